"""Passages and claims: what every fact rests on."""

from __future__ import annotations

from collections.abc import Iterable

from .base import Model
from .register import JudgementKind, Subject


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
        evidence: a sentence that tells of each, the left one's first; empty when there is none.
        entries: ids of the entries that the two belong to now, the left one's first: of joined ones the same.
    """

    kind: str
    left: str
    right: str
    joined: bool
    score: float
    reason: str
    evidence: tuple[Evidence, ...] = ()
    entries: tuple[str, ...] = ()


class Judged(Model):
    """An editor's judgement as it was applied; what is hidden is not named.

    Attributes:
        kind: as in the register.
        subject: ``person``, ``meeting``, ``plan``, ``article``, ``statement`` or ``claim``; None when nothing
            was found that it could be about.
        target: id of what it is about now, or the name of who is no person; None for what is hidden. Of a
            hidden claim the entry it was taken out of, of a hidden statement its article.
        page: page of that entry, None when there is none.
        value: the other id, the name, the day or the status; None where there is none or it is hidden.
        before: what the program had read instead, None when not known; days as ``first/last``, ``..`` for
            an open end.
        who: the editor.
        when: ISO day.
        why: the reason in the editor's words.
        applied: False when it changed nothing, for what it is about was not found.
        note: in German why it was not applied, or that its sentence is gone; None when all is well.
        evidence: the sentence it is about, None when there is none or it is hidden.
    """

    kind: JudgementKind
    subject: Subject | None
    target: str | None
    page: str | None
    value: str | None
    before: str | None
    who: str
    when: str
    why: str
    applied: bool
    note: str | None
    evidence: Evidence | None


def decided(items: Iterable[Judged], *kinds: JudgementKind) -> bool:
    """Whether an editor decided on one of the kinds."""
    return any(j.kind in kinds and j.applied for j in items)
