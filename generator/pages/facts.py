"""What a page may say: facts with their evidence, links to our own pages, and gaps named as such."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.evidence import Evidence


@dataclass(frozen=True)
class Ref:
    """A link to a page of this dossier.

    Attributes:
        path: page below docs/, ending in ``.html``; never empty.
        text: what the link reads.
        anchor: id on that page, empty for its top.
        side: side code of a person, for the mark in front of the name; None for none.
    """

    path: str
    text: str
    anchor: str = ""
    side: str | None = None

    def __post_init__(self) -> None:
        if not self.path or not self.text:
            raise ValueError(f"a link needs a page and a text, got {self!r}")


Part = str | Ref


@dataclass(frozen=True)
class Fact:
    """Something a source says, and where; it cannot be built without evidence.

    Attributes:
        parts: the German text, with links where parts of it have pages.
        evidence: the passages that carry it, at least one.
        laut: who is said to have said so ("Kreml"), empty for the article itself.
    """

    parts: tuple[Part, ...]
    evidence: tuple[Evidence, ...]
    laut: str = ""

    def __post_init__(self) -> None:
        if not self.evidence or not all(isinstance(e, Evidence) for e in self.evidence):
            raise ValueError(f"a fact needs evidence: {self.parts!r}")
        if not self.text.strip():
            raise ValueError("a fact needs a text")

    @property
    def text(self) -> str:
        """The text without links."""
        return "".join(p if isinstance(p, str) else p.text for p in self.parts)


@dataclass(frozen=True)
class Gap:
    """What the sources do not tell, said in words ("nicht genannt"); carries no fact."""

    text: str


@dataclass(frozen=True)
class Inferred:
    """What the dossier derives from other facts or counts, said to be so; it states nothing of the world."""

    parts: tuple[Part, ...]


Value = Fact | Gap | Inferred


@dataclass(frozen=True)
class Row:
    """A line of a fact box; ``values`` is never empty."""

    label: str
    values: tuple[Value, ...]

    def __post_init__(self) -> None:
        if not self.values:
            raise ValueError(f"row without values: {self.label}")


def fact(text: str, *evidence: Evidence, laut: str | None = None) -> Fact:
    """A fact without links."""
    return Fact((text,), evidence, laut or "")


def linked(ref: Ref, *evidence: Evidence, laut: str | None = None) -> Fact:
    """A fact that reads as one link."""
    return Fact((ref,), evidence, laut or "")
