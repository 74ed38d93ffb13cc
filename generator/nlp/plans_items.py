"""Numbered and bulleted points of a text that take more than one sentence each."""

from __future__ import annotations

from .plans_version import Version
from .types import Reading, Sentence


def within_item(version: Version, sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence goes on inside a point the version lays down, begun earlier in its paragraph."""
    start = _paragraph_start(sentence.index, reading)
    return (
        sentence.kind == "text"
        and start < sentence.index
        and reading.sentences[start].kind == "list"
        and _is_point(start, version)
    )


def follows_item(version: Version, sentence: Sentence, reading: Reading) -> bool:
    """Whether a point stands right under another point of the same list that the version lays down."""
    if sentence.kind != "list" or not sentence.index:
        return False
    start = _paragraph_start(sentence.index - 1, reading)
    above = reading.sentences[start]
    return above.kind == "list" and _is_point(start, version)


def _is_point(index: int, version: Version) -> bool:
    """Whether a sentence as a whole is one of the points the version lays down, not only tells of one."""
    return any(at == index and one.rule == "list" for at, one in version.laid)


def _paragraph_start(index: int, reading: Reading) -> int:
    """Index of the point or paragraph a sentence belongs to."""
    sentences = reading.sentences
    while (
        index
        and sentences[index].kind == "text"
        and sentences[index - 1].paragraph == sentences[index].paragraph
    ):
        index -= 1
    return index
