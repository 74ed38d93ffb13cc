"""Sentences that go on about a text without naming it: list items, pronouns, "demnach"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ..lexicon import word_set
from .plans_asked import answered, asked, bare_list
from .plans_carried import Laid, laid
from .plans_items import follows_item, within_item
from .plans_lists import tidy
from .plans_points import points_of_clause
from .plans_presented import states
from .plans_version import REACH, Version, told
from .provisions_further import by_number, no_longer
from .provisions_listed import deeds_listed, meant
from .provisions_more import runs_for
from .provisions_onward import of_onward, of_pronoun
from .provisions_stages import IN_A_STAGE, STAGE_OPENINGS, STAGED, by_stages
from .types import Reading, Sentence

_BULLET = re.compile(r"^\W*(?:\d+[.)]|[a-z]\))?\s*")
_RELATIVE = re.compile(r",\s+(?:an |mit |von |zu )?(?:den|die|das|der|dem)\s")
PRONOUN = re.compile(r"^(?:Er|Sie|Es|Dieser|Diese|Dieses|Darin|Demnach|Danach|Vorgesehen|Enthalten)\b")


def go_on(found: list[Version], last: int, sentence: Sentence, reading: Reading) -> int | None:
    """Reads a sentence without a text's name as going on about the last; returns the one spoken of."""
    version = found[last]
    gap = sentence.index - version.sentences[-1]
    follows = follows_item(version, sentence, reading)
    old = version.supersedes
    gone = no_longer(sentence.text) if old is not None and gap <= REACH else ()
    if gone and old is not None:
        found[old], found[last] = told(found[old], sentence.index, gone), told(version, sentence.index, ())
        return last
    answer = _answer(version, sentence, reading)
    if answer:
        found[last] = told(version, sentence.index, answer)
        return last
    if gap > REACH and not follows:
        return last if within_item(version, sentence, reading) else None
    previous = reading.sentences[sentence.index - 1]
    persons = _persons_near(version, previous, reading)
    for at in _spoken_of(found, last):
        added = _laid_on(found[at], sentence, reading, persons, follows)
        if added is not None:
            points = points_of_clause(sentence.text) if found[at].points is None else found[at].points
            found[at] = replace(told(found[at], sentence.index, added), points=points)
            return at
    points = points_of_clause(sentence.text) if version.points is None and gap <= 1 else None
    if points is not None and PRONOUN.match(sentence.text) and version.best.head.group != "other":
        found[last] = replace(told(version, sentence.index, ()), points=points)
    if version.best.head.group == "other" and re.match(r"^(?:Es|Sie|Er|Darin|Dort)\b", sentence.text):
        found[last] = told(version, sentence.index, ())
    return last


def _persons_near(version: Version, previous: Sentence, reading: Reading) -> bool:
    """Whether the sentence before names a person a pronoun may mean, beside any clause about the text."""
    ends = [m.end for m in version.mentions if m.sentence == previous.index]
    clause = _RELATIVE.search(previous.text, max(ends)) if ends else None
    start = previous.start + clause.start() if clause else previous.end
    return any(name.start < start for name in reading.of(reading.names, previous))


def _answer(version: Version, sentence: Sentence, reading: Reading) -> tuple[Laid, ...]:
    """What a sentence under "Was steht drin?" says; persons and quotations are talk about it."""
    if sentence.kind not in ("text", "list") or version.best.head.group == "other":
        return ()
    if reading.of(reading.names, sentence) or not asked(reading, sentence):
        return ()
    if sentence.kind != "text":
        return ()
    plain = PRONOUN.match(sentence.text) and of_pronoun(sentence.text, version.mentions[-1].head.gender, True)
    return plain or answered(_BULLET.sub("", sentence.text))


def _spoken_of(found: list[Version], last: int) -> list[int]:
    """The text spoken of last, then others of the same sentence; strategies and studies never."""
    index = found[last].sentences[-1]
    others = [i for i in range(len(found) - 1, -1, -1) if i != last and found[i].sentences[-1] == index]
    return [i for i in (last, *others) if found[i].best.head.group != "other"]


