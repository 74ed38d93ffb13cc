"""What a text lays down in plain verbs that only their object makes a content: "bringt", "liegt bei"."""

from __future__ import annotations

import re

from .plans_carried import Laid, laid, one
from .plans_patterns import modal_pattern
from .provisions_aims import infinitives
from .provisions_verbs import by_verb, clause

_HEARD = r"(?:(?:laut|nach Angaben (?:von|der|des)|wie)\s+[\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)?,?\s+)?"
_LITTLE = (
    r"(?:(?:nun|jetzt|noch|zudem|außerdem|ausserdem|auch|dagegen|stattdessen|vor allem|unter anderem)\s+)*"
)
_THING = (
    r"(?=(?:eine?n?|die|das|den|mehr|weniger|höhere|niedrigere|neue|kürzere|längere|strengere"
    r"|\d[\d.,]*|zwei|drei|vier|fünf|zehn)\s)"
)
_BRINGS = re.compile(
    rf"^[“”\"»«]?(?:\s[^,.;:]{{0,50}}?)?\s(?:bringt|brachte|führt|führte)\s+{_HEARD}{_LITTLE}"
    rf"{_THING}(?P<object>[^;:!?]+)"
)
_BROUGHT_ELSEWHERE = re.compile(
    r"\s(?:auf den Weg|ins |in (?:Gefahr|Bewegung|Schwung|Gang)|aufs |zu[mr]? |nach |hinter |unter |voran"
    r"|zusammen|durch(?=[.,]|$)|heim|mit sich|weiter|an|vor)\b"
    r"|\b(?:Ruhe|Bewegung|Unruhe|Hoffnung|Ärger|Klarheit|Gefahr|Wende"
    r"|Durchbruch|Erleichterung|Gespräche?)\b"
)
_INTRODUCED = re.compile(r"\s(?:wieder\s+)?ein(?=[.,;]|$)")
_BETS = re.compile(
    rf"^[“”\"»«]?(?:\s[^,.;:]{{0,50}}?)?\s(?:setzt|setzte|baut|baute)\s+{_LITTLE}auf\s+"
    r"(?P<object>(?:eine?n?|die|das|den|mehr|[a-zäöüß]+e[nsr]?|[A-ZÄÖÜ])[^.;:!?]*)"
)
_UNIT = (
    r"(?:Prozent|Euro|Dollar|Franken|Millionen|Milliarden|Soldaten|Mann|Tagen?|Wochen"
    r"|Monaten?|Jahren?|Tonnen)"
)
_FIGURE = rf"bei\s+(?:\d[\d.,]*|\w+)\s+(?:[\w-]+\s+)?{_UNIT}\b[^.;:,]*"
_LIES = re.compile(
    rf"^[“”\"»«]?(?:\s[^,.;:]{{0,50}}?)?\s(?:liegt|lag|beläuft sich|endete?)\s+{_LITTLE}(?P<object>{_FIGURE})"
)
_LAY = re.compile(
    r"^[“”\"»«]?(?:\s[^,.;:]{0,50}?)?\s(?:hatte|hat|habe)\s+(?:(?P<what>(?:der|die|das)\s[^,.;:]{3,50}?)\s+)?"
    rf"{_LITTLE}(?P<object>bei\s+[^,.;:]{{2,60}}?)\s+gelegen\b"
)
_SPOKEN_OF = re.compile(
    r"^[“”\"»«]?(?:\s[^,.;:]{0,50}?)?,\s+(?:in|bei)\s+(?:dem|der|denen)\s+(?:noch\s+)?(?:von|vom)\s+"
    r"(?P<object>[^.;:]{4,80}?)"
    r"\s+die\s+Rede\s+(?:ist|war|gewesen\s+(?:war|sei)|sei)\b"
)
_COLON = re.compile(r"^[^.;:!?]{0,60}:\s+(?P<object>[^.!?;:]+)[.!]?$")
_IT = re.compile(r"(?:;|\s[–—])\s+(?:er|es|sie|dieser|dieses|diese)(?P<rest>\s[^;]+)$")

_STANDS = re.compile(
    r"^Darin\s+(?:steht|stehen|standen|stand|finden\s+sich|findet\s+sich)\s+"
    r"(?!kein|nichts|nicht|auch\s+nicht)(?P<object>[^;:!?]+)"
)
_STILL_IN = re.compile(
    r"(?:^|,\s+|;\s+)(?:aber\s+|und\s+|doch\s+)?(?P<object>(?:[Dd]er|[Dd]ie|[Dd]as)\s[^,.;:]{3,60}?)\s+"
    r"(?:steht|stehen|ist|sind|bleibt|bleiben)\s+"
    r"(?:weiter|weiterhin|noch|noch\s+immer|immer\s+noch|auch|wieder|nun|neu)\s+(?:drin|darin|enthalten)\b"
)


def inside(text: str) -> tuple[Laid, ...]:
    """ "Darin stehen A, B und C.", "…, der Verzicht steht weiter drin": what is in the text named before."""
    stands = _STANDS.match(text)
    if stands:
        return laid(stands["object"].rstrip(" ."), "stands")
    still = _STILL_IN.search(text)
    return one(still["object"], "stands") if still else ()


def plainly(after: str) -> tuple[Laid, ...]:
    """What stands behind "bringt", "führt … ein", "setzt auf", "liegt bei"; empty for anything else."""
    found = _brought(after)
    if found:
        return found
    bets = _BETS.match(after)
    if bets:
        return laid(bets["object"], "bets-on")
    lies = _LIES.match(after)
    if lies:
        return one(lies["object"], "lies-at")
    lay = _LAY.match(after)
    if lay:
        return one(f"{lay['what'] or ''} {lay['object']}", "lies-at")
    spoken = _SPOKEN_OF.match(after)
    return laid(spoken["object"], "spoken-of") if spoken else ()


def behind_semicolon(after: str) -> tuple[Laid, ...]:
    """ "…; er sieht eine Pufferzone vor": what the next clause tells of the text by a pronoun."""
    match = _IT.search(after)
    return by_verb(match["rest"], True, near=True) or plainly(match["rest"]) if match else ()


def to_do(after: str) -> tuple[Laid, ...]:
    """ "…: die Arbeitszeit senken, das Weihnachtsgeld erhöhen": at least two infinitives behind a colon."""
    match = _COLON.match(after)
    found = infinitives(match["object"]) if match and not modal_pattern().search(match["object"]) else []
    return tuple(told for deed in found for told in one(deed, "list")) if len(found) > 1 else ()


def _brought(after: str) -> tuple[Laid, ...]:
    match = _BRINGS.match(after)
    if not match:
        return ()
    told = clause(match["object"])
    introduces = re.search(r"\s(?:führt|führte)\s", match.group())
    if introduces:
        ends = _INTRODUCED.search(told)
        return laid(told[: ends.start()], "brings") if ends else ()
    return () if _BROUGHT_ELSEWHERE.search(told) else laid(told.rstrip(" .!"), "brings")
