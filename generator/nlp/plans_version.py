"""One text of one article, growing while the article is read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .plans_carried import Laid
from .plans_mention import TextMention

ENOUGH = 3


CONTENTS = 2


REACH = 2
"""Sentences after its last mention in which "demnach", "vorgesehen sind" still mean a text."""


@dataclass(frozen=True, slots=True)
class Version:
    """One text of one article, growing while the article is read.

    Attributes:
        mentions: where it is named, in order.
        sentences: indices of the sentences that tell of it, in order, without repetition.
        laid: (sentence index, thing laid down).
        supersedes: index of the version it replaces among the article's; ``part_of`` likewise.
    """

    mentions: tuple[TextMention, ...]
    sentences: tuple[int, ...]
    laid: tuple[tuple[int, Laid], ...] = ()
    points: int | None = None
    supersedes: int | None = None
    part_of: int | None = None

    @property
    def first(self) -> TextMention:
        """The mention that introduced it."""
        return self.mentions[0]

    @property
    def best(self) -> TextMention:
        """The mention whose word says most, the first of equals."""
        return max(self.mentions, key=lambda m: (m.head.weight, bool(m.head.prefix), bool(m.complement)))

    @property
    def accepted(self) -> bool:
        """Whether there are enough signs of a negotiated text."""
        if any(m.head.group == "other" for m in self.mentions):
            return False
        support = max(m.support for m in self.mentions)
        if all(m.head.group == "past" for m in self.mentions):
            return bool(self.laid) or support >= ENOUGH
        told = bool(self.laid) or (self.points is not None and self.best.head.points is None)
        if (
            all(m.head.group == "content" for m in self.mentions)
            and not self.laid
            and self.points is None
            and not self._placed
        ):
            return False
        return support + (CONTENTS if told and support > -2 else 0) >= ENOUGH

    @property
    def _placed(self) -> bool:
        """Whether the words put it among other texts: a list of documents, a new or counter proposal."""
        return self.first.listed or any(m.version for m in self.mentions)

    def has(self, version: str) -> bool:
        """Whether one of its mentions calls it so (``new``, ``first``, ``counter``)."""
        renewed = version == "new"
        return any(m.version == version or (renewed and m.replaces is not None) for m in self.mentions)


def grown(version: Version, mention: TextMention, index: int) -> Version:
    """The version with a further mention in the sentence ``index``."""
    sentences = version.sentences if index in version.sentences else (*version.sentences, index)
    points = version.points if version.points is not None else mention.points
    return replace(version, mentions=(*version.mentions, mention), sentences=sentences, points=points)


def told(version: Version, index: int, laid: tuple[Laid, ...]) -> Version:
    """The version with what the sentence ``index`` lays down; nothing twice."""
    known = {one.text for _, one in version.laid}
    sentences = version.sentences if index in version.sentences else (*version.sentences, index)
    return replace(
        version,
        sentences=sentences,
        laid=(*version.laid, *((index, one) for one in laid if one.text not in known)),
    )
