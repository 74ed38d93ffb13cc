"""Who gets, gives, wants or renounces what by a text: "Armenien erhält durch das Abkommen einen Zugang"."""

from __future__ import annotations

import re

from ..lexicon import words
from .plans_carried import Laid, laid, one
from .plans_words import begin_pattern
from .provisions_aims import infinitives
from .provisions_verbs import complete, indicative
from .provisions_within import within

_WHO = (
    r"(?:(?:die|der|das|beide|alle|sich)\s+){0,2}(?:[a-zäöüß]+en?\s+)?[A-ZÄÖÜ][\w-]+"
    r"(?:(?:,\s|\s+und\s+)(?:die\s+|der\s+)?[A-ZÄÖÜ][\w-]+){0,2}"
)
_GETS = (
    r"(?:erhält|erhalten|erhielte|bekommt|bekommen|behält|behalten|verliert|verlieren|gewinnt|gewinnen"
    r"|übernimmt"
    r"|übernehmen|spart|sparen|zahlt|zahlen)"
)
_GAINS = re.compile(
    rf"^(?P<who>{_WHO})\s+(?P<verb>{_GETS})\s+(?:durch|mit|nach|laut|gemäß|in)\s+§\s+(?P<rest>[^;:]+)$"
)
_BINDS_TO = re.compile(
    rf"^(?:Mit|Durch|In|Laut)\s+§\s+(?:verpflichte(?:t|n|te|ten)|bekenn(?:t|en)|bekannte"
    rf"|bekannten)\s+(?:sich\s+)?{_WHO}\s+"
    r"(?:sich\s+)?(?P<to>zu[rm]?)\s+(?P<object>(?![a-zäöüß]+n\b)[^;:,]+)$"
)
_SECURES = re.compile(
    rf"^(?:Mit|Durch|In)\s+§\s+(?:sicher(?:t|n|te|ten)|verschaff(?:t|en|te|ten))\s+sich\s+{_WHO}\s+"
    r"(?P<object>(?:eine?n?|den|die|das|Zugriff|Zugang|Anteile?|Rechte?|Kontrolle|\d)\b[^;:]*)$"
)
_GIVES = re.compile(
    r"^[^.;:,]{0,40}§\s+(?:gibt|gäbe|verschafft|überlässt|bringt|nimmt)\s+(?:(?:der|dem"
    r"|den)\s+)?[A-ZÄÖÜ][\w-]+\s+"
    r"(?P<object>(?:eine?n?|den|die|das|volle|freien?|mehr|\d[\d.]*|Zugang|Zugriff|Anspruch|Schutz"
    r"|Garantien|Rechte?|Kontrolle)\b"
    r"[^;:]*)$"
)
_FLOWS = re.compile(r"^(?:Durch|Mit|Unter)\s+§\s+(?P<rest>(?P<verb>[a-zäöüß]+(?:t|en))\s[^;:]+)$")
_RULED = re.compile(
    r"^(?:Gemäß|Laut|Nach|In)\s+§\s+(?P<be>sind|ist|bleiben|bleibt|wären|wäre|werden"
    r"|wird)\s+(?P<what>[^;:]+?)\s+"
    r"(?P<how>verboten|erlaubt|untersagt|ausgeschlossen|zulässig|unzulässig|Pflicht|tabu|zollfrei"
    r"|entmilitarisiert|neutral)$"
)
_EXEMPT = re.compile(
    r"^(?:[Aa]usgenommen\s+von\s+§\s+(?:sind|ist|bleiben|bleibt)\s+(?P<a>[^;:]+)"
    r"|(?P<b>[A-ZÄÖÜ][^,;:]{2,60}?)\s+(?:sind|ist|bleiben|bleibt)\s+von\s+§\s+ausgenommen)$"
)
_POINT = re.compile(
    r"^(?:Punkt|Artikel|Kapitel|Ziffer)\s+[\wäöü]+\s+(?P<verb>sieht|verlangt|regelt|enthält|verbietet"
    r"|schreibt)\s+in\s+§\s+"
    r"(?P<rest>[^;:]+)$"
)
_HOLDS = re.compile(
    r"^§\s+(?:gilt|läuft|gälte|liefe|soll)\s+(?P<long>(?:zunächst\s+)?(?:für|bis|über)?\s*(?:\d+|zwei|drei"
    r"|vier|fünf|sechs"
    r"|zehn|zwölf|(?:Ende|Mitte|Anfang)\s\w+|zum\s\d)\b[^,;:]*?)(?:\s+(?:gelten|laufen))?(?:\s+und\s[^;:]+)?$"
)
_PART = re.compile(
    r"^(?:Der\s+|Das\s+|Ein\s+)?(?:(?:[Ww]ichtigste|[Zz]entrale|[Hh]eikelste|[Bb]risanteste"
    r"|[Ee]ntscheidende)[rsn]?\s+)?(?:[Pp]unkt"
    r"|Teil|Bestandteil|Element|Herzstück|Kern|Kernstück|Kernpunkt|Bestimmung|Klausel|Regelung)(?:\s+(?:in"
    r"|von|an))?\s+§"
    r"(?:\s+(?:ist|sind|bildet|bilden|bleibt)\s+|:\s+)(?P<object>(?:eine?\s|der\s|die\s|das\s|\d"
    r"|[A-ZÄÖÜ])[^;:]+)$"
)
_WANT = re.compile(
    rf"^(?:(?:{_WHO})\s+(?:will|wollen|wollten|möchten)\s+(?:laut|nach|gemäß|in)\s+§\s+(?P<a>[^;:]+)"
    rf"|(?:Laut|Nach|Gemäß|In|Mit)\s+§\s+(?:will|wollen|wollten|möchten)\s+{_WHO}\s+(?P<b>[^;:]+))$"
)
_AMOUNTS = re.compile(r"^§\s+(?:läuft|lief|liefe)\s+auf\s+(?P<object>[^;:,]+?)\s+hinaus\b")
_IDEA = re.compile(
    r"^[^.;:,]{0,60}§(?:\s[A-ZÄÖÜ][\w-]+s?)?,\s+(?P<to>[^,;:]{5,110}?\s(?:zu\s[a-zäöüß]+n"
    r"|[a-zäöüß]+zu[a-zäöüß]+n)),\s+[a-zäöüß]+"
)
_WOULD = re.compile(r"^§\s+würde\s+(?P<object>[^;:]+)$")
_ARTICLE = re.compile(
    r"^(?:In|Laut|Nach|Gemäß)\s+(?:Artikel|Punkt|Kapitel|Abschnitt|Ziffer"
    r"|Absatz)\s+[\wäöü]+\s+(?:in\s+|von\s+)?(?=§)"
)


