"""Contents a sentence states around the text's name: what would be, is left out, watched, set down."""

from __future__ import annotations

import re

from .plans_asked import answered
from .plans_carried import Laid, laid, one
from .plans_words import begin_pattern
from .provisions_verbs import complete
from .topics import topics_of

_BE = r"(?:ist|sind|war|waren|sei|seien|bleibt|bleiben|bleibe|blieb|blieben)"
_LITTLE = (
    r"(?:(?:vor allem|unter anderem|insbesondere|auch|nun|jetzt|noch|weiter|zudem|außerdem|etwa|darin)\s+)*"
)
_WOULD = (
    r"(?:bekäme|bekämen|erhielte|erhielten|behielte|behielten|verlöre|verlören|zöge|zögen|träte|träten|gäbe"
    r"|gäben"
    r"|ginge|gingen|fiele|fielen|käme|kämen|bliebe|blieben|nähme|nähmen|stünde|stünden)"
)
_WERE_IT = re.compile(
    rf"^(?:(?:Mit|Nach|Laut|Gemäß|Durch)\s+§\s+(?P<verb>{_WOULD})\s+(?P<rest>[^;:]+)"
    rf"|(?P<who>[A-ZÄÖÜ][^,.;:]{{2,50}}?)\s+(?P<verb2>{_WOULD})\s+(?:mit|nach|laut"
    rf"|gemäß)\s+§\s+(?P<rest2>[^;:]+))$"
)
_AMOUNTS = re.compile(
    r"^[^.;:,]{0,60}§[^.;:,]{0,20}?\s(?:läuft|lief|liefe)\s+darauf\s+hinaus,\s+dass\s+(?P<object>[^.;:]+)$"
)
_SETS_DOWN = re.compile(
    r"^[^.;:,]{0,60}§\s+(?:hält|legt|listet|schreibt|beschreibt|regelt|nennt|zählt)\s[^,.;:]{0,40}?(?:fest"
    r"|auf|nieder)?,\s+"
    r"(?:was|wer|wie|worin|woran|worauf|wofür|welche\w*)\s(?:[^:.;]"
    r"|(?<=\d)\.){3,160}:\s+(?P<object>[^;!?]+,\s[^;!?]+)$"
)
_POINTS_ARE = re.compile(
    rf"^(?:Die\s+)?§[^.;:,]{{0,40}}?\s{_BE}\s+{_LITTLE}(?P<object>(?:eine?\s|der\s|die\s|das\s|\d"
    rf"|[A-ZÄÖÜ])[^.;:]+)$"
)
_LEFT_OUT = re.compile(
    r"^(?:(?:Ausdrücklich|Auch|Ebenfalls)\s+)?(?P<how>[Aa]usgeschlossen|[Vv]erboten|[Uu]ntersagt|[Ee]rlaubt"
    r"|[Gg]arantiert|[Aa]usgenommen"
    rf"|[Gg]eregelt|[Vv]erankert)\s+(?:wird|werden|ist|sind|sei|seien|bleibt|bleiben)\s+(?:in|nach|laut"
    rf"|mit)\s+§\s+{_LITTLE}(?P<object>[^.;:]+)$"
)
_IN_FRONT = re.compile(
    r"^(?P<object>(?:Eine?n?|Die|Den|Das|Keine?n?|Neue|Weitere)\s[^,.;:]{3,60}?)\s+(?P<verb>schließt"
    r"|schliesst|verbietet|untersagt|erlaubt"
    r"|garantiert|verlangt|fordert|sieht)\s+§\s*(?P<particle>aus|vor|nicht vor)?$"
)
_FOR_WHOM = re.compile(
    r"^(?:Für|Von|Der|Dem|Den|Beim?|Zu[mr]|Im|In)\s[^,.;:]{2,40}?\s+(?P<verb>stellt"
    r"|bringt(?=\s+§\s+(?:eine?n?|\d|mehr|höhere|niedrigere)\b)|nennt|setzt|bietet"
    r"|schlägt|verlangt|fordert|garantiert|verspricht"
    r"|erlaubt|sichert|räumt"
    r"|gewährt|verbietet)\s+§\s+(?P<rest>[^;:]+)$"
)
_WATCHED = re.compile(
    r"^(?:(?P<who>[A-ZÄÖÜ][^,;:.]{3,80}?)\s+(?:soll|sollen|würde|würden)\s+§\s+(?P<do>überwachen"
    r"|kontrollieren|beaufsichtigen"
    r"|absichern)|(?:Überwacht|Kontrolliert|Abgesichert)\s+(?:wird|werden soll"
    r"|würde)\s+§\s+von\s+(?P<by>[^;:]+))$"
)
_SEMICOLON = re.compile(
    r";\s+(?P<clause>[^;:]{3,80}?\s(?:soll|sollen|muss|müssen|darf|dürfen|würde|würden|wird|werden|bleibt"
    r"|bleiben)\s[^;:]+)[.!]?$"
)
_COLON = re.compile(r"^[“”\"»«]?(?P<lead>[^.;:!?„“]{0,80}):\s+(?P<object>(?![„»«\"])(?:[^;:!?„]|:(?=\d))+)$")
_SAYS = re.compile(
    r"\b(?:sag|erklär|schreib|schrieb|warn|laut|mein|heißt|heisst|kritis|lob|forder|nenn|Kommentar|Analyse"
    r"|Streit|Zoff|Ärger|Ringen|Poker|Angst|Sorge|Reaktion|Protest|Kritik|Widerstand)"
)
_IT_IS = re.compile(
    r"(?:[Ee]r|[Ss]ie|[Ee]s|[Dd]ies|[Dd]as|[Dd]arüber|[Dd]azu|[Mm]an|[Dd]afür|[Ii]m Gegenzug|[Dd]anach"
    r"|[Dd]emnach|[Dd]arin)\b"
)


