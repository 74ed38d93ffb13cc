"""What a sentence behind the text's name adds in its own shape: by points, in exchange, participle first."""

from __future__ import annotations

import re

from .plans_carried import Laid, laid, one
from .plans_words import begin_pattern, number_words
from .provisions_worded import contested
from .vocabulary import is_noun

_POINT = rf"(?:Punkt|Artikel|Kapitel|Ziffer)\s+(?:\d+|eins|{number_words()})(?![\w-])"
_DOES = (
    r"(?:verlangt|fordert|sieht|regelt|betrifft|enthält|nennt|schreibt|verbietet|garantiert|legt"
    r"|handelt von|umfasst"
    r"|beschreibt|erlaubt|verspricht|behandelt|begrenzt)"
)
_BY_POINTS = re.compile(rf"^(?:In\s+)?{_POINT}\s+{_DOES}\s+(?P<rest>[^;:!?]+)$")
_NEXT_POINT = re.compile(rf",?\s+(?:und\s+|sowie\s+)?{_POINT}\s+(?:{_DOES}\s+)?")
_PARTICLE = re.compile(r"\s(?:vor|fest)$")
_WOULD = (
    r"(?:bekäme|bekämen|erhielte|erhielten|behielte|behielten|verlöre|verlören|zöge|zögen|träte|träten|gäbe"
    r"|gäben"
    r"|ginge|gingen|fiele|fielen|käme|kämen|bliebe|blieben|hätte|hätten|nähme|nähmen|stünde|stünden|ließe"
    r"|ließen)"
)
_IN_EXCHANGE = re.compile(
    rf"^(?:Im Gegenzug|Dafür|Demnach|Zugleich|Außerdem|Zudem|Auch)\s+(?P<verb>{_WOULD})\s+(?P<rest>[^;:!?]+)$"
)
_EXCHANGED = re.compile(
    r"^(?P<who>(?:(?:Die|Der|Das|Beide)\s)?[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)\s(?P<verb>[a-zäöüß]+(?:t|en"
    r"|e))\s"
    r"(?:im Gegenzug|dafür)\s(?P<rest>[^;:!?]+)$"
)
_TALKS = re.compile(
    r"^(?:Verhandelt|Beraten|Gesprochen|Entschieden|Fortgesetzt|Unterzeichnet|Abgestimmt|Erwartet"
    r"|Veröffentlicht|Geprüft"
    r"|Diskutiert|Vorgestellt|Getagt|Gefeiert|Berichtet|Befürchtet|Kritisiert|Vorgelegt|Geplant|Vermittelt"
    r"|Gerungen)\b"
)
_PARTICIPLE = re.compile(
    r"^(?:Auch\s)?(?P<done>[A-ZÄÖÜ][a-zäöüß]+(?:t|en))\s(?:werden\s(?P<modal>soll|sollen|müssen|muss|dürfen"
    r"|darf|müsste|würde)"
    r"|(?P<passive>wird|werden|würde|würden))\s(?P<rest>(?:[^;:!?.]|\.(?=\d))+?)[.]?$"
)
_FIGURE = re.compile(
    r"^(?:(?:Dazu|Hinzu|Plus|Außerdem|Ausserdem|Zudem)(?:\s+komm(?:t|en))?:?\s+|(?P<what>[A-ZÄÖÜ][\w-]+):\s+)"
    r"(?P<figure>(?:mindestens\s|noch\s|rund\s)?\d[\d.,]*\s(?:Prozent|Euro|Dollar|Franken|Tage|Monate|Jahre"
    r"|Stunden|Millionen"
    r"|Milliarden)\b[^.;:!?]{0,60})[.]?$"
)
_LIMIT = re.compile(
    r",\s+(?P<what>(?:der|die|das)\s[^,.;:]{3,60}?\s(?:stieg|steigt|sank|sinkt|wurde|wird|wuchs|wächst)\s"
    r"(?:von\s[\d.]+\s)?auf\s[^,;:]+?)[.]?$"
)


def behind(text: str, told: bool) -> tuple[Laid, ...]:
    """Contents of the text named before; empty for talk about it.

    Args:
        told: whether the sentence before told contents.
    """
    points = _by_points(text)
    if points:
        return points
    disputed = contested(text)
    if disputed:
        return disputed
    if begin_pattern("no_contents").search(text):
        return ()
    return _done(text) or (told and (_in_exchange(text) or _figure(text))) or ()


def _figure(text: str) -> tuple[Laid, ...]:
    """ "Dazu 300 Euro einmalig.", "Laufzeit: 27 Monate."."""
    match = _FIGURE.match(text)
    return one(f"{match['what'] or ''} {match['figure']}", "goes-on") if match else ()


def changed_limit(text: str) -> tuple[Laid, ...]:
    """ "…, die Obergrenze stieg auf 800.000 Mann": a figure told beside what is new or gone."""
    match = _LIMIT.search(text)
    return one(match["what"], "changed") if match else ()


def _by_points(text: str) -> tuple[Laid, ...]:
    """ "Punkt eins verlangt eine Feuerpause, Punkt zwei den Austausch der Gefangenen"."""
    match = _BY_POINTS.match(text)
    if match is None:
        return ()
    parts = _NEXT_POINT.split(match["rest"].rstrip(" ."))
    return tuple(told for part in parts for told in _whole(_PARTICLE.sub("", part.strip(" ,"))))


def _whole(part: str) -> tuple[Laid, ...]:
    that = re.match(r"^(?:vor|fest)?,?\s*dass\s+(?P<object>.+)$", part)
    return one(that["object"], "point") if that else laid(part, "point")


def _in_exchange(text: str) -> tuple[Laid, ...]:
    """ "Im Gegenzug bekäme das Land Garantien", "China nimmt im Gegenzug Soja ab und lockert die Ausfuhr"."""
    would = _IN_EXCHANGE.match(text)
    if would:
        return one(f"{would['rest'].rstrip(' .')} {would['verb']}", "in-return")
    match = _EXCHANGED.match(text)
    if match is None:
        return ()
    first, *others = re.split(r"\s+und\s+(?=[a-zäöüß]{3,}(?:t|en)\s)", match["rest"].rstrip(" ."))
    who = re.sub(r"^(?:Die|Der|Das)\s", "", match["who"])
    told = one(f"{who} {match['verb']} {first}", "in-return")
    return told + tuple(found for other in others for found in one(f"{who} {other}", "in-return"))


def _done(text: str) -> tuple[Laid, ...]:
    """ "Verdreifacht werden soll bis 2035 das Geld": what is done, the participle first."""
    match = _PARTICIPLE.match(text)
    if match is None or _TALKS.match(text) or is_noun(match["done"]):
        return ()
    verb = match["done"][0].lower() + match["done"][1:]
    how = f" werden {match['modal']}" if match["modal"] else f" {match['passive']}"
    return one(f"{match['rest']} {verb}{how}", "goes-on")
