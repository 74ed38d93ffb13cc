"""The register: who is who and which spellings; never what happened."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from .base import Model

ORGANISATIONS = frozenset({"EU", "NATO", "UN"})
"""Sides that are no state: one person can stand for one of them and for a state. Source: the contract."""


class PersonEntry(Model):
    """A person of the register; ``variants`` are other spellings (full names or surnames).

    ``original`` is the name in the person's own script, ``language`` the code of the language it is in.
    """

    id: str
    name: str
    side: str | None = None
    variants: tuple[str, ...] = ()
    gender: Literal["m", "f"] | None = None
    wikidata: str | None = None
    original: str | None = None
    language: str | None = None


class PlaceEntry(Model):
    """A place; ``within`` are place ids, ``seat_of`` the body it can stand for.

    ``original`` is its name where it lies, ``language`` the code of the language that is in.
    """

    id: str
    name: str
    country: str | None = None
    within: tuple[str, ...] = ()
    kind: Literal["city", "region", "venue", "seat"] = "city"
    variants: tuple[str, ...] = ()
    geonames: str | None = None
    seat_of: str | None = None
    original: str | None = None
    language: str | None = None


class BodyEntry(Model):
    """A state, organisation, seat of government, company or medium."""

    id: str
    name: str
    kind: Literal["state", "organisation", "seat", "company", "media"] = "organisation"
    side: str | None = None
    variants: tuple[str, ...] = ()


class TermEntry(Model):
    """A term a glossary may explain; it carries no definition, the articles do."""

    id: str
    term: str
    kind: Literal["plan", "term", "body"] = "term"
    variants: tuple[str, ...] = ()


class Anchor(Model):
    """The place in an article a judgement is about, found again when the text around it moves.

    Attributes:
        article: id of the article.
        quote: the words, as they stood there.
        start: code point at which they began; None when an editor wrote the entry by hand.
        context: hash of the words around them, to tell equal words apart; empty when not known.
    """

    article: str
    quote: str
    start: int | None = None
    context: str = ""


JudgementKind = Literal["same", "not-same", "rename", "not-a-person", "date", "status", "hide"]
Subject = Literal["person", "meeting", "plan", "article", "statement", "claim"]


ENTRIES: tuple[Subject, ...] = ("person", "meeting", "plan")
"""What has a page of its own and can be joined, parted, named and hidden."""
SUBJECTS: Mapping[JudgementKind, tuple[Subject, ...]] = MappingProxyType(
    {
        "same": ENTRIES,
        "not-same": ENTRIES,
        "rename": ENTRIES,
        "not-a-person": ("person",),
        "date": ("article", "meeting"),
        "status": ("meeting",),
        "hide": (*ENTRIES, "statement"),
    }
)
"""What each kind of judgement can be about; a claim is hidden by way of its entry."""


class Judgement(Model):
    """An editor's word that overrules a decision.

    Attributes:
        target: id of a person, meeting, plan version or article, or the name of a person; of a hidden
            statement any word.
        value: what the kind needs: the other id, the name, the day (or ``first/last``), the status; of a
            hidden claim its ``property=value``; else empty.
        who: name of the editor.
        when: ISO day of the decision.
        why: the reason in one sentence, shown to readers.
        subject: what the target is, for an id that may change; None: whatever has that id.
        at: a sentence that tells of the target.
        value_at: a sentence that tells of the other.
        line: line (from 1) at which the entry begins in ``judgements.yml``, 0 when it is in no file.
    """

    kind: JudgementKind
    target: str
    value: str = ""
    who: str
    when: str
    why: str
    subject: Subject | None = None
    at: Anchor | None = None
    value_at: Anchor | None = None
    line: int = 0


class Register(Model):
    """All authority files, each tuple sorted by id; empty tuples for a register that is not there."""

    people: tuple[PersonEntry, ...] = ()
    places: tuple[PlaceEntry, ...] = ()
    bodies: tuple[BodyEntry, ...] = ()
    terms: tuple[TermEntry, ...] = ()
    judgements: tuple[Judgement, ...] = ()
