"""What a table of the dossier is: columns with types and German descriptions, and a source of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from ..model.dossier import Dossier
from ..model.evidence import Evidence

Cell = str | int | float | bool | tuple[str, ...] | None
"""Several values of one cell are a tuple; None is an empty cell."""

Type = Literal["string", "integer", "number", "boolean", "date"]
"""Types of the Frictionless Table Schema."""


@dataclass(frozen=True)
class Column:
    """A column.

    Attributes:
        name: the field's name in ``dossier.json`` wherever it has one.
        type: of its cells.
        title: German name.
        about: German description, empty when the title says it all.
        values: the codes it may hold, empty when it is free.
        table: the table whose ``id`` it refers to, empty for none.
    """

    name: str
    type: Type
    title: str
    about: str = ""
    values: tuple[str, ...] = ()
    table: str = ""


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        name: German name, and that of its file.
        about: German description.
        columns: in the order of the file.
        rows: the rows of a dossier, each as long as ``columns``, in the dossier's order.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Dossier], Iterable[tuple[Cell, ...]]]


ID = Column("id", "string", "Kennung", "Bleibt dieselbe, solange sich die Angaben nicht ändern.")
PAGE = Column("page", "string", "Webseite", "Adresse auf der Website, vom Startverzeichnis aus.")
SIDE = Column("side", "string", "Seite der Verhandlung", "Staat als ISO-Kürzel, sonst EU, NATO oder UN.")
TOPICS = Column("topics", "string", "Streitpunkte", "Kennungen, durch | getrennt.")
ARTICLE = Column("article", "string", "Quelle", table="quellen")
PASSAGE = (
    ARTICLE,
    Column("start", "integer", "Anfang der Stelle", "In Unicode-Zeichen des Quelltextes, ab 0."),
    Column("end", "integer", "Ende der Stelle", "Das Zeichen an dieser Stelle gehört nicht mehr dazu."),
)
EVIDENCE = (*PASSAGE, Column("quote", "string", "Belegsatz", "Der Wortlaut der Stelle."))


def at(evidence: Evidence | None) -> tuple[Cell, ...]:
    """The cells of ``EVIDENCE``; all empty for None."""
    if evidence is None:
        return (None, None, None, None)
    return (evidence.article, evidence.start, evidence.end, evidence.quote)


def person(name: str = "person", title: str = "Person") -> Column:
    """A column of person ids."""
    return Column(name, "string", title, table="personen")


def meeting(name: str = "meeting", title: str = "Treffen") -> Column:
    """A column of meeting ids."""
    return Column(name, "string", title, table="treffen")


def plan(name: str = "plan", title: str = "Planfassung") -> Column:
    """A column of ids of plan versions."""
    return Column(name, "string", title, table="planfassungen")
