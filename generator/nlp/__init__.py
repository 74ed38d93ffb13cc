"""Reading one article: the only room that knows spaCy.

``Reader`` is the door in, ``extract`` the only door out. In between, in the order they run:
``bodies`` (states, organisations, places; ``namesakes``: persons named like a town), ``fullnames`` and
``persons``, ``roles`` and sides, ``coreference``, then the events: ``meetings``, ``plans``,
``statements``, ``definitions``, ``figures``.

spaCy, which takes a second to load, is loaded with ``Reader``, when that is first asked for: a run that has
all facts stored never does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .reader import Reader

__all__ = ["Reader"]


def __getattr__(name: str) -> Any:
    if name == "Reader":
        from .reader import Reader

        return Reader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
