"""Contents told in front of the words that name a text, or behind them without a verb of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import words
from .plans_carried import Laid, laid, one
from .plans_patterns import alternatives
from .plans_words import begin_pattern

_ACCORDING = r"(?:laut|gemäß|nach)\s*$"
_NAMED = re.compile(r"^(?:[Ss]ie|[Ee]r|[Ee]s|[Dd]ies|[Dd]as|[Mm]an|[Dd]iese[rs]?)$")
_HEARD = re.compile(
    r"^(?P<object>.+?)[,“”\"]+\s+(?:so\s+)?(?:heißt|heisst|hieß|steht|stehe)\s+es\s+(?:nun\s+|auch\s+|weiter\s+)?"
    r"(?:in\s*)?$"
)
_SAID_SO = re.compile(r"\b(?:sagte|erklärte|teilte|sagt|berichtete)\b")
_TALK = re.compile(
    r"^[^,.;:]{0,40}?\s(?:ist|war|sei)\s+(?:(?:nun|jetzt|nur noch|noch|nur|dagegen|hingegen"
    r"|stattdessen|auch)\s+)*"
    r"(?:von|vom)\s+(?P<object>[^.;:]+?)\s+die\s+Rede\b(?!\s+nicht)(?:;\s+(?P<more>[^.;]+))?"
)
_PUT_ASIDE = re.compile(
    r"^(?P<object>(?:(?:der|die|das)\s+)?[^,.;:]{3,60}?)\s+(?:wurden?|ist|sind|bleib(?:t|en)|sei|seien)\s+"
    r"(?P<how>(?:von\s+[\d.,]+\s+)?(?:auf\s+[^,.;:]*?(?:\d\.\d[^,.;:]*?)?\s)?"
    r"(?:ausgeklammert|gestrichen|vertagt|ausgespart|offengelassen|ausgenommen|heraufgesetzt|herabgesetzt|angehoben|gesenkt|erhöht"
    r"|begrenzt|abgesenkt|aufgestockt))\b"
)
_UNIT = (
    r"(?:Prozent|Euro|Dollar|Franken|Millionen|Milliarden|Soldaten|Mann|Tagen?|Wochen|Monaten?|Jahren?|Stufen|Schritten"
    r"|Laufzeit|Tonnen|Quadratkilometern?)"
)
_FIGURES = re.compile(
    rf"^[“”\"»«]?\s+(?:[^,.;:]{{0,30}}?\s)?mit\s+(?P<object>(?=[^.;:]*\b{_UNIT}\b)(?:einem|einer|drei|\w+|\d[\d.,]*)\s+"
    r"(?:[^.;:]|[.,](?=\d))+)"
)
_APPOSED = re.compile(  # "Das Angebot, zwei Prozent mehr Lohn bei 36 Monaten Laufzeit, wies …"
    rf"^[“”\"»«]?,\s+(?P<object>(?=[^,.;:]*\b{_UNIT}\b)(?:\d|ein|zwei|drei|vier|fünf|sechs|sieben|acht)(?:[^,.;:]|[.,](?=\d))+),\s"
)
_EMERGES = re.compile(r"^[^,.;:]{0,40}?\sgeh(?:t|e)\s+(?:\w+\s+)?hervor,\s+dass\s+(?P<object>[^.;]+)")
_WERE_STILL = re.compile(
    r"^[^,.;:]{0,30}?\s(?:war|waren)\s+es\s+(?:(?:noch|dagegen|hingegen|zunächst|erst)\s+)*(?P<object>\d(?:[^.;]|[.](?=\d))+)"
)
_CHANGES = r"liegt|läge|liege|lag|beträgt|betrüge|sinkt|sänke|steigt|stiege|bleibt|bliebe"
_LIES = re.compile(
    rf"^(?:(?P<object>[^,.;:]{{3,80}}?)\s+(?P<verb>{_CHANGES})|(?:\w+\s+)?(?P<first>{_CHANGES})\s+(?P<behind>[^,.;:]{{3,80}}?))\s+"
    r"(?:(?:nun|jetzt|noch|dagegen|damit)\s+)?(?:in|nach|laut|gemäß)\s*$"
)
_AT = re.compile(
    r"^[“”\"»«]?\s+(?:(?:nun|jetzt|noch|nur noch)\s+)?(?P<at>(?:bei|auf|um)\s+\d(?:[^,.;:]|[.,](?=\d))*)"
)
_COUNTED = re.compile(r"^(?:\w+\s+)?(?:Punkten|Artikeln|Seiten|Kapiteln|Teilen)\b|^\w+\s+zu\b")


@lru_cache(maxsize=1)
def _modal_first() -> re.Pattern[str]:
    return re.compile(
        rf"^(?P<subject>[^,;:.]{{2,90}}?)\s+(?P<modal>{alternatives('modals')})\s+(?:\w+\s+)?{_ACCORDING}"
    )


def modal_in_front(before: str, after: str) -> tuple[Laid, ...]:
    """ "Die Armee soll laut der Erklärung auf 100.000 Mann begrenzt bleiben"."""
    match = _modal_first().match(before)
    rest = re.match(
        r"^[“”\"»«]?(?:\s+(?:der|des|vom|von)\s+(?:\d+\.\s+)?[A-ZÄÖÜ][\w-]+)?\s+(?P<rest>[^.;:]+(?:\.(?=\d)[^.;:]+)*)",
        after,
    )
    if not match or not rest:
        return ()
    told = rest["rest"]
    if _NAMED.match(match["subject"]):
        return laid(told, "laut")
    return laid(f"{match['subject']} {match['modal']} {told}", "laut")


def set_at(before: str, after: str) -> tuple[Laid, ...]:
    """ "Die Obergrenze liegt in dieser Fassung bei 800.000 Mann"."""
    match = _LIES.match(before)
    figure = _AT.match(after) if match else None
    if not match or not figure:
        return ()
    verb = match["verb"] or match["first"]
    told = "" if verb.startswith(("l", "be")) else f" {verb}"  # "liegt bei" says no more than "bei"
    return one(f"{match['object'] or match['behind']}{told} {figure['at']}", "set-at")


def in_so_many_words(before: str) -> tuple[Laid, ...]:
    """ "Eine Truppe solle die See schützen, heißt es in dem Papier": the clause in front."""
    match = _HEARD.match(before)
    if not match or _SAID_SO.search(match["object"]) or begin_pattern("no_contents").search(match["object"]):
        return ()
    return one(match["object"], "it-says")


def spoken_of(after: str) -> tuple[Laid, ...]:
    """ "In der neuen Fassung ist von 800.000 Soldaten die Rede; die Gebietsfrage wurde ausgeklammert"."""
    were = _WERE_STILL.match(after)
    if were:
        return laid(were["object"], "spoken-of")
    match = _TALK.match(after)
    if not match or re.match(r"(?:kein|nicht)", match["object"]):
        return ()
    return laid(match["object"], "spoken-of") + put_aside(f"; {match['more'] or ''}")


def put_aside(after: str, comma: bool = False) -> tuple[Laid, ...]:
    """ "umfasst noch 19 Punkte; die Gebietsfrage wurde ausgeklammert": behind the semicolon or dash.

    Args:
        comma: whether the clause may stand behind a comma as well.
    """
    link = re.search(r"(?:[;,]|\s[–—])\s+" if comma else r"(?:;|\s[–—])\s+", after)
    aside = _PUT_ASIDE.match(after[link.end() :]) if link else None
    return one(f"{aside['object']} {aside['how']}", "put-aside") if aside else ()


@lru_cache(maxsize=1)
def _listed() -> re.Pattern[str]:
    verbs = "|".join(re.escape(w) for w in words("plans", "listed"))
    when = r"(?:am|im|in der|vor|seit|zu)\s+(?:\w+\s+)?[A-ZÄÖÜ]\w+"
    return re.compile(
        rf"^[^.;:]{{0,60}}?\s(?:hat|hatte|haben|hatten|habe)\s+"
        r"(?:(?:die|der|das|sie|er|es|man)\s+(?:[a-zäöüß-]+e[rn]?\s+)?(?:[A-ZÄÖÜ][\w-]+\s+)?|[A-ZÄÖÜ][\w-]+\s+)"
        rf"(?:{when}\s+)?(?:(?:noch|zunächst|bereits|erst|lediglich|nur|unter anderem|sogar)\s+)*"
        rf"(?P<object>[^.;:]+?)\s+(?:{verbs})\b"
    )


def had_listed(after: str) -> tuple[Laid, ...]:
    """ "In einem ersten Entwurf hatte der Vorsitz noch zwei Optionen aufgeführt"."""
    match = _listed().match(after)
    return laid(match["object"], "had-listed") if match else ()


def matter_in_front(before: str, after: str) -> tuple[Laid, ...]:
    """ "Den Transit regelt ein gesondertes Protokoll": the matter in front of the verb."""
    match = re.search(
        r"^(?P<object>(?:(?:Der|Die|Das|Den)\s+)?[^.;:]{3,80}?)\s+(?:regelt|regele|regelte|klärt|klärte|regeln)\s+"
        r"(?:(?:hingegen|dagegen|künftig|indes|unterdessen|nun)\s+)?$",
        before,
    )
    if not match or not re.match(r"^[“”\"»«]?\s*(?:[.,:;]|$|\s(?:zur|zum|mit|aus|vom|von)\b)", after):
        return ()
    return one(re.sub(r",\s+kurz\s+\w+,?$", "", match["object"]), "matter")


def with_figures(after: str) -> tuple[Laid, ...]:
    """ "ein Papier mit fünf Prozent in drei Stufen und einer Laufzeit von 29 Monaten"."""
    match = _FIGURES.match(after) or _APPOSED.match(after)
    if not match or _COUNTED.match(match["object"]):
        return ()
    return laid(re.split(r",\s+(?:der|die|das|wie|so|sagte|hieß|teilte)\b", match["object"])[0], "figures")


_PROMISED = re.compile(
    r"^[^.;:]{0,30}?\s(?:(?P<to>sicher(?:n|ten|te)|sag(?:en|ten|te)|gest(?:ehen|anden|and)|räum(?:en|ten|te))"
    r"|garantier(?:en|ten|te)|versprechen|versprachen|versprach)\s[^;:]*?\s(?:der|dem|den)\s+[A-ZÄÖÜ][\w-]+\s+"
    r"(?P<object>(?:die|das|den|eine?n?|ihre?n?|seine?n?)\s[^;:]+?)(?(to)\s+(?:zu|ein)(?=[.;,]|$)|(?=[.;]|$))"
)


def promised(after: str) -> tuple[Laid, ...]:
    """ "Im Memorandum sicherten die Mächte dem Land die Achtung seiner Grenzen zu": a promise."""
    match = _PROMISED.match(after)
    return laid(match["object"], "promised") if match else ()


def emerges(before: str, after: str) -> tuple[Laid, ...]:
    """ "Aus dem Entwurf geht hervor, dass …": what follows."""
    match = _EMERGES.match(after) if before.rstrip().lower().endswith("aus") else None
    return laid(match["object"], "emerges") if match else ()
