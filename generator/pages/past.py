"""What the dossier was and how it became what it is, as far as pages tell it; made by ``telling``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from ..model.evidence import Evidence
from .facts import Fact, Gap, Inferred, Ref, Row, Value
from .shapes import Encounter

UNDATED = "ohne-tag"


def plain_text(value: Value) -> str:
    """A value without links."""
    if isinstance(value, Inferred):
        return "".join(part if isinstance(part, str) else part.text for part in value.parts)
    return value.text


@dataclass(frozen=True)
class ChangeGroup:
    """Changes of one kind: how many with their noun, the heading, those told, and how many more there are."""

    number: str
    heading: str
    items: tuple[Value, ...]
    more: int = 0


@dataclass(frozen=True)
class Section:
    """What the articles of a day, or of a stretch of days, changed.

    Attributes:
        page: page of changes that tells it, with ``anchor``.
        title: the day or days in words.
        first: whether nothing was known before.
        articles: ids of what came in, in order.
        counts: the groups in numbers; empty when nothing but additions came.
        groups: what changed.
        additions: what got further evidence only, in numbers ("3 Treffen").
        short: the few changes that matter most.
    """

    page: str
    anchor: str
    title: str
    first: bool
    articles: tuple[str, ...]
    counts: tuple[str, ...]
    groups: tuple[ChangeGroup, ...]
    additions: tuple[str, ...]
    short: tuple[Value, ...] = ()

    @property
    def undated(self) -> bool:
        """Whether it tells of articles without a day."""
        return self.anchor == UNDATED

    @property
    def headline(self) -> str:
        """The day or days, and the changes in numbers."""
        return f"{self.title}: {', '.join(self.counts) or 'weitere Belege'}"

    @property
    def lines(self) -> tuple[str, ...]:
        """The changes without links, one each, and how many of each kind are not told."""
        found: list[str] = []
        for group in self.groups:
            found += (plain_text(value) for value in group.items)
            found += [f"{group.heading}: {group.more} weitere"] if group.more else []
        return tuple(found)

    @property
    def ref(self) -> Ref:
        """A link to it."""
        return Ref(self.page, self.title, self.anchor)


@dataclass(frozen=True)
class Standing:
    """Where it stands: last and coming meetings, the version on the table, what is open.

    ``open_questions`` are labels with a link or words.
    """

    last: tuple[Encounter, ...]
    coming: tuple[Encounter, ...]
    table: Fact | Gap
    table_rows: tuple[Row, ...]
    open_topics: tuple[tuple[Ref | str, str], ...]
    open_questions: tuple[tuple[str, Ref | str], ...]


@dataclass(frozen=True)
class Stand:
    """The state of a day.

    Attributes:
        day: ISO day.
        sources: how many articles had come in, of how many.
        counts: what the dossier held, in numbers.
        standing: where it stood.
        section: what came in that day.
        later: what changed until today in what was known then.
        later_counts: all that changed until today, in numbers; empty for today's state.
    """

    day: str
    sources: str
    counts: tuple[str, ...]
    standing: Standing
    section: Section
    later: tuple[ChangeGroup, ...]
    later_counts: tuple[str, ...]

    @property
    def page(self) -> str:
        """Its page."""
        return f"stand/{self.day}.html"


@dataclass(frozen=True)
class Past:
    """All of it; empty when nobody asked for the past.

    Attributes:
        sections: newest first, what has no day last.
        stands: newest first.
        by_article: what each article brought, of the changes in its section.
        evidence: the sentences told, which need not carry anything of today's dossier.
        told: whether it was asked for at all; without, pages do not speak of it.
        before_all: the ISO day asked for when no article had come in by then; None in all other cases.
    """

    sections: tuple[Section, ...] = ()
    stands: tuple[Stand, ...] = ()
    by_article: Mapping[str, tuple[tuple[str, ...], tuple[ChangeGroup, ...]]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    evidence: tuple[Evidence, ...] = ()
    told: bool = False
    before_all: str | None = None

    def of(self, article: str) -> Section | None:
        """The section an article came in with; None when there is none."""
        return self._of.get(article)

    @cached_property
    def _of(self) -> Mapping[str, Section]:
        return {article: s for s in reversed(self.sections) for article in s.articles}
