"""Noise by what it says and where it stands: the rules of ``lexicon/noise.yml`` at work."""

from __future__ import annotations

import re
from dataclasses import replace

from ..model.article import NoiseReason
from .cut import Cut
from .rules import Rule, likely, rules
from .spans import Line, quoted
from .topic import Vocabulary
from .words import alternatives, word_set

_SPEAKING: tuple[NoiseReason, ...] = ("donation", "advert", "teaser", "disclaimer")
"""Reasons whose phrases a person of the article may use as well."""
_HEAD = 600
_TITLE_LINES = 3
_MOST_LINKS = 12
_BULLETS = "+-–•*>»→▶"
_OPENING = '„“"«»(['
_PICTURES = re.compile(r"[^\w„“\"«»(\[©]+(?=\w)")
_ANNOUNCES = re.compile(
    r"^[A-ZÄÖÜ][^.:!?„“]{2,40}(?::| [–-]) (?:Was|Wie|Warum|Wo|Welche|Alles|Die wichtigsten|Das Wichtigste"
    r"|Ihr|Der tägliche)\b[^„“]*[.!]$"
)
"""What a newsletter brings, told before the appeal ("Der Markt am Morgen: Was Anleger wissen müssen.")."""
_CAPTION_SENTENCES = 4
"""A caption says at most two sentences, and the credit is one more."""
_GLUED = re.compile(r"[a-zäöüß)][.!?](?=[A-ZÄÖÜ])")
"""The end of a sentence with the next one, or a credit, stuck to it."""
_ADDRESS_MARKS = re.compile(r"www\.|https?:|[@©€]")
_TWO_NAMES = re.compile(r"\b[A-ZÄÖÜ][\w’'-]+ [A-ZÄÖÜ\u00c0-\u017f][\w’'-]+")
_BODY_WORDS = 25
"""A line of so many words may be article text; half of them are enough if it is plainly about the matter."""
_SENTENCE_WORDS = 12


def phrase_cuts(text: str, found: tuple[Line, ...]) -> list[Cut]:
    """The cuts of all phrase rules, in no particular order."""
    vocabulary = Vocabulary(line.text for line in found)
    cuts: list[Cut] = []
    bare = tuple(_without_stamp(line) for line in found)
    for rule in rules():
        for line in found:
            if _placed(rule, line, len(text)):
                cuts += _apply(rule, line, bare[line.index], found, vocabulary)
    return cuts


def _without_stamp(line: Line) -> Line:
    """The line behind its ticker stamp, place line or day ("18.40 Uhr: "); itself where there is none."""
    found = likely(line.text)
    stamps = (
        p
        for rule in rules()
        if rule.reason == "byline" and rule.scope == "label"
        for p in found.get(rule.name, ())
    )
    end = max((m.end() for m in (p.match(line.text) for p in stamps) if m), default=0)
    text = line.text[end:].lstrip()
    return replace(line, start=line.end - len(text), text=text) if text else line


