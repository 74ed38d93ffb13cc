"""Noise by what it says and where it stands: the rules of ``lexicon/noise.yml`` at work."""

from __future__ import annotations

from .cut import Cut
from .rules import Rule, rules
from .spans import Line, quoted, sentences
from .topic import Vocabulary

_HEAD = 600
_MOST_LINKS = 12
_BODY_WORDS = 25
"""A line of at least so many words may be article text; shorter ones in a donation block are not asked."""


def phrase_cuts(text: str, found: tuple[Line, ...]) -> list[Cut]:
    """The cuts of all phrase rules, in no particular order."""
    vocabulary = Vocabulary(line.text for line in found)
    cuts: list[Cut] = []
    for rule in rules():
        for line in found:
            if _placed(rule, line, len(text)):
                cuts += _apply(rule, line, found, vocabulary)
    return cuts


def _placed(rule: Rule, line: Line, length: int) -> bool:
    if rule.position == "start":
        return line.start < max(_HEAD, length // 10)
    return rule.position == "any" or line.start >= length * 0.6 or line.start >= length - _HEAD


def _apply(rule: Rule, line: Line, found: tuple[Line, ...], vocabulary: Vocabulary) -> list[Cut]:
    if rule.scope == "label":
        return [
            Cut(line.start + s, line.start + e, rule.reason, rule.name) for s, e in _hits(rule, line.text)
        ]
    if rule.scope == "sentence" or line.words > rule.words:
        return _sentence_cuts(rule, line)
    if not _hits(rule, line.text):
        return []
    last = line
    if rule.scope == "block":
        last = max((o for o in found if o.block == line.block), key=lambda o: o.index)
    elif rule.scope == "links":
        last = _last_link(line, found)
    elif rule.scope == "to-end":
        last = _last_of_tail(line, found, vocabulary)
    return [Cut(o.start, o.end, rule.reason, rule.name) for o in found[line.index : last.index + 1]]


def _sentence_cuts(rule: Rule, line: Line) -> list[Cut]:
    cuts = []
    for start, end in sentences(line):
        piece = line.text[start - line.start : end - line.start]
        if len(piece.split()) <= rule.words and _hits(rule, piece):
            cuts.append(Cut(start, end, rule.reason, rule.name))
    return cuts


def _hits(rule: Rule, text: str) -> list[tuple[int, int]]:
    """Matches of a rule that do not begin inside a quotation."""
    marks = quoted(text)
    return [
        match.span()
        for pattern in rule.patterns
        for match in pattern.finditer(text)
        if match.end() > match.start() and not any(s < match.start() < e for s, e in marks)
    ]


def _last_link(head: Line, found: tuple[Line, ...]) -> Line:
    """The last of the lines of links under a heading: short, without a full stop at the end."""
    last = head
    for line in found[head.index + 1 : head.index + 1 + _MOST_LINKS]:
        if line.block > last.block + 1 or line.closed or line.words > 18:
            break
        last = line
    following = found[last.index + 1 : last.index + 2]
    # A short last line set apart by blanks, with a paragraph under it, is the next subheading.
    heads_paragraph = (
        bool(following) and following[0].words >= 20 and last.block != found[last.index - 1].block
    )
    if last.index > head.index and heads_paragraph and last.words <= 7:
        return found[last.index - 1]
    return last


def _last_of_tail(head: Line, found: tuple[Line, ...], vocabulary: Vocabulary) -> Line:
    """The last line of a block at the end: everything up to a line that reads like the article again."""
    last = head
    tail = found[head.index :]
    for line in tail[1:]:
        others = [o.text for o in tail if o.index != line.index]
        if line.words >= _BODY_WORDS and vocabulary.share(line.text, others) >= 0.3:
            break
        last = line
    return last
