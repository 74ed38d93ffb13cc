"""Local notices under an article: what clubs, libraries and offices announce, and the rubric over it.

A notice is known by three signs together: who or what it is about (a club, a bazaar), what happens ("lädt
ein", "bleibt geschlossen"), and when. It names next to nothing the article is about; under a rubric that
holds nothing else ("Kurz notiert") that is enough.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .cut import Cut
from .spans import Line, quoted
from .topic import nouns
from .words import alternatives, word_set

_PARAGRAPH = 18
"""A line of so many words is a paragraph of the article, if it shares nouns with others."""
_KNOWN = 2
_RUBRIC_WORDS = 5
_NOTICE_WORDS = 45
_FOLLOWING_WORDS = 16
_HEADING_WORDS = 8
_TITLE_LINES = 3
_WHEN = re.compile(
    r"\b(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\w*|Mittwoch\w*|Sonnabend|heute|morgen|Woche|Uhr|Abend|Ferien"
    r"|Ostern|Pfingsten|Advent|Fasching|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.|\d{1,2}\. (?:\d{1,2}\.|Januar|Jänner"
    r"|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))"
)
_PAST = re.compile(
    r"\b(?:wurden?|worden|war|waren|hatten?|habe|seien?|mitteilte|sagte|kam|kamen|ging|gingen)\b"
)
"""News are told in the past, or of somebody who said so; notices are not."""


@dataclass(frozen=True)
class _Text:
    """The lines, and the nouns of each paragraph by its line's number."""

    lines: tuple[Line, ...]
    told: dict[int, frozenset[str]]

    def known(self, line: Line, below: int) -> frozenset[str]:
        """The nouns a line shares with the paragraphs that stand above line number ``below``."""
        others = frozenset(
            n for at, some in self.told.items() if at != line.index and at < below for n in some
        )
        return (nouns(line.text) & others) - _anywhere()


def notice_cuts(found: tuple[Line, ...]) -> list[Cut]:
    """Rubrics with the notices below them, labelled notices, and notices below the last paragraph."""
    if not any(_signs(line.text) or _form("rubrics").match(line.text) for line in found[_TITLE_LINES:]):
        return []
    text = _Text(found, {line.index: nouns(line.text) for line in found if line.words >= _PARAGRAPH})
    taken: list[Line] = []
    for line in found[_TITLE_LINES:]:
        if taken and line.index <= taken[-1].index:
            continue
        taken += _rubric(line, text) or _single(line, text)
    return [Cut(line.start, line.end, "teaser", "ortsnotiz", sure=False) for line in taken]


def _rubric(head: Line, text: _Text) -> list[Line]:
    """A rubric and what stands below it up to a line about the matter; empty if it heads none."""
    if head.words > _RUBRIC_WORDS or not _form("rubrics").match(head.text):
        return []
    only = bool(_form("notice-rubrics").match(head.text))
    below: list[Line] = []
    for line in text.lines[head.index + 1 :]:
        about = len(text.known(line, head.index)) >= _KNOWN
        if about or line.words > _NOTICE_WORDS or not (only or _signs(line.text)):
            break
        below.append(line)
    goes_on = head.index + len(below) + 1 < len(text.lines)
    while goes_on and below and not below[-1].closed and below[-1].words <= _HEADING_WORDS:
        below.pop()  # the next heading of the article
    return [head, *below] if below else []


def _single(line: Line, text: _Text) -> list[Line]:
    """A notice with a label, or behind the last paragraph, and the lines that say more of it."""
    if line.words > _NOTICE_WORDS or quoted(line.text) or not _signs(line.text):
        return []
    labelled = _form("labels").match(line.text)
    if len(text.known(line, len(text.lines))) >= (1 if labelled else _KNOWN):
        return []
    if not labelled and not (_behind(line, text) and _complete(line, text)):
        return []
    taken = [line]
    for other in text.lines[line.index + 1 :]:
        more = other.words <= _FOLLOWING_WORDS and (_more().search(other.text) or _signs(other.text))
        if not more or text.known(other, line.index):
            break
        taken.append(other)
    return taken


def _behind(line: Line, text: _Text) -> bool:
    """Whether no paragraph about the matter follows."""
    return all(
        len(text.known(other, line.index)) < _KNOWN
        for other in text.lines[line.index + 1 :]
        if other.words >= _PARAGRAPH
    )


def _complete(line: Line, text: _Text) -> bool:
    """All three signs in each sentence's line, and nothing of it known to the article but a place."""
    who = _local().search(line.text)
    if who is None or not _acts().search(line.text) or not _WHEN.search(line.text):
        return False
    if _PAST.search(line.text) or re.search(rf"\b{alternatives('reader', 'reporting')}\b", line.text):
        return False
    return not nouns(who[0]) & text.known(line, len(text.lines))


def _signs(text: str) -> bool:
    """Whether anything in a line is of the kind notices are made of."""
    return bool(_local().search(text) or (_acts().search(text) and _WHEN.search(text)))


@cache
def _form(key: str) -> re.Pattern[str]:
    if key == "labels":
        return re.compile(rf"(?i)^{alternatives('notices', 'labels')}\s?[:|–] \S")
    both = alternatives("notices", "only-notices")
    if key == "rubrics":
        both = rf"(?:{both}|{alternatives('notices', 'mixed')})"
    return re.compile(rf"(?i)^[+*•►»# ]*{both}\s?[:.+*]*$")


@cache
def _local() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('notices', 'who')}|{alternatives('notices', 'what')})\b")


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(alternatives("notices", "acts"))


@cache
def _more() -> re.Pattern[str]:
    return re.compile(rf"^{alternatives('notices', 'more')}\b")


@cache
def _anywhere() -> frozenset[str]:
    """Words many texts share: they do not make a line one about the matter."""
    return nouns(" ".join(sorted(word_set("notices", "anywhere"))))