def gains(said: str) -> tuple[Laid, ...]:
    """What a sentence with § for the text's name says somebody gets, gives, wants or renounces by it."""
    if begin_pattern("no_contents").search(said):
        return ()
    return _got(said) or _held(said) or _wanted(said) or _of_article(said)


def _got(said: str) -> tuple[Laid, ...]:
    gained = _GAINS.match(said)
    if gained:
        return one(f"{gained['who']} {gained['verb']} {gained['rest']}", "gains")
    binds = _BINDS_TO.match(said)
    if binds:
        return laid(binds["object"], "obligation")
    for pattern in (_SECURES, _GIVES):
        match = pattern.match(said)
        if match:
            return laid(match["object"], "gains")
    flows = _FLOWS.match(said)
    if flows and flows["verb"] in words("plans", "answer_verbs"):
        return indicative(f" {flows['rest']}", "gains")
    return ()


def _held(said: str) -> tuple[Laid, ...]:
    ruled = _RULED.match(said)
    if ruled:
        return one(f"{ruled['what']} {ruled['how']}", "ruled")
    exempt = _EXEMPT.match(said)
    if exempt:
        return one(f"{exempt['a'] or exempt['b']} ausgenommen", "exempt")
    point = _POINT.match(said)
    if point:
        return complete(point["verb"], f" {point['rest']}.", "verb")
    holds = _HOLDS.match(said)
    if holds:
        return one(f"gilt {' '.join(holds['long'].split())}", "runs")
    for pattern in (_PART, _AMOUNTS):
        match = pattern.match(said)
        if match:
            return laid(match["object"], "core")
    return ()


def _wanted(said: str) -> tuple[Laid, ...]:
    want = _WANT.match(said)
    if want:
        rows = infinitives(want["a"] or want["b"]) or [want["a"] or want["b"]]
        return tuple(told for row in rows for told in one(row, "wanted"))
    idea = _IDEA.match(said)
    if idea:
        return laid(idea["to"], "idea")
    would = _WOULD.match(said)
    rows = infinitives(would["object"]) if would else []
    if not rows or not all(row.endswith(words("plans", "purposes")) for row in rows):
        return ()
    return tuple(told for row in rows for told in one(row, "would"))


def _of_article(said: str) -> tuple[Laid, ...]:
    """ "In Artikel 4 des Abkommens verzichten beide Seiten auf Drohnen"."""
    article = _ARTICLE.match(said)
    return within("In ", said[article.end() + 1 :] + ".") if article else ()
