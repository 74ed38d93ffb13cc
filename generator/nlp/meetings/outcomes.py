"""What came of a meeting: "ohne Durchbruch beendet", "einigten sich auf …", in the words of the source.

A sentence counts where it belongs to one meeting that was held or is under way (``outcome_owners``). A
wish, a plan, a condition or a question is no outcome, and what is only said needs to be somebody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...lexicon import filled, load, pattern
from ...lexicon.required import Among
from ...model.facts import OutcomeFact, OutcomeKind, StatementFact
from ..types import Mention, Reading, Sentence
from .clauses import clauses_of
from .drafts import Draft
from .outcome_owners import Owners
from .sides import side_name

_UNREAL = pattern("outcomes", r"\b(?:<unreal>)\b", re.IGNORECASE)
_WISHED = pattern("outcomes", r"\b(?:<wished>)\b|\?")
_SUBJUNCTIVE = pattern("outcomes", r"\b(?:<subjunctive>)\b")
_ONWARD = pattern(
    "outcomes",
    r",? (?:und|sowie|aber|doch) (?:[\w-]+ )?(?:<onward>)\b| nach (?:dem|der|den) (?:<meetings>)\b",
)
_HEDGE = re.compile(r"\b(?:" + "|".join(load("meetings")["hedges"]) + r")\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:nicht|kein\w*|weder|nie(?:mand|mals)?|nichts|kaum|ohne)\b", re.IGNORECASE)
_PARTICIPLE = pattern("outcomes", r"\b(?:<participles>)$")
_ALONE = pattern("outcomes", r"(?:<alone>)\b", re.IGNORECASE)
_TOWN_OF = pattern("outcomes", r"s? (?:<towns>)\b")
_SAYS_SO = re.compile(
    r"\b(?:laut|[Ss]o|nach (?:Angaben|Worten|Darstellung) (?:von|des|der)?)\s(?:[\w-]+\s){0,3}$"
)
_OPENING = "„«‚"
_CLOSING = "“»‘"
_LONGEST = 16  # words of a fragment; what is longer ends in "…"


@dataclass(frozen=True, slots=True)
class _At:
    """A fragment that may tell an outcome: code points in the article, and the sentence it stands in."""

    kind: OutcomeKind
    start: int
    end: int
    sentence: Sentence


def outcomes_of(
    drafts: Sequence[Draft], reading: Reading, statements: Sequence[StatementFact]
) -> tuple[tuple[OutcomeFact, ...], ...]:
    """What came of each of the meetings, in order of the text; empty for those of which nothing is told.

    Args:
        drafts: all meetings of the article.
        reading: the article.
        statements: who says what in it, for what is only said to have come of a meeting.
    """
    found: list[list[OutcomeFact]] = [[] for _ in drafts]
    owners = Owners(drafts, reading, statements)
    for sentence in reading.sentences:
        if sentence.kind != "text" or _WISHED.search(sentence.text):
            continue
        for at in _fragments(sentence):
            number = owners.owner(at.kind, at.start, sentence)
            if number is None:
                continue
            owned = owners.told_at(at.start, sentence)
            told = _told(at, drafts[number], owned, reading, statements)
            if told:
                found[number].append(told)
                owners.carry(sentence, number)
                break
    return tuple(tuple(dict.fromkeys(some)) for some in found)


@lru_cache(maxsize=1)
def _patterns() -> Among[OutcomeKind]:
    kinds: dict[OutcomeKind, list[str]] = load("outcomes")["patterns"]
    return Among(
        "ergebnisse", ((k, filled("outcomes", p)) for k, some in kinds.items() for p in some), re.IGNORECASE
    )


def _fragments(sentence: Sentence) -> Iterator[_At]:
    """What may tell an outcome, kind by kind."""
    for kind, match in _patterns().matches(sentence.text):
        start, end = match.span(1) if match.re.groups and match.group(1) else match.span()
        end = _end(sentence.text, start, end)
        yield _At(kind, sentence.start + start, sentence.start + end, sentence)


def _end(text: str, start: int, end: int) -> int:
    """Where the fragment ends: before what is told onward, without the marks at its end."""
    onward = _ONWARD.search(text, start, end)
    end = onward.start() if onward else end
    fragment = text[start:end].rstrip(" .,;:!–—-")
    return start + len(fragment)


def _told(
    at: _At, draft: Draft, owned: bool, reading: Reading, said: Sequence[StatementFact]
) -> OutcomeFact | None:
    """The outcome a fragment tells of a meeting; None when it tells none for certain.

    ``owned`` is whether the very clause tells of the meeting.
    """
    text, start = reading.text, at.start
    low = max((a for a, _b in clauses_of(at.sentence) if a <= start), default=at.sentence.start)
    high = min((b for _a, b in clauses_of(at.sentence) if b >= at.end), default=at.sentence.end)
    sources = tuple(dict.fromkeys(s.speaker.name for s in said if s.sentence.start <= start < s.sentence.end))
    hedge = _HEDGE.search(text, low, high)
    if (
        _unreal(at, text[low:start], text[at.end : high], text)
        or (not sources and _SUBJUNCTIVE.search(text, low, high))
        or (not owned and _strangers(low, start, draft, reading, sources))
        or (hedge and hedge.start() >= at.end)
        or (not owned and _alone(text[at.start : at.end], text[low:start]))
    ):
        return None
    shown = _shown(text[min(start, hedge.start()) if hedge else start : at.end])
    if shown is None:
        return None
    return OutcomeFact(
        kind=at.kind, text=shown, evidence=reading.evidence(at.sentence), rule=f"outcome-{at.kind}",
        source=" und ".join(sources) or None,
    )  # fmt: skip


def _alone(fragment: str, before: str) -> bool:
    """Whether the verb is that of one: ``Sie unterzeichnete ein Gesetz``; "man" stands for all."""
    return _ALONE.match(fragment) is not None and not re.search(r"\b[Mm]an\b", f"{before}{fragment}")


def _unreal(at: _At, before: str, behind: str, text: str) -> bool:
    """Whether it is only wished, planned or possible, or told as not so by words beside the fragment."""
    fragment = text[at.start : at.end]
    around = f"{before} | {behind}"
    if _UNREAL.search(around) or (_PARTICIPLE.search(fragment) and _UNREAL.search(fragment)):
        return True
    if at.kind == "none":
        return False
    return _NO.search(around if at.kind == "progress" else around + fragment) is not None


def _shown(fragment: str) -> str | None:
    """The fragment as it is shown; None when a quotation in it is cut in two."""
    words = " ".join(fragment.split()).split(" ")
    text = " ".join(words[:_LONGEST]) + (" …" if len(words) > _LONGEST else "")
    opened, closed = (sum(text.count(c) for c in marks) for marks in (_OPENING, _CLOSING))
    return text if opened == closed and text.count('"') % 2 == 0 else None


def _strangers(low: int, high: int, draft: Draft, reading: Reading, sources: tuple[str, ...]) -> bool:
    """Whether the clause names, before what it tells, somebody who did not sit at the table."""
    named = (m for m in (*reading.names, *reading.bodies) if low <= m.start < high)
    others = (
        m
        for m in named
        if not _SAYS_SO.search(reading.text[low : m.start]) and not _TOWN_OF.match(reading.text, m.end)
    )
    return not all(_at_table(m, draft, reading, sources) for m in others)


def _at_table(mention: Mention, draft: Draft, reading: Reading, sources: tuple[str, ...]) -> bool:
    table = {*draft.sides, *draft.stands}
    if mention.kind != "person":
        return not table or _name(mention, reading) in {*table, *sources}
    state = reading.known.states.get(reading.sides.get(mention.ref, ""))
    took_part = mention.ref in (*draft.sure, *draft.possible)
    return (
        took_part
        or (state is not None and state.name in table)
        or reading.persons[mention.ref].name in sources
    )


def _name(mention: Mention, reading: Reading) -> str:
    return side_name(mention.ref, reading) if mention.ref in reading.known.bodies else mention.form