def _laid_on(
    version: Version, sentence: Sentence, reading: Reading, persons: bool, follows: bool
) -> tuple[Laid, ...] | None:
    """What a sentence without a text's name adds to the version; None if it does not speak of it."""
    gap = sentence.index - version.sentences[-1]
    previous = reading.sentences[sentence.index - 1]
    contents = any(index == sentence.index - 1 for index, _ in version.laid)
    if (
        sentence.kind == "list"
        and not _dated().match(sentence.text)
        and (gap <= 1 or follows or _announced(previous, gap) or asked(reading, sentence))
        and (contents or follows or previous.text.rstrip().endswith((":", "?")) or previous.kind == "heading")
    ):
        item = tidy(_BULLET.sub("", sentence.text))
        return (Laid(item, "list"),) if item else None
    recent = [m.head.gender for m in version.mentions if m.sentence == version.mentions[-1].sentence]
    recent += _of_part(version, sentence, previous)
    by_pronoun = (of_pronoun(sentence.text, gender, not persons) for gender in dict.fromkeys(recent))
    if gap <= 1 and previous.text.rstrip().endswith(":") and bare_list(sentence.text):
        return laid(sentence.text.rstrip(" ."), "list") or None
    return (
        next((found for found in by_pronoun if found), ())
        or (by_stages(sentence.text) if _staged(version, sentence, reading) else ())
        or of_onward(sentence.text, contents)
        or (gap <= 1 and _listed(version, sentence, reading))
        or (runs_for(sentence.text) if version.laid else ())
        or (_numbered_before(version, sentence, reading) and by_number(sentence.text))
        or states(version, sentence, previous, contents, reading)
        or None
    )


def _listed(version: Version, sentence: Sentence, reading: Reading) -> tuple[Laid, ...]:
    """What the sentence right behind the text's name lists; persons in it are talk about something else."""
    named = version.mentions[-1].sentence == sentence.index - 1
    before = reading.sentences[sentence.index - 1]
    if not named or before.paragraph != sentence.paragraph:
        return ()
    return meant(sentence.text) or (
        deeds_listed(sentence.text) if not reading.of(reading.names, sentence) else ()
    )


def _staged(version: Version, sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence opens like a stage, and one that tells of the version says that it has some."""
    opens = sentence.text.startswith(STAGE_OPENINGS)
    named = bool(IN_A_STAGE.match(sentence.text))
    return named or (opens and any(STAGED.search(reading.sentences[i].text) for i in version.sentences))


def _announced(previous: Sentence, gap: int) -> bool:
    """ "Einige Punkte kennt man aber schon:" between the sentence of the text and its list."""
    return gap <= REACH and previous.text.rstrip().endswith(":") and bool(_POINTS.search(previous.text))


def _numbered_before(version: Version, sentence: Sentence, reading: Reading) -> bool:
    """Whether the sentence just before, in the same paragraph, said how many points the text has."""
    before = reading.sentences[sentence.index - 1]
    counted = any(m.points and m.sentence == before.index for m in version.mentions)
    return counted and before.paragraph == sentence.paragraph and not reading.of(reading.names, sentence)


@lru_cache(maxsize=1)
def _dated() -> re.Pattern[str]:
    """ "23. November: …", "9. bis 11. Januar: …": an entry of a chronicle, no point of a text."""
    months = "|".join(word_set("sentences", "months"))
    return re.compile(rf"^\W*\d{{1,2}}\.(?:\s*(?:bis|und|/|[–-])\s*(?:zum\s+)?\d{{1,2}}\.)?\s*(?:{months})\b")


_POINTS = re.compile(
    r"\b(?:[\w]*[Pp]unkte|Inhalte|Bestimmungen|Vorgaben|Forderungen|Regelungen|Einzelheiten|Details)\b"
)
_PARTS = (
    (re.compile(r"\b(?:Phase|Stufe|Etappe|Passage|Klausel|Version|Fassung)\s+$"), "f"),
    (re.compile(r"\b(?:Teil|Kern|Entwurf|Abschnitt|Artikel|Punkt|Anhang|Text|Wortlaut|Inhalt)s?\s+$"), "m"),
    (re.compile(r"\b(?:Kapitel|Kernstück)s?\s+$"), "n"),
)


def _of_part(version: Version, sentence: Sentence, previous: Sentence) -> list[str]:
    """Genders of the part named before the text ("die zweite Phase des Plans"), which a pronoun can mean."""
    starts = [m.phrase_start for m in version.mentions if m.sentence == sentence.index - 1]
    return [gender for at in starts for part, gender in _PARTS if part.search(previous.text[:at])]
