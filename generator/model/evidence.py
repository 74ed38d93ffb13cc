"""Passages and claims: what every fact rests on."""

from __future__ import annotations

from .base import Model


class Passage(Model):
    """A half-open range of code points in one article's source text."""

    article: str
    start: int
    end: int


class Evidence(Passage):
    """A passage with its wording; ``quote == source_text[start:end]``."""

    quote: str


class Claim(Model):
    """One statement of fact, read from one passage by one rule.

    Attributes:
        property: what is claimed, e.g. ``status``, ``participant``, ``place``.
        value: the claimed value, as data (an id, a day, a code) or German text.
        evidence: the sentence it was read from.
        rule: name of the rule, to be found by that name in the code or the lexicon.
        source: who is said to have said so ("Kreml"), None for the article itself.
    """

    property: str
    value: str
    evidence: Evidence
    rule: str
    source: str | None = None


class Decision(Model):
    """Why two things were joined or kept apart.

    Attributes:
        kind: ``person``, ``meeting`` or ``plan``.
        left: id or name of the one.
        right: id or name of the other.
        joined: True when they were made one.
        score: 0 to 1; 1 for certain sameness.
        reason: in German words.
    """

    kind: str
    left: str
    right: str
    joined: bool
    score: float
    reason: str
