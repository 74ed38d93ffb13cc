"""What printing a page looks up beside its model: whether it gives the same as when the page was printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .kept import Looked, fingerprint
from .world import World


class Lookups:
    """The look-ups of one run.

    Args:
        world: the dossier's.
        moved: (page, anchor) -> the page on which that section of a long list stands.
    """

    def __init__(self, world: World, moved: Mapping[tuple[str, str], str]) -> None:
        self._world, self._moved = world, moved
        self._articles: dict[str, str] = {}

    def shared(self) -> str:
        """A hash of what any page may look up: the colours of the sides, the explained terms, the title."""
        world = self._world
        parties = tuple(world.parties.items())
        return fingerprint((parties, world.dossier.glossary, world.dossier.title))

    def looked(self, articles: Iterable[str], sections: Iterable[tuple[str, str]]) -> Looked:
        """What looking up these articles and these sections of lists gives in this run."""
        named = tuple(sorted(articles))
        moved = tuple((page, id, self._moved.get((page, id), page)) for page, id in sorted(sections))
        return Looked(named, fingerprint(tuple(map(self._article, named))), moved)

    def again(self, known: Looked) -> Looked:
        """What the same look-ups give in this run."""
        return self.looked(known.articles, ((page, id) for page, id, _ in known.moved))

    def _article(self, name: str) -> str:
        """A hash of the sentences of an article and of how it is called; empty when it is gone."""
        found = self._articles.get(name)
        if found is None:
            source = self._world.sources.get(name)
            told = source and (source.page, source.retold, self._world.credit(name))
            found = fingerprint((told, self._world.anchors.of(name))) if told else ""
            self._articles[name] = found
        return found
