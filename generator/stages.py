"""What the stages of a build hand on: what was read, the dossier, its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .model.article import Article
from .model.dossier import Dossier
from .model.facts import ArticleFacts
from .model.register import Register
from .problems import Problem, ordered

if TYPE_CHECKING:
    from .pages import Past


@dataclass(frozen=True)
class Gathered:
    """What the seeds give.

    Attributes:
        dossier: all of it.
        articles: what it was read from.
        problems: all findings, sorted.
        register: the authority files.
        facts: what each article tells.
        as_of: the day whose state it is, when one was asked for.
        later: what articles tell that are no part of that state; empty where no editor has judged.
    """

    dossier: Dossier
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    register: Register = field(default_factory=Register)
    facts: tuple[ArticleFacts, ...] = ()
    as_of: str | None = None
    later: tuple[ArticleFacts, ...] = ()


@dataclass(frozen=True)
class Pages:
    """The rendered dossier.

    Attributes:
        gathered: what it was rendered from.
        tree: text by path below ``docs/``, data files included.
        faults: findings of the last check; with any, nothing may be written.
        past: what the pages tell of earlier states.
        notes: what a user should know of what is kept for the next run.
    """

    gathered: Gathered
    tree: Mapping[str, str]
    faults: tuple[Problem, ...]
    past: Past | None = None
    notes: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All findings, of seeds and pages, sorted."""
        return ordered((*self.gathered.problems, *self.faults, *self.notes))


@dataclass(frozen=True)
class Told:
    """What articles and register say, before it is put together.

    Attributes:
        articles: cleaned, on the days that editors gave them.
        facts: what each article tells.
        register: the editor's files.
        problems: findings of both, sorted.
        as_of: the day whose state it is, when one was asked for.
        later: what the other articles tell, read where editors have judged: it says what they mean.
    """

    articles: tuple[Article, ...]
    facts: tuple[ArticleFacts, ...]
    register: Register
    problems: tuple[Problem, ...]
    as_of: str | None = None
    later: tuple[ArticleFacts, ...] = ()
