"""What a source page says of the other texts of its report: earlier versions, copies at other publishers."""

from __future__ import annotations

from ..german.typography import counted
from ..model.article import Version
from ..model.dossier import Source
from .days import UNKNOWN, long_day
from .shapes import Other

_NAMELESS = "Medium nicht genannt"


def carried(source: Source) -> tuple[tuple[str, str], ...]:
    """Lines of the fact box: where else the report appeared, which version was read."""
    found: list[tuple[str, str]] = []
    if source.updated:
        found.append(("Zuletzt geändert", _moment(source.updated)))
    named = [_where(v) for v in source.versions if v.relation == "copy"]
    if named:
        found.append(("Auch erschienen bei", ", ".join(named)))
    earlier = sum(v.relation == "earlier" for v in source.versions)
    if earlier:
        there = "1 frühere liegt vor" if earlier == 1 else f"{earlier} frühere liegen vor"
        found.append(("Gelesen", f"die neueste Fassung; {there}"))
    return tuple(found)


def copies(source: Source) -> str:
    """For lists: "auch bei Der Bote, Kurier"; empty without copies."""
    named = dict.fromkeys(v.publisher or _NAMELESS for v in source.versions if v.relation == "copy")
    return f"auch bei {', '.join(named)}" if named else ""


def others(source: Source) -> tuple[Other, ...]:
    """The other texts with what only they say, earlier versions first."""
    return tuple(_other(version) for version in source.versions)


def _other(version: Version) -> Other:
    day = version.updated or version.published
    if version.relation == "copy":
        where = f"bei {_where(version)}" if version.publisher else f"anderswo, {_NAMELESS}"
        label = f"Derselbe Bericht {where}"
    else:
        label = f"Frühere Fassung vom {_moment(day)}" if day else f"Frühere Fassung, {UNKNOWN}"
    number = len(version.missing)
    beyond = (
        f"{counted(number, 'Satz', 'Sätze')}, {'der' if number == 1 else 'die'} so nicht im gelesenen Text "
        f"{'steht' if number == 1 else 'stehen'}"
        if number
        else "Kein Satz, der nicht auch im gelesenen Text steht."
    )
    return Other(label, version.title or "", version.url, beyond, version.missing)


def _where(version: Version) -> str:
    day = long_day(version.published) if version.published else UNKNOWN
    return f"{version.publisher or _NAMELESS} ({day})"


def _moment(value: str) -> str:
    """In words ("21. Dezember 2025, 14:30 Uhr"), without the hour where it is unknown."""
    hour = value.partition("T")[2]
    return f"{long_day(value)}, {hour} Uhr" if hour else long_day(value)
