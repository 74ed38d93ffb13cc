"""Who made a text, as the words around its noun say."""

from __future__ import annotations

import re

from ..german.adjectives import stem_of
from .bodies import part_body
from .types import Mention, Reading, Sentence

_AFTER = re.compile(r"^[“”\"»«]?\s+(?:der|des|von|vom|aus)\s+")
_CLAUSE = re.compile(
    r"[,.;:()]|\b(?:vor|sieht|mit|für|über|zur|zum|auf|umfasst|ist|hat|hatten?|haben|hätten?|war|wurde)\b"
)
_LEADING = re.compile(
    r"^(?:Von|Aus|Durch)\s+(?P<who>[^,.;:]{2,50}?)\s+[a-zäöüß]+(?:t|en),\s+(?:[a-zäöüß]+\s+){1,3}$"
)
_REACH = 45  # characters after "des"/"von" in which the maker is named


def origin_of(reading: Reading, sentence: Sentence, start: int, head: int, end: int) -> str | None:
    """State, body or group that made the text; None when the phrase does not tell.

    Args:
        start: first code point of the noun phrase within the sentence.
        head: first code point of the noun.
        end: one behind the noun.
    """
    low, high = sentence.start + start, sentence.start + end
    bodies = [m for m in reading.of(reading.bodies, sentence) if low <= m.start < high]
    persons = [m for m in reading.of(reading.names, sentence) if low <= m.start < high]
    twofold = _twofold(reading, sentence.text[start:head])
    if twofold:
        return twofold
    bodies = [m for m in bodies if m.via != "compound" or m.form.isupper()]
    found = (
        _names(reading, bodies, persons)
        or _seats(reading, sentence, low, high)
        or _in_word(reading, sentence.text[head:end])
    )
    if found:
        return found
    return _made_by(reading, sentence, end) or _leading(reading, sentence, start)


def _made_by(reading: Reading, sentence: Sentence, end: int) -> str | None:
    """The maker behind the noun: "der Plan der Amerikaner"."""
    link = _AFTER.match(sentence.text[end : end + 12])
    if not link:
        return None
    begin = sentence.start + end + link.end()
    clause = _CLAUSE.split(sentence.text[end + link.end() : end + link.end() + _REACH])[0]
    return _named(reading, sentence, begin, begin + len(clause), begin - len(link.group()))


def _leading(reading: Reading, sentence: Sentence, start: int) -> str | None:
    """The maker in front of the clause: "Von Washington vorgelegt, bündelt der Plan …"."""
    lead = _LEADING.match(sentence.text[:start])
    if not lead:
        return None
    return _named(reading, sentence, sentence.start, sentence.start + lead.end("who"), sentence.start)


def _named(reading: Reading, sentence: Sentence, begin: int, stop: int, seats_from: int) -> str | None:
    bodies = [m for m in reading.of(reading.bodies, sentence) if begin <= m.start < stop]
    bodies = [
        m for m in bodies if m.via != "compound" or m.form.isupper()
    ]  # "des Ukraine-Plans": its subject
    persons = [m for m in reading.of(reading.names, sentence) if begin <= m.start < stop]
    return _names(reading, bodies, persons) or _seats(reading, sentence, seats_from, stop)


def _twofold(reading: Reading, phrase: str) -> str | None:
    """ "amerikanisch-russische" and "europäische": adjectives that are no single state's."""
    for word in re.findall(r"[a-zäöüß]+isch-[a-zäöüß-]+", phrase, re.IGNORECASE):
        codes = [reading.known.adjectives.get(stem_of(part)) for part in word.split("-")]
        names = [reading.known.states[code].name for code in codes if code]
        if len(names) > 1:
            return " und ".join(names)
    return "Europäer" if re.search(r"\beuropäische\w?\b", phrase, re.IGNORECASE) else None


def _seats(reading: Reading, sentence: Sentence, low: int, high: int) -> str | None:
    """ "von Washington vorgelegt", "aus Moskau": the seat stands for its state."""
    for mention in reading.of(reading.places, sentence):
        seat = reading.known.seats.get(mention.ref)
        before = sentence.text[max(0, mention.start - sentence.start - 4) : mention.start - sentence.start]
        if (
            seat
            and low <= mention.start < high
            and (before.lower().endswith(("von ", "aus ")) or mention.form.endswith("s"))
        ):
            body = reading.known.bodies[seat]
            return state_or(reading, body.side, body.name)
    return None


def _names(reading: Reading, bodies: list[Mention], persons: list[Mention]) -> str | None:
    names: list[str] = []
    bodies = [m for m in bodies if reading.known.bodies[m.ref].kind != "media"]
    for mention in bodies:
        body = reading.known.bodies[mention.ref]
        name = (
            "Europäer"
            if mention.form.startswith("Europäer")
            else state_or(reading, body.side if body.kind in ("state", "seat") else None, body.name)
        )
        names += [name] if name not in names else []
    for mention in persons:
        name = state_or(reading, reading.sides.get(mention.ref), reading.persons[mention.ref].name)
        names += [name] if name not in names else []
    return " und ".join(names) or None


def state_or(reading: Reading, code: str | None, name: str) -> str:
    """The German short name of the state ``code``, else ``name``."""
    state = reading.known.states.get(code or "")
    return state.name if state else name


def _in_word(reading: Reading, word: str) -> str | None:
    for part in (p for p in word.split("-")[:-1] if p.isupper()):
        ref = part_body(part, reading.known)
        if ref:
            body = reading.known.bodies[ref]
            return state_or(reading, body.side if body.kind in ("state", "seat") else None, body.name)
    return None
