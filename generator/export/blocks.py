"""What a page tells search engines of its subject: a line of JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from ..model.dossier import Dossier, Meeting, Person, Source
from ..model.hashes import Hashes, digest
from .linked import CONTEXT, Known, article_node, event_node, person_node


class Blocks(Mapping[str, str]):
    """A line for each page on a person, a meeting or an article, by page; made when it is asked for.

    It is data and not yet fit for HTML: whoever prints it escapes it.

    Args:
        dossier: what is told.
        hashes: of its entries.
    """

    def __init__(self, dossier: Dossier, hashes: Hashes) -> None:
        self._known, self._hashes = Known(dossier), hashes
        known = self._known
        things: tuple[Person | Meeting | Source, ...] = (
            *dossier.persons, *known.meetings.values(), *dossier.articles
        )  # fmt: skip
        self._things = {thing.page: thing for thing in things}

    def __getitem__(self, page: str) -> str:
        thing = self._things[page]
        if isinstance(thing, Person):
            node = person_node(self._known, page, thing)
        elif isinstance(thing, Meeting):
            node = event_node(self._known, page, thing)
        else:
            node = article_node(self._known, page, thing)
        return json.dumps({"@context": CONTEXT, **node}, ensure_ascii=False, separators=(",", ":"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._things)

    def __len__(self) -> int:
        return len(self._things)

    @cached_property
    def rests(self) -> Mapping[str, str]:
        """By page a hash of all that its line is made of."""
        return {page: digest(" ".join(self._inputs(thing))) for page, thing in self._things.items()}

    def _inputs(self, thing: Person | Meeting | Source) -> Iterator[str]:
        """The entry itself and how those are called that it names."""
        yield self._hashes.of(thing)
        known, called = self._known, self._called
        if isinstance(thing, Person):
            yield from (called[f"a {m.article}"] for m in thing.mentions if m.article in known.articles)
        elif isinstance(thing, Meeting):
            yield from (called[f"p {key}"] for key in thing.participants if key in known.persons)
            yield from (called[f"a {e.article}"] for e in thing.evidence if e.article in known.articles)
            yield from (known.topics.get(topic, "") for topic in thing.topics)
        else:
            yield from (called[f"p {one.id}"] for one in known.named.get(thing.id, ()))
            yield from (called[f"m {one.id}"] for one in known.reported.get(thing.id, ()))

    @cached_property
    def _called(self) -> Mapping[str, str]:
        known = self._known
        return {
            **_cards("p", ((one.id, one.page, one.name) for one in known.persons.values())),
            **_cards("m", ((one.id, one.page, one.title) for one in known.meetings.values())),
            **_cards("a", ((one.id, one.page, one.title) for one in known.articles.values())),
        }


def _cards(kind: str, things: Iterable[tuple[str, str, str | None]]) -> dict[str, str]:
    """By kind and id a hash of page and name."""
    return {f"{kind} {key}": digest(repr((page, name))) for key, page, name in things}


def page_blocks(dossier: Dossier, hashes: Hashes | None = None) -> Blocks:
    """The lines of all pages."""
    return Blocks(dossier, hashes or Hashes())
