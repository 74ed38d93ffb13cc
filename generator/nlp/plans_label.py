"""The German label of a version: the same words for the same kind of text in every article."""

from __future__ import annotations

import re

from ..lexicon import word_set
from .plans_mention import TextMention
from .plans_version import Version
from .plans_words import stem_pattern

_PREFIXED = frozenset({"Plan", "Friedensplan", "Vorschlag", "Entwurf"})
_COUNTED = frozenset({"Angebot", "Offerte"})
_STRONG = {"m": "er", "f": "e", "n": "es"}
_SHORT = {"USA": "US"}
"""States whose plans German news calls by a prefix ("US-Friedensplan")."""


def label_of(version: Version) -> str:
    """A noun phrase in the nominative without article, e.g. ``28-Punkte-Plan``, ``überarbeitete Fassung``."""
    best = version.best
    if best.label:
        return best.label
    if version.points is not None:
        return _numbered(version, version.points)
    if version.has("counter"):
        counter = next(m for m in version.mentions if m.version == "counter")
        whose = counter.complement.startswith(("der ", "des ", "von "))
        if counter.origin or not whose:
            return _made(counter, version) if counter.origin else counter.head.name
        return f"{counter.head.name} {counter.complement}"
    named = (best.head.weight >= 2 and best.head.noun not in ("Plan",)) or (
        best.head.prefix and best.head.noun not in _PREFIXED
    )
    if version.has("new") and not named:
        return _renewed(version)
    if version.has("new") and stem_pattern("revised").search(best.adjective) and best.head.gender in _STRONG:
        return f"{_strong(best.adjective, best.head.gender)} {best.head.name}"
    if version.has("first") and not named:
        return _first(version)
    return _made(best, version)


def _first(version: Version) -> str:
    """The words "ursprünglicher Entwurf" for all that was reworked; offers are counted ("erstes Angebot")."""
    first = next(m for m in version.mentions if m.version == "first")
    if first.head.noun in _COUNTED and first.head.gender in _STRONG:
        return f"{_strong(first.adjective, first.head.gender)} {first.head.noun}"
    return "ursprünglicher Entwurf"


def _renewed(version: Version) -> str:
    """The words "überarbeitete Fassung" for all that is reworked, else "neuer Vorschlag" or the like."""
    for mention in version.mentions:
        if mention.head.noun in ("Fassung", "Version") or stem_pattern("revised").search(mention.adjective):
            return "überarbeitete Fassung"
    new = next(m for m in version.mentions if m.version == "new")
    return (
        f"{_strong(new.adjective, new.head.gender)} {new.head.noun}"
        if new.head.gender in _STRONG
        else new.head.noun
    )


def _numbered(version: Version, points: int) -> str:
    noun, best = version.best.head.noun, version.best.head
    if best.points is None and best.prefix and best.noun in word_set("plans", "treaties"):
        return best.name
    if any(m.articles and m.points == points for m in version.mentions):
        return f"{best.name} mit {points} Artikeln"
    if version.best.head.points is not None and noun not in (*_PREFIXED, "Papier", "Dokument", "Text"):
        return f"{points}-Punkte-{noun}"
    if noun in ("Erklärung", "Memorandum", "Abkommen", "Vereinbarung", "Kommuniqué"):
        return f"{version.best.head.name} mit {points} Punkten"
    if noun in ("Angebot", "Programm", "Empfehlung"):
        return f"{version.best.head.name} mit {points} Punkten"
    return f"{points}-Punkte-Plan"


def _made(mention: TextMention, version: Version) -> str:
    """The noun with its maker as prefix ("US-Friedensplan") or complement ("Vorschlag der Europäer")."""
    name, origin = (
        mention.head.name,
        mention.origin or next((m.origin for m in version.mentions if m.origin), None),
    )
    if mention.head.noun in _PREFIXED and origin in _SHORT and mention.head.noun != "Vorschlag":
        return f"{_SHORT[origin]}-{mention.head.noun}"
    if mention.head.prefix or mention.head.weight >= 2:
        return name
    complement = mention.complement or next(
        (m.complement for m in version.mentions if m.complement and m.head.noun == mention.head.noun), ""
    )
    complement = re.sub(r"\s+(?:sieht|umfasst|enthält|vor|ist)$", "", complement)
    if (
        complement and not complement.lower().startswith(("vom ", "von dies"))
    ) or mention.head.noun in word_set("plans", "negations"):
        return f"{name} {complement}"
    if mention.adjective and mention.head.gender in _STRONG and not mention.version:
        return f"{_strong(mention.adjective, mention.head.gender)} {name}"
    return name


def _strong(adjective: str, gender: str) -> str:
    """The adjective as it stands without article: "eigenen" before Papier -> "eigenes"."""
    return re.sub(r"(?:e|er|en|em|es)$", "", adjective) + _STRONG[gender]