def _placed(rule: Rule, line: Line, length: int) -> bool:
    if rule.reason == "teaser" and rule.scope == "sentence" and line.index == 0 and not line.closed:
        return False  # the headline, however it sounds
    if rule.position == "body":
        return line.index >= _TITLE_LINES
    if rule.position == "start":
        return line.start < max(_HEAD, length // 10)
    return rule.position == "any" or line.start >= length * 0.6 or line.start >= length - _HEAD


def _apply(rule: Rule, line: Line, bare: Line, found: tuple[Line, ...], vocabulary: Vocabulary) -> list[Cut]:
    """The cuts of a rule that begin in ``line``; ``bare`` is the same line without its stamp."""
    if rule.scope == "label":
        spans = [(line.start + s, line.start + e) for s, e in _hits(rule, line.text, line)]
    elif rule.scope == "sentence" or (rule.scope in ("block", "to-end") and line.words > rule.words):
        spans = _sentence_spans(rule, bare)
    elif rule.reason == "credit" and rule.scope == "line" and _more_than_a_caption(line, bare):
        spans = _touched_sentences(rule, bare)
    elif line.words > rule.words or not _opens(rule, line.text, line):
        spans = _ending_link(rule, line, found) if rule.scope == "links" and line.text[-1] == ":" else []
    else:
        last = _last_line(rule, line, found, vocabulary)
        spans = [(other.start, other.end) for other in found[line.index : last.index + 1]]
    return [Cut(start, end, rule.reason, rule.name) for start, end in spans]


def _ending_link(rule: Rule, line: Line, found: tuple[Line, ...]) -> list[tuple[int, int]]:
    """A heading over links that ends a line of several sentences, and the link under it."""
    start, end = line.sentences[-1]
    head = line.text[start - line.start :]
    if start == line.start or len(head.split()) > rule.words or not _hits(rule, head, line):
        return []
    last = _last_link(line, found)
    return [(start, end), *((other.start, other.end) for other in found[line.index + 1 : last.index + 1])]


def _last_line(rule: Rule, line: Line, found: tuple[Line, ...], vocabulary: Vocabulary) -> Line:
    """The last line a rule cuts when it matches ``line``."""
    if rule.scope == "block":
        if found[-1].block == 0 and line.index < 0.6 * len(found):
            return line  # a text without blank lines is one block, and goes on
        block = tuple(other for other in found[line.index :] if other.block == line.block)
        return _last_of_tail(line, block, vocabulary)
    if rule.scope == "links":
        return _last_link(line, found)
    if rule.scope == "to-end":
        return _last_of_tail(line, found[line.index :], vocabulary)
    return line


def _tells(line: Line) -> bool:
    """Whether a paragraph reports: of no page, to no reader, in several sentences or in somebody's words."""
    own = line.text
    for start, end in quoted(own):
        own = own[:start] + " " * (end - start) + own[end:]
    if line.words < _SENTENCE_WORDS or not line.closed or _ADDRESS_MARKS.search(own):
        return False
    if _has(own, "address") or _has(own, "page") or _has(own, "money"):
        return False
    named = len(_TWO_NAMES.findall(line.text)) > 1
    return named or len(line.sentences) > 1 or _has(line.text, "reporting")


def _has(text: str, key: str) -> bool:
    """Whether a word of a list about reader and page stands in a text."""
    flags = re.IGNORECASE if key == "page" else 0
    return re.search(rf"\b{alternatives('reader', key)}\b", text, flags) is not None


def _sentence_spans(rule: Rule, line: Line) -> list[tuple[int, int]]:
    """The sentences that match and, in a short line, those beside them that address the reader."""
    spans = line.sentences
    pieces = [line.text[start - line.start : end - line.start] for start, end in spans]
    matched = [len(p.split()) <= rule.words and _opens(rule, p, line) for p in pieces]
    if any(matched) and line.words <= rule.words:
        matched = [m or _to_reader(p) for m, p in zip(matched, pieces, strict=True)]
        if rule.reason in ("advert", "teaser"):
            below = [*matched[1:], False]
            matched = [
                m or (b and bool(_ANNOUNCES.match(p))) for m, b, p in zip(matched, below, pieces, strict=True)
            ]
    return _joined(spans, matched)


def _joined(spans: tuple[tuple[int, int], ...], matched: list[bool]) -> list[tuple[int, int]]:
    """The spans that matched, those that follow each other made into one."""
    joined: list[tuple[int, int]] = []
    before = False
    for (start, end), taken in zip(spans, matched, strict=True):
        if taken:
            joined = [*joined[:-1], (joined[-1][0], end)] if before else [*joined, (start, end)]
        before = taken
    return joined


def _more_than_a_caption(line: Line, bare: Line) -> bool:
    """A line that opens with a stamp, or has several sentences, is a paragraph with a credit at its end."""
    glued = len(_GLUED.findall(line.text))
    return bare.start > line.start or len(line.sentences) + glued >= _CAPTION_SENTENCES


def _behind_stop(hits: list[tuple[int, int]], line: Line) -> list[tuple[int, int]]:
    """Hits without the full stop they begin with, those at the beginning of the line left out."""
    stops = [(s + (line.text[s - line.start] in ".!?…"), e) for s, e in hits]
    return [(s, e) for s, e in stops if s > line.start]


def _touched_sentences(rule: Rule, line: Line) -> list[tuple[int, int]]:
    hits = [(line.start + s, line.start + e) for s, e in _hits(rule, line.text, line)] if line.words else []
    # A hit right at or behind a full stop is a credit stuck to the sentence before it, which stays.
    stuck = [(s, e) for s, e in _behind_stop(hits, line) if line.text[s - line.start - 1] in ".!?…"]
    if stuck:
        return stuck
    spans = line.sentences
    return _joined(spans, [any(s < b and a < e for a, b in hits) for s, e in spans])


def _to_reader(piece: str) -> bool:
    """Whether a sentence speaks to the reader and reports nobody's words."""
    words = word_set("reader", "address")
    return not quoted(piece) and not reported(piece) and any(w in words for w in re.findall(r"\w+", piece))


def reported(piece: str) -> bool:
    """Whether a verb of saying follows the words of somebody: ", sagte sie"."""
    verbs = alternatives("reader", "reporting")
    who = r"(?:[A-ZÄÖÜ]|(?:er|sie|es|der|die|das|man|eine?)\b)"
    return bool(re.search(rf"[,“”\"«»]\s*(?:{verbs}|so)\s+{who}", piece))


def _hits(rule: Rule, text: str, line: Line) -> list[tuple[int, int]]:
    """Matches of a rule in a part of a line that neither begin inside a quotation nor report what is said."""
    patterns = likely(line.text).get(rule.name, ())
    found = [m.span() for pattern in patterns for m in pattern.finditer(text) if m.end() > m.start()]
    if not found or (rule.reason in _SPEAKING and reported(text)):
        return []
    marks = quoted(text)
    return [(start, end) for start, end in found if not any(s < start < e for s, e in marks)]


def _opens(rule: Rule, text: str, line: Line) -> bool:
    """Whether a rule matches a text, or what stands behind the pictures and arrows it begins with."""
    if _hits(rule, text, line):
        return True
    if text[0].isalnum() or text[0] in _OPENING:
        return False
    mark = _PICTURES.match(text)
    return mark is not None and bool(_hits(rule, text[mark.end() :], line))


def _last_link(head: Line, found: tuple[Line, ...]) -> Line:
    """The last of the lines of links under a heading: short, without a full stop at the end."""
    last = head
    for line in found[head.index + 1 : head.index + 1 + _MOST_LINKS]:
        listed = line.text[0] in _BULLETS
        # A link may be a question, but only right under the others: elsewhere it is a subheading.
        asked = line.text[-1] in "?!" and line.block == head.block
        if line.block > last.block + 1 or (line.closed and not listed and not asked) or line.words > 18:
            break
        last = line
    following = found[last.index + 1 : last.index + 2]
    # A short last line set apart by blanks, with a paragraph under it, is the next subheading.
    set_apart = last.block != found[last.index - 1].block or last.text[-1] in "?!"
    heads_paragraph = bool(following) and following[0].words >= 20 and set_apart
    if last.index > head.index and heads_paragraph and last.words <= 7:
        return found[last.index - 1]
    return last


def _last_of_tail(head: Line, tail: tuple[Line, ...], vocabulary: Vocabulary) -> Line:
    """The last line of a block of noise: everything up to a line that reads like the article again.

    Args:
        head: the first line, which a rule found.
        tail: the lines from ``head`` on that may belong to it.
        vocabulary: that of the whole text.
    """
    last = head
    for line in tail[1:]:
        others = [other.text for other in tail if other.index != line.index]
        share = vocabulary.share(line.text, others)
        long = line.words >= _BODY_WORDS and share >= 0.3
        # Behind a blank line less is enough: there the article may go on.
        enough = 0.5 if line.block == last.block else 0.25
        if long or (line.words >= _SENTENCE_WORDS and share >= enough and not _to_reader(line.text)):
            break
        if line.block != last.block and _tells(line):
            break
        last = line
    return last
