"""A place where a text is named."""

from __future__ import annotations

from dataclasses import dataclass

from .plans_words import Head

TITLE = "title"
"""Determiner of a number of points that a title opens with; the first "plan" of the text is meant."""


@dataclass(frozen=True, slots=True)
class TextMention:
    """A place where a text is named; offsets are code points of the sentence.

    Attributes:
        version: ``new``, ``first``, ``counter`` or empty.
        support: how sure it is that a negotiated text is meant; 3 and more count.
        listed: member of a list of documents ("vier Dokumente, darunter …").
        joins: the text is the one named just before (apposition, "Text des Vertrags").
        replaces: points of the version it replaces, None if not told.
        articles: its ``points`` are told as articles.
        revises: it is called a version of the next mention of the sentence.
    """

    sentence: int
    start: int
    end: int
    phrase_start: int
    head: Head
    determiner: str
    version: str
    points: int | None
    origin: str | None
    adjective: str
    complement: str
    support: int
    listed: bool = False
    joins: bool = False
    revises: bool = False
    replaces: int | None = None
    label: str | None = None
    articles: bool = False
