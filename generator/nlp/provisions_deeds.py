"""What a text does to a thing, verb and particle: "setzt die Zölle für ein Jahr aus"."""

from __future__ import annotations

import re

from .plans_carried import Laid, laid

_LITTLE = (
    r"(?:(?:vor allem|allen voran|unter anderem|insbesondere|besonders|auch|nun|jetzt|noch|weiter|weiterhin"
    r"|zudem"
    r"|außerdem|etwa|lediglich|nur|nur noch|darin|dagegen|zunächst)\s+)*"
)
_SEPARABLE = {
    "setzt": {"aus": "aussetzen"}, "setzte": {"aus": "aussetzen"},
    "baut": {"ab": "abbauen", "aus": "ausbauen"},
    "gibt": {"frei": "freigeben", "zurück": "zurückgeben"}, "stockt": {"auf": "aufstocken"},
    "weitet": {"aus": "ausweiten"}, "stellt": {"ein": "einstellen"}, "löst": {"auf": "auflösen"},
    "fährt": {"herunter": "herunterfahren", "zurück": "zurückfahren"}, "hebt": {"an": "anheben"},
    "führt": {"ein": "einführen"}, "zieht": {"vor": "vorziehen", "ab": "abziehen"},
    "schafft": {"ab": "abschaffen", "": "schaffen"},
    "erkennt": {"an": "anerkennen"}, "lockert": {"": "lockern"}, "verschärft": {"": "verschärfen"},
    "begrenzt": {"": "begrenzen"}, "verschiebt": {"": "verschieben"}, "verdreifacht": {"": "verdreifachen"},
    "richtet": {"ein": "einrichten"}, "teilt": {"auf": "aufteilen"}, "stärkt": {"": "stärken"},
    "entlastet": {"": "entlasten"}, "befristet": {"": "befristen"}, "vereinfacht": {"": "vereinfachen"},
    "belässt": {"": "belassen"}, "überträgt": {"": "übertragen"}, "unterstellt": {"": "unterstellen"},
    "schlägt": {"zu": "zuschlagen"}, "klammert": {"aus": "ausklammern"}, "nimmt": {"aus": "ausnehmen"},
    "spart": {"aus": "aussparen"},
}  # fmt: skip
_DEED = re.compile(
    rf"^[“”\"»«]?(?:\s[^,.;:]{{0,50}}?)?\s(?P<verb>{'|'.join(_SEPARABLE)})\s+{_LITTLE}"
    r"(?P<object>(?:(?:die|den|das|eine?n?|beide|alle|mehrere|rund|[a-zäöüß]+e)\s)?[^,.;:]{3,120}?)"
    r"(?:\s(?P<particle>aus|ab|an|auf|ein|frei|zurück|herunter|vor|zu))?(?=[.,;]|$|\sund\s)"
)
STIRRED_UP = re.compile(
    r"\b(?:Schuld|Chancen?|Kritik|Zeit|Streit|Streits|Frage|Rücken|Rückenwind|Druck|Hoffnung|Riss|Ärger|Wut"
    r"|Sorgen?|Zweifel"
    r"|Aufmerksamkeit|Auftrieb|Mut|Maßstäbe|Massstäbe|Spannungen|Krise|Verhältnis|Beifall|Zuspruch|Stimmung"
    r"|Ton)\b(?! der Gefangenen)"
)
"""What a text stirs up; it lays down none of it."""


def deeds(after: str) -> tuple[Laid, ...]:
    """ "setzt die Zölle für ein Jahr aus": what a text does, as a deed ("… aussetzen")."""
    match = _DEED.match(after)
    if match is None:
        return ()
    done = _SEPARABLE[match["verb"]].get(match["particle"] or "")
    if STIRRED_UP.search(match["object"]):
        return ()
    if done == "schaffen" and not match["object"].startswith("ein"):
        return ()
    if done is None:
        return ()
    return tuple(Laid(f"{item.text} {done}", item.rule) for item in laid(match["object"], "deed"))
