"""Counting hits and misses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Counts:
    """Found and wanted (``hits``), found but not wanted (``false``), wanted but not found (``missed``)."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.hits + other.hits, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        """Share of what was found that was wanted; None when nothing was found."""
        found = self.hits + self.false
        return self.hits / found if found else None

    @property
    def recall(self) -> float | None:
        """Share of what was wanted that was found; None when nothing was wanted."""
        wanted = self.hits + self.missed
        return self.hits / wanted if wanted else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None when there was nothing to find and nothing found."""
        if not self.hits + self.false + self.missed:
            return None
        return 2 * self.hits / (2 * self.hits + self.false + self.missed)


@dataclass(frozen=True)
class Share:
    """Points (0 to 1 each) got in ``of`` cases."""

    points: float = 0.0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.points + other.points, self.of + other.of)

    @property
    def value(self) -> float | None:
        """Mean of the points; None without cases."""
        return self.points / self.of if self.of else None


def share(right: bool) -> Share:
    """One case, right or wrong."""
    return Share(float(right), 1)


def overlap(wanted: set[str], found: set[str], tolerated: set[str] = frozenset()) -> Counts:  # type: ignore[assignment]
    """Two sets compared; ``tolerated`` may be found but need not."""
    return Counts(len(wanted & found), len(found - wanted - tolerated), len(wanted - found))
