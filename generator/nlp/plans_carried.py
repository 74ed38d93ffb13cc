"""What a text lays down told from outside: "part of the deal", "agreed, and X was discussed"."""

from __future__ import annotations

from dataclasses import dataclass

from ..lexicon import word_set
from .plans_lists import items, tidy
from .plans_patterns import beside_pattern, carried_pattern, deal_with_pattern, subject_pattern, which_pattern
from .topics import topics_of


@dataclass(frozen=True, slots=True)
class Laid:
    """One thing laid down, in the words of the source, and the rule that read it."""

    text: str
    rule: str


def laid(raw: str, rule: str) -> tuple[Laid, ...]:
    """The single items of an object phrase; empty if it names nothing."""
    return tuple(Laid(item, rule) for item in items(raw)) if raw.strip() else ()


def one(raw: str, rule: str) -> tuple[Laid, ...]:
    """The phrase as one item; empty if it names nothing."""
    text = tidy(" ".join(raw.split()))
    return (Laid(text, rule),) if text else ()


def carried(text: str, before: str = "") -> tuple[Laid, ...]:
    """What is said to be part of the agreement or plan, whichever it is ("… als Teil eines Abkommens").

    Args:
        before: the sentence in front, whose subject a pronoun can mean ("Bestandteil sind sie").
    """
    wanted = deal_with_pattern().search(text)
    if wanted and topics_of(wanted["object"]):
        return one(wanted["object"] + (wanted["clause"] or ""), "deal-with")
    if "eil " not in text and "ern" not in text:
        return ()
    match = next((m for m in (p.search(text) for p in carried_pattern()) if m), None)
    if match is None or match["object"].lower() in word_set("plans", "empty_objects"):
        return ()
    if match["object"].lower() in {"sie", "diese", "er", "dieser"}:
        subject = subject_pattern().match(before)
        return one(subject["np"], "part-of-deal") if subject else ()
    return laid(match["object"], "part-of-deal")


def agreed_beside(after: str) -> tuple[Laid, ...]:
    """ "auf einen Rahmen geeinigt und über X gesprochen": X goes with the text agreed upon."""
    match = next((m for m in (p.search(after) for p in beside_pattern()) if m), None)
    if match is None:
        return ()
    which = which_pattern().match(match["object"].strip())
    if which:
        pronoun = {"welche": "die", "welcher": "der", "welches": "das", "welchen": "den"}[
            which["which"].lower()
        ]
        return one(f"{which['noun']}, {pronoun} {which['rest']}", "agreed-beside")
    return laid(match["object"], "agreed-beside")
