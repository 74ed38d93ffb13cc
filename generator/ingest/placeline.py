"""Place lines: the place a report was filed from, set before its first words ("Kiew – ", "Rom, Genf. ")."""

from __future__ import annotations

import re
from functools import cache

from .cut import Cut
from .spans import Line
from .words import alternatives, word_set

_BODY_WORDS = 20
"""A line of so many words is a paragraph; a short one above it is a headline or a byline."""
_LEAD_WORDS = 90
"""At most so many words stand above a place line: headline, byline and lead."""
_PLACE = r"[A-ZÄÖÜ][A-ZÄÖÜa-zäöüß]{2,}(?:[ -](?:de |am |an der )?[A-ZÄÖÜ][A-Za-zäöüß]+)?(?: \([A-Z]\w+\))?"


def known_place() -> str:
    """The places of the lexicon as one regular expression group."""
    return rf"(?:{alternatives('byline', 'places')}|{alternatives('places', 'names')})"


def placeline_cuts(found: tuple[Line, ...]) -> list[Cut]:
    """The place line without an agency in brackets, if there is one: one cut at most.

    It opens the first or second paragraph. A word with a full stop may as well be a sentence of its own,
    so each word must be a place: one of the list, one the text elsewhere puts "in" or "nach" before, or
    one in capitals.
    """
    words_above = paragraphs = 0
    for line in found:
        if paragraphs > 1 or words_above > _LEAD_WORDS:
            return []
        match = _form().match(line.text)
        if match and line.words >= _BODY_WORDS and _all_places(match["places"], line, found):
            return [Cut(line.start, line.start + match.end(), "byline", "ortsmarke")]
        words_above += line.words
        paragraphs += line.words >= _BODY_WORDS
    return []


@cache
def _form() -> re.Pattern[str]:
    # A newspaper may set the writer's letters before the place ("abc. KAIRO. ").
    letters = r"(?:[a-zäöü]{2,4}\.?(?:/[a-zäöü]{2,4}\.?)*\s+)?"
    day = rf"(?:,\s\d{{1,2}}\.\s?(?:\d{{1,2}}\.|{alternatives('months', 'names')}))?"
    end = r"(?:\.|\s?[–—]|\s-|\s?\|)(?=\s+[A-ZÄÖÜ„\"«»‚])"
    return re.compile(rf"^{letters}(?P<places>{_PLACE}(?:(?:,\s|/){_PLACE})*){day}{end}")


def _all_places(words: str, line: Line, found: tuple[Line, ...]) -> bool:
    return all(
        re.fullmatch(known_place(), word.partition(" (")[0])
        or word.isupper()
        or _elsewhere(word, line, found)
        for word in re.split(r",\s|/", words)
    )


def _elsewhere(word: str, line: Line, found: tuple[Line, ...]) -> bool:
    """Whether the text says of something that it is in, comes from or goes to what the word names."""
    form = re.compile(rf"\b(?:{alternatives('places', 'before')})\s{re.escape(word)}\b")
    return word.lower() not in word_set("languages", "de") and any(form.search(other.text) for other in found)
