"""Where German news sentences begin and end.

Lines come first: a line break ends a sentence unless the line plainly goes on (wrapped boxes). Inside
a line a full stop, question or exclamation mark ends it unless an abbreviation, an ordinal, an initial
or a following small letter says otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon import word_set

# marks of emphasis in Markdown count as quotation marks do
_END = re.compile(r"[.!?…]+[\"“”»«›‹’‘)\]*_]*(?=\s+[\"„“«»‚‘›‹(\[*_–—-]*\s?[A-ZÄÖÜ0-9])")
_LIST = re.compile(r"\s*(?:[a-z]\)|[•·▪●*–-]\s|\d{1,2}[.)]\s)")
_NARROW = 90  # characters; wrapped boxes are narrower, paragraphs on one line are wider
_FULL = 40  # characters of a line that may be full
_SLACK = 18  # characters a line broken at a fixed width may lack: a long word did not fit
_RUN = 3  # lines without a blank one between that show at what width they are broken
_LINE = re.compile(r"[^\n]+")
_LAST_WORD = re.compile(r"(\w+)\W*$")


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """A sentence: half-open code point range, its paragraph (from 0) and what it is.

    ``kind`` is ``text``, ``heading`` (a line of its own without full stop, or a short question
    alone on a line) or ``list`` (an item that begins with a bullet, letter or number).
    """

    start: int
    end: int
    paragraph: int
    kind: str


def split(text: str) -> tuple[SentenceSpan, ...]:
    """All sentences of ``text`` in order, trimmed of white space; empty for blank text."""
    spans: list[SentenceSpan] = []
    for paragraph, (start, end) in enumerate(_blocks(text)):
        pieces = list(_inside(text, start, end))
        for piece_start, piece_end in pieces:
            kind = _kind(text[piece_start:piece_end], alone=len(pieces) == 1)
            spans.append(SentenceSpan(piece_start, piece_end, paragraph, kind))
    return tuple(spans)


def _blocks(text: str) -> list[tuple[int, int]]:
    """Lines, with wrapped ones put together again."""
    blocks: list[tuple[int, int]] = []
    for run in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        lines = [_trim(text, m.start(), m.end()) for m in _LINE.finditer(text, run.start(), run.end())]
        lines = [(start, end) for start, end in lines if start < end]
        width = max((end - start for start, end in lines), default=0)
        wrapped = len(lines) >= _RUN and _broken_at(width, [text[start:end] for start, end in lines])
        for n, (start, end) in enumerate(lines):
            before = text[lines[n - 1][0] : lines[n - 1][1]] if n else ""
            forced = wrapped and _no_room(before, text[start:end], width)
            if before and (_goes_on(text[blocks[-1][0] : blocks[-1][1]], text[start:end]) or forced):
                blocks[-1] = (blocks[-1][0], end)
            else:
                blocks.append((start, end))
    return blocks


def _broken_at(width: int, lines: list[str]) -> bool:
    """Whether a run of lines was broken at a fixed width: most are nearly full, and none is a list's."""
    full = sum(len(line) >= width - _SLACK for line in lines[:-1])
    goes_on = any(line[0].islower() for line in lines[1:])
    return goes_on and full * 3 >= 2 * (len(lines) - 1) and not any(_LIST.match(line) for line in lines)


def _no_room(line: str, following: str, width: int) -> bool:
    """Whether a line of a text broken at a fixed width had no room for the next word: it goes on.

    Args:
        width: the longest line of the run, in code points.
    """
    if not line or line[-1] in '.!?:…"“”»«' or width > _NARROW or len(line) < _FULL or _LIST.match(following):
        return False
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _goes_on(line: str, following: str) -> bool:
    if line[-1] in '.!?:…"“”»«':
        return False
    if _LIST.match(following):
        return False
    if following[0].islower() or line[-1] == ",":
        return True
    last = _LAST_WORD.search(line)
    if last is None:
        return False
    word = last.group(1)
    return word in word_set("sentences", "open_ends") or _attribute_waits(line, word, following)


def _attribute_waits(line: str, last: str, following: str) -> bool:
    """Whether a narrow line ends in an attribute and the next begins with its noun ("mehrere / Punkte")."""
    if max(len(line), len(following)) > _NARROW or not re.search(r"^[a-zäöüß]{3,}(?:e|er|en|em|es)$", last):
        return False
    first = re.match(r"\w+", following)
    return first is not None and first.group() not in word_set("names", "never")


def _inside(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if not _is_no_end(text, begin, match):
            cuts.append(_trim(text, begin, match.end()))
            begin = match.end()
    cuts.append(_trim(text, begin, end))
    return [c for c in cuts if c[0] < c[1]]


def _is_no_end(text: str, begin: int, match: re.Match[str]) -> bool:
    if match.group() != ".":
        return False
    before = re.search(r"(\w+)$", text[max(begin, match.start() - 40) : match.start()])
    if not before:
        return False
    word = before.group(1)
    following = text[match.end() : match.end() + 40].lstrip()
    if word.isdigit():
        return _is_ordinal(text[begin : match.start() - len(word)], word, following)
    if len(word) == 1 and word.isupper() and word != "X":  # "auf der Plattform X." ends a sentence
        return not re.search(
            r"(?:auf|bei|Plan|Punkt|Anlage|Artikel|Klasse|Gruppe) $", text[begin : match.start() - 1]
        )
    return word in word_set("sentences", "abbreviations")


def _is_ordinal(before: str, number: str, following: str) -> bool:
    if len(number) > 3:
        return False
    first = re.match(r"\w+", following)
    if first and first.group() in word_set("sentences", "months"):
        return True
    previous = _LAST_WORD.search(before)
    if not previous:
        return not before.strip()
    return previous.group(1).lower() in word_set("sentences", "before_ordinal")


@lru_cache(maxsize=4096)
def _kind(sentence: str, alone: bool) -> str:
    if _LIST.match(sentence):
        return "list"
    if not alone:
        return "text"
    words = len(sentence.split())
    if sentence[-1] not in '.!…"“”»«:;)?':
        return "heading" if words <= 16 else "text"
    return "heading" if sentence[-1] == "?" and words <= 9 else "text"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
