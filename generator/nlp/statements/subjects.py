"""The subject of a finite verb.

The place before the finite verb of a German main clause holds one constituent. If it is a noun phrase
that can speak, it is the subject; otherwise the subject follows the verb. In a clause with "wie" or
"dass" the subject follows that word.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon import word_set
from .first_verb import first_verb, is_finite
from .frames import Item
from .phrase import Phrase
from .phrases import PhraseReader
from .verbs import forms

_NO_VERB = ("no_verb", "prepositions", "after_verb")
_PASSIVE = frozenset({"wurde", "wurden", "wird", "werden"})
_RECEIVING = frozenset(
    {"bekam", "bekamen", "bekommt", "bekommen", "erhielt", "erhielten", "erhält", "erntete", "erntet"}
)


def find_subject(
    items: Sequence[Item], finite: int, start: int, reader: PhraseReader
) -> tuple[tuple[Phrase, ...], str]:
    """The subject of the finite verb at ``finite`` in the clause from ``start``, and how it stands to it.

    The order is ``none`` when no phrase that can speak was found and ``relative`` in a relative clause.
    """
    if start and items[0].low == "wie" and finite > start and _clause_final(items, finite):
        early = _following(items, 1, start, reader)
        if early and early.last < start and items[early.last].text == ",":
            return reader.joined(items, early), "final"  # "Wie X, der dabei war, gestern mitteilte, …"
    words = word_set("speech", "subordinators") | {"was"}
    first = start
    while first < finite and items[first].low in word_set("speech", "leading"):
        first += 1
    if (
        first < finite
        and items[first].low in words
        and not (start == 0 and items[first].low in {"seit", "als", "während", "was"})
    ):
        judged = _judged(items, start, first, reader)
        if judged:
            return judged, "final"
        if items[first].low not in word_set("speech", "spoken_subordinators"):
            return (), "relative"
        compared = _compared(items, first, finite, reader)
        if compared:
            return reader.joined(items, compared), "right"
        phrase = _following(items, first + 1, finite, reader)
        return (reader.joined(items, phrase), "final") if phrase else ((), "relative")
    if (
        first < finite
        and start > 0
        and items[first].low in word_set("speech", "relative")
        and items[start - 1].text == ","
        and _clause_final(items, finite)
        and finite - first > 1
    ):
        opens = {"den", "dem", "das", "der"} if _feminine(items, start - 1, reader) else {"den", "dem", "das"}
        owner = reader.read(items, first + 1) if items[first].low in opens else None
        if owner and owner.kind in {"person", "body"} and owner.last <= finite:
            return (owner,), "relative"  # "den Vertrag, den X „wertlos“ nannte"
        return _antecedent(items, start - 1, reader) if items[first].low in {
            "der",
            "die",
            "welche",
            "welcher",
        } else (), "relative"
    if first < finite:
        phrase = reader.read(items, first)
        if phrase and phrase.speaks and phrase.last <= finite:
            joint = reader.joined(items, phrase)
            end = joint[-1].last
            rest = items[end:finite]
            if all(_adverbial(r) for r in rest) or (phrase.first == 0 and _bracketed(items, end, finite)):
                return joint, "left"
            if _others(rest):
                return joint, "left"
    phrase = _following(items, finite + 1, len(items), reader)
    if phrase and phrase.kind == "pronoun" and first >= finite and start > 0 and items[start - 1].text == ",":
        apposed = _before_apposition(items, start - 1, reader)
        if apposed[0] and _one_apposition(items, apposed[0][-1].last, start - 1):
            return apposed  # "X, Chef des Verbands, fand sie …": the pronoun is what X speaks of
    if phrase:
        return reader.joined(items, phrase), "right"
    if first >= finite and start > 0 and items[start - 1].text in {",", "–"}:
        return _before_apposition(items, start - 1, reader)
    if start > 0 and first < finite and items[start - 1].text == ",":
        if items[first].low in {"von", "vom"} and _clause_final(items, finite):
            agent = reader.read(items, first + 1, nominative=False)
            named = agent is not None and agent.kind in {"person", "body"}
            return ((agent,), "left") if agent and named else ((), "none")  # "X, von Y so genannt, …"
        return _before_apposition(items, start - 1, reader)
    return (), "none"


def _judged(items: Sequence[Item], start: int, first: int, reader: PhraseReader) -> tuple[Phrase, ...]:
    """``X hat recht, wenn er …``: "er" is the subject of the clause before, if that judges what X says."""
    opens = items[first].low == "wenn" and items[first + 1].low in {"er", "sie"}
    if not opens or not start or items[start - 1].text != ",":
        return ()
    before = items[: start - 1]
    if not any(x.text in word_set("speech", "right") for x in before) or any(x.boundary for x in before):
        return ()
    return tuple(s for s in main_subject(before, reader) if s.kind in {"person", "role"})


def _compared(items: Sequence[Item], first: int, finite: int, reader: PhraseReader) -> Phrase | None:
    """``Wie zuvor X sprach auch Y``: with whom somebody is compared before the verb is not who speaks."""
    if first or items[first].low != "wie" or _clause_final(items, finite):
        return None
    behind = _following(items, finite + 1, len(items), reader)
    return behind if behind and behind.kind in {"person", "body"} else None


def _one_apposition(items: Sequence[Item], comma: int, end: int) -> bool:
    """Whether between two commas stands a single phrase without a verb."""
    inner = items[comma + 1 : end]
    return comma < end and bool(inner) and not any(x.boundary or x.quote or is_finite(x) for x in inner)


def main_subject(items: Sequence[Item], reader: PhraseReader) -> tuple[Phrase, ...]:
    """The subject of the first finite verb of a sentence; empty when none that can speak stands beside it."""
    at = first_verb(items, reader)
    if at is None:
        return ()
    start = next((n + 1 for n in range(at - 1, -1, -1) if items[n].boundary), 0)
    subjects, order = find_subject(items, at, start, reader)
    return subjects if order in {"left", "right"} else ()


def agent(items: Sequence[Item], reader: PhraseReader) -> tuple[Phrase, ...] | None:
    """Who speaks in ``X wurde von Y kritisiert``, ``X bekam Post von Y``: Y; nobody where no such verb is.

    None where X is told to act.
    """
    at = next((n for n, x in enumerate(items) if x.low in _PASSIVE or x.low in _RECEIVING), None)
    by = next((n for n in range(at or 0, len(items) - 1) if items[n].low in {"von", "vom"}), None)
    if at is None or by is None or any(x.boundary for x in items[at:by]):
        return None
    phrase = reader.read(items, by + 1, nominative=False)
    end = next((n for n in range(by, len(items)) if items[n].boundary), len(items))
    if phrase is None or phrase.kind not in {"person", "body"} or phrase.last > end:
        return None
    if items[at].low in _RECEIVING:
        return reader.joined(items, phrase)
    told = any(f.kind == "participle" for f in forms().get(items[end - 1].low, ()))
    return reader.joined(items, phrase) if told else ()


def _feminine(items: Sequence[Item], comma: int, reader: PhraseReader) -> bool:
    """Whether a woman stands before the comma: "der" behind it is to whom, not who."""
    before = _antecedent(items, comma, reader)
    return bool(before) and reader.reading.genders.get(before[0].refs[0]) == "f"


def _antecedent(items: Sequence[Item], comma: int, reader: PhraseReader) -> tuple[Phrase, ...]:
    """The person whose name ends right before the relative clause."""
    for n in range(comma - 1, max(-1, comma - 8), -1):
        mention = reader.names.get(items[n].start)
        if mention:
            behind = [x for x in items[n:comma] if x.start >= mention.end]
            whole = not behind or behind[0].text == "("
            return (Phrase(n, comma, "person", (mention.ref,), (mention.form,)),) if whole else ()
    return ()


def _adverbial(item: Item) -> bool:
    return item.quote is None and not item.capital and item.low not in word_set("speech", "prepositions")


def _others(rest: Sequence[Item]) -> bool:
    """``und 35 weitere Länder``: who else does it besides the one named."""
    joined = len(rest) in range(2, 7) and rest[0].low in {"und", "sowie"}
    return joined and not any(x.boundary or x.quote or is_finite(x) for x in rest) and rest[-1].capital


def _bracketed(items: Sequence[Item], end: int, finite: int) -> bool:
    """Whether between phrase and verb only "am Montag", "in Brüssel" or brackets stand."""
    rest = items[end:finite]
    return bool(rest) and rest[0].low in word_set("speech", "prepositions") | {"(", "auch"} and len(rest) <= 8


def _clause_final(items: Sequence[Item], finite: int) -> bool:
    after = items[finite + 1] if finite + 1 < len(items) else None
    return after is None or after.boundary or after.low in {"und", "oder", "hat", "haben", "hatte"}


def _following(items: Sequence[Item], i: int, limit: int, reader: PhraseReader) -> Phrase | None:
    """The first nominative phrase after ``i`` that can speak; adverbial phrases are passed over."""
    k = i
    while k < min(limit, i + 14):
        item = items[k]
        if item.boundary or item.quote:
            return None
        if item.low in word_set("speech", "prepositions") and item.start not in reader.names:
            k = _past_preposition(items, k, limit)
            continue
        phrase = reader.read(items, k)
        if phrase and (phrase.speaks or item.low not in word_set("speech", "passed_over")):
            return phrase if phrase.speaks else None
        if (
            item.low
            in {
                "der",
                "den",
                "dem",
                "des",
                "einem",
                "einer",
                "einen",
                "ihrem",
                "seinem",
                "seinen",
                "ihren",
            }
            and not phrase
        ):
            k = _past_preposition(items, k, limit)
            continue
        k += 1
    return None


def _past_preposition(items: Sequence[Item], k: int, limit: int) -> int:
    """Behind the first noun after a preposition, with "des"/"der" attributes of it."""
    n = k + 1
    if n < limit and items[n].boundary:
        return n  # a prefix split off: "teilte mit, X sei dafür"
    while n < limit and not items[n].boundary and not items[n].capital and not items[n].text[:1].isdigit():
        n += 1
    while n < limit and items[n].text[:1].isdigit():
        n += 1
    n += 1
    if n < limit and items[n].capital and items[n - 1].text in word_set("speech", "named_media"):
        n += 1  # "gegenüber Radio Seeland"
    if n < limit and items[n - 1].capital and items[n].low == "des":
        return _past_preposition(items, n, limit)
    return n


def _before_apposition(
    items: Sequence[Item], comma: int, reader: PhraseReader
) -> tuple[tuple[Phrase, ...], str]:
    """``X, Sekretär des …, sagte``: the phrase at the head of the sentence, if a comma follows it at once."""
    first = 0
    for n in range(comma - 1, -1, -1):
        if items[n].text in {".", ";", ":", "!", "?"}:
            first = n + 1
            break
    while first < comma and items[first].low in word_set("speech", "leading"):
        first += 1
    phrase = reader.read(items, first)
    if phrase and phrase.speaks and phrase.kind != "pronoun" and phrase.last <= comma:
        joint = reader.joined(items, phrase)
        if joint[-1].last == comma or (joint[-1].last < comma and items[joint[-1].last].text in {",", "–"}):
            return joint, "left"
    return (), "none"