def points_are(said: str) -> tuple[Laid, ...]:
    """ "Eckpunkte des Vertrags sind A, B und C": what the points are said to be."""
    match = _POINTS_ARE.match(said)
    return laid(match["object"], "core") if match else ()


def stated(said: str) -> tuple[Laid, ...]:
    """What is left out, watched, set down in it, or what it amounts to."""
    were = _WERE_IT.match(said)
    if were:
        who = f"{were['who']} " if were["who"] else ""
        return one(f"{who}{were['rest'] or were['rest2']} {were['verb'] or were['verb2']}", "laut")
    amounts = _AMOUNTS.match(said)
    if amounts:
        return one(amounts["object"], "amounts")
    down = _SETS_DOWN.match(said)
    if down:
        return laid(down["object"], "list")
    left = _LEFT_OUT.match(said)
    if left:
        how = left["how"].lower()
        return tuple(Laid(f"{item.text} {how}", item.rule) for item in laid(left["object"], "left-out"))
    watched = _WATCHED.match(said)
    if watched:
        return one(f"{watched['who'] or watched['by']} {watched['do'] or 'überwacht'}", "watched")
    front = _IN_FRONT.match(said)
    if front:
        return _in_front(front["object"], front["verb"], front["particle"] or "")
    whom = _FOR_WHOM.match(said)
    if whom and whom["verb"] == "bringt":
        return laid(whom["rest"], "brings")
    return complete(whom["verb"], f" {whom['rest']}.", "verb") if whom else ()


def _in_front(what: str, verb: str, particle: str) -> tuple[Laid, ...]:
    needs = {"schließt": "aus", "schliesst": "aus", "sieht": "vor"}.get(verb)
    if (needs is not None and needs not in particle) or (needs is None and particle):
        return ()
    done = {"schließt": "ausgeschlossen", "schliesst": "ausgeschlossen", "verbietet": "verboten",
            "untersagt": "verboten", "erlaubt": "erlaubt"}.get(verb, "")  # fmt: skip
    refused = "nicht vorgesehen" if particle.startswith("nicht") else done
    return tuple(Laid(f"{item.text} {refused}".strip(), item.rule) for item in laid(what, "verb"))


def and_shall(after: str) -> tuple[Laid, ...]:
    """ "… vor; täglich sollen 600 Lastwagen fahren": a further clause behind a semicolon."""
    match = _SEMICOLON.search(after)
    if match is None or _IT_IS.match(match["clause"]) or begin_pattern("no_contents").search(match["clause"]):
        return ()
    return one(match["clause"], "beside")


def told_behind_colon(after: str) -> tuple[Laid, ...]:
    """ "… verteilt das Geld: 100 Milliarden Dollar gehen in den Wiederaufbau": clauses."""
    match = _COLON.match(after)
    if match is None or _SAYS.search(match["lead"]):
        return ()
    if re.match(r"(?:Danach|Demnach|Demzufolge|Darin|Vorgesehen)\b", match["object"]):
        return ()
    concrete = re.search(r"\d", match["object"]) or topics_of(match["object"])
    return answered(match["object"]) if concrete else ()
