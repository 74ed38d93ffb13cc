"""What the date resolver hands out: one phrase of a sentence and the days it can mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True)
class Reading:
    """The days a phrase means, without its place in the sentence. `None` is: not known."""

    first: date | None = None
    last: date | None = None
    earliest: date | None = None
    latest: date | None = None
    precision: str = "day"
    basis: str = "relative"
    direction: str = "none"
    role: str = "point"

    @classmethod
    def day(cls, day: date | None, *, basis: str = "relative", direction: str = "none") -> Reading:
        """One known day (or, for None, one day that is not known)."""
        return cls(first=day, last=day, basis=basis, direction=direction)

    @classmethod
    def within(
        cls,
        bounds: tuple[date, date] | None,
        precision: str,
        direction: str = "none",
        basis: str = "relative",
    ) -> Reading:
        """Some day inside `bounds`, both included."""
        low, high = bounds or (None, None)
        return cls(earliest=low, latest=high, precision=precision, direction=direction, basis=basis)

    def turned(self, role: str) -> Reading:
        """The same days as a deadline or a beginning.

        A deadline knows only its end (`last`, or `latest` where the day is open); a beginning ("since") only
        its first day, or the bounds of that day.
        """
        if role == "deadline":
            if self.first:
                return replace(self, role=role, first=None, earliest=None)
            return replace(self, role=role, first=None, last=self.last, earliest=None)
        if role == "since":
            return replace(self, role=role, last=None)
        return replace(self, role=role)


@dataclass(frozen=True)
class DatePhrase:
    """One date phrase of a sentence. Days are calendar days; None is: the text and the reference do not tell.

    A phrase that names its day or days has `first` and `last` (equal for one day). A phrase that names a
    stretch in which the day lies ("vorige Woche", "am Wochenende", "Ende Oktober", "in der Nacht zum
    Freitag") has `earliest` and `latest` instead. A deadline has only its end (`last`, or `latest`;
    `earliest` where the phrase itself opens the window: "innerhalb von zwei Wochen"); a "since" has only its
    beginning (`first`, or `earliest` and `latest` as bounds of the beginning).
    """

    start: int
    """First code point within the sentence."""
    end: int
    """Code point after the last."""
    text: str
    """The phrase to the letter, preposition included."""
    first: date | None
    last: date | None
    earliest: date | None
    latest: date | None
    precision: str
    """day | range | week | month | part | year | vague"""
    basis: str
    """explicit (day and month, or month and year, are written) | weekday | relative"""
    direction: str
    """past | future | none: what the phrase or, failing that, the tense of its clause implies."""
    role: str
    """point | deadline | since | duration | age/other"""

    @classmethod
    def at(cls, sentence: str, start: int, end: int, reading: Reading) -> DatePhrase:
        """The reading at its place in the sentence."""
        return cls(
            start,
            end,
            sentence[start:end],
            reading.first,
            reading.last,
            reading.earliest,
            reading.latest,
            reading.precision,
            reading.basis,
            reading.direction,
            reading.role,
        )
