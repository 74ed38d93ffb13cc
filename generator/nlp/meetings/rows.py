"""Bodies in a row with one that takes part: "CDU, CSU und SPD", "Verdi und der Arbeitgeberverband".

Who one of a row is, all of it are. A row may also hold a body nobody has listed: by its kind ("der
Betriebsrat") or, beside one that is known, by a name no word list has ("die Nordharz-Bahn").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicon import pattern
from ..rolewords import is_role
from ..types import Mention, Reading
from ..vocabulary import is_common, is_first_name
from ..wordlist import is_known
from .frames import Frame
from .triggers import in_quotation

_ARTICLE = r"(?:(?:die|der|das|den|dem|des|mit|mit der|mit dem|aus|von) )?"
_AND = re.compile(rf" (?:und|sowie) {_ARTICLE}")
_COMMA = re.compile(rf", {_ARTICLE}")
_SHORT_FORM = re.compile(r"^(?: \([A-ZÄÖÜ][\w-]{1,9}\)|\)(?= ))")
"""``die Gewerkschaft A (XY) und B``, by its long name or by the short one."""
_AND_MORE = re.compile(rf"{_AND.pattern}[A-ZÄÖÜ]")
_KIND = r"(?=[A-ZÄÖÜ])(?i:<institutions>|[\w-]{3,}(?:<institution_ends>))(?![\w-])"
_NAME = r"(?:[A-ZÄÖÜ][\w-]+[a-zäöüß](?: [A-ZÄÖÜ][a-zäöüß]+)?|[A-ZÄÖÜ]{3,6}(?![\w-]))"
_AND_ONE = pattern("meetings", rf" (?:und|sowie) (?:(?:die|der|das|dem|den) )?({_KIND})")
_ONE_AND = pattern("meetings", rf"\b({_KIND}) (?:und|sowie) (?:(?:die|der|das|dem|den) )?$")
_AND_NAME = re.compile(rf" (?:und|sowie) (?:(?:die|der|das|dem) )?({_NAME})(?= [a-zäöüß]|[,.;])")
_NAME_AND = re.compile(rf"(?<![\w-])({_NAME}) (?:und|sowie) (?:(?:die|der|das|dem) )?$")
_WITH_ONE = pattern("meetings", rf"\b(?:[Mm]it|[Zz]wischen) (?:dem|der) ({_KIND})")
_MET = pattern(
    "meetings",
    r"\b(?:empfing|empfängt|traf|trifft|empfangen|getroffen|trafen|treffen) (?:am \w+ )?(?:in [A-ZÄÖÜ]\w+ )?"
    rf"(?:den|die|das) ({_KIND})"
    r"(?= [a-zäöüß]|[,.;])",
)
_WITH_NAME = re.compile(rf"\b(?:[Mm]it|[Zz]wischen) ({_NAME})(?= [a-zäöüß]|[,.;])")
_TWO = pattern("meetings", rf"^(?:Der |Die |Das )?({_KIND}) und (?:der |die |das )?({_KIND})(?= [a-zäöüß])")
_FIRM = pattern("meetings", r"-(?:<firms>)$")
Placed = list[tuple[int, str]]
"""Names of bodies with where they stand in the article."""


def whole_row(sides: Sequence[Mention], others: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions among ``others`` that stand in one row with one of ``sides``.

    A comma alone makes no row ("mit Russland, die Ukraine fehlte"): there must be an "und" before its last.
    """
    row = sorted({*sides, *others}, key=lambda m: m.start)
    added, first = [], 0
    for i in range(1, len(row)):
        between = _SHORT_FORM.sub("", text[row[i - 1].end : row[i].start], count=1)
        if _AND.fullmatch(between):
            members = row[first : i + 1]
            added += [m for m in members if m not in sides] if any(m in sides for m in members) else []
        elif not _COMMA.fullmatch(between):
            first = i
        elif _AND_MORE.match(text, row[i].end):  # its last is none of the bodies known
            members = row[first : i + 1]
            added += [m for m in members if m not in sides] if any(m in sides for m in members) else []
    return added


def unlisted(frame: Frame, reading: Reading, sides: Sequence[Mention]) -> Placed:
    """Bodies no list has: in a row with one of ``sides``, with whom one meets, or two that do."""
    if not frame.triggers:
        return []
    found: Placed = []
    for m in sides:
        before = reading.text[frame.start : m.start]
        short = _SHORT_FORM.match(reading.text[m.end : frame.end])
        end = m.end + (short.end() if short else 0)
        behind = reading.text[end : frame.end]
        found += _named(end, _AND_ONE.match(behind), reading) or _named(
            end, _AND_NAME.match(behind), reading, by_name=True
        )
        found += _named(frame.start, _ONE_AND.search(before), reading) or _named(
            frame.start, _NAME_AND.search(before), reading, by_name=True
        )
    text = reading.text[frame.start : frame.end]
    for hit in (*_WITH_ONE.finditer(text), *_MET.finditer(text)):
        found += _named(frame.start, hit, reading)
    if len(sides) == 1 and sides[0].via == "name" and not frame.sentence.text[: frame.start].count("„"):
        for hit in _WITH_NAME.finditer(text):
            found += _named(frame.start, hit, reading, by_name=True)
    found += _named(frame.start, _TWO.match(text), reading) + _named(
        frame.start, _TWO.match(text), reading, group=2
    )
    return [
        f
        for f in found
        if frame.holds(f[0])
        and not in_quotation(f[0], frame.sentence)
        and not any(m.start <= f[0] < m.end for m in sides)
    ]


def _named(
    offset: int, hit: re.Match[str] | None, reading: Reading, group: int = 1, by_name: bool = False
) -> Placed:
    """The name a pattern found, where it is that of a body; ``offset`` is where the searched text begins."""
    if hit is None or not _is_body(hit.group(group), offset + hit.start(group), by_name, reading):
        return []
    return [(offset + hit.start(group), hit.group(group))]


def _is_body(name: str, at: int, by_name: bool, reading: Reading) -> bool:
    """Whether a word is a body no list has: no person, place, known body, role or other noun."""
    taken = (*reading.names, *(m for m in (*reading.bodies, *reading.places) if m.via != "compound"))
    if any(m.start < at + len(name) and at < m.end for m in taken):
        return False
    if not by_name:
        return True
    if " " in name:
        return not is_role(name.split()[0]) and _two_words(name, reading)
    if is_role(name):
        return False
    if "-" in name:
        return _FIRM.search(name.lower()) is not None
    person = name in reading.known.surnames or is_first_name(name) or _is_surname(name, reading)
    return not person and not is_common(name)


def _two_words(name: str, reading: Reading) -> bool:
    """``Regiobahn Nordtal``, ``Jindal Steel``: no person's first and last name, and no common words."""
    first, last = name.split()
    person = is_first_name(first) or last in reading.known.surnames or _is_surname(last, reading)
    return not person and not (is_common(first) and is_common(last))


def _is_surname(name: str, reading: Reading) -> bool:
    """Whether the article has the word right behind another name ("Eva Trattnig")."""
    before = re.search(rf"\b([A-ZÄÖÜ][a-zäöüß]+) {re.escape(name)}\b", reading.text)
    return before is not None and not is_known(before.group(1).lower())
