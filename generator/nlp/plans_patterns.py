"""The shapes of sentences that tell what a text lays down, built from the words of the lexicon."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..lexicon import load, words

PRONOUNS = {"m": "er|dieser|jener", "n": "es|dieses|das", "f": "sie|diese|jene", "p": "sie|diese"}


GIVING = frozenset(
    [
        "lässt",
        "ließ",
        "lasse",
        "gewährt",
        "garantiert",
        "überlässt",
        "gesteht",
        "sichert",
        "bietet",
        "räumt",
        "verspricht",
        "erlaubt",
        "spricht",
    ]
)


RECEIVER = re.compile(
    r"^\s*(?:der|dem|den)\s+[A-ZÄÖÜ][\w-]+\s+(?=\d|eine?\w?\s|die\s|das\s|kein|nur\s)"
    r"|^\s*(?:der|dem)\s+[A-ZÄÖÜ][\w-]+\s+(?=[A-ZÄÖÜ][\w-]+(?:,|\s+(?:und|sowie|nach|für|bei|gegen|vor|in)\s))"
    r"|^\s*[A-ZÄÖÜ]\w+\s+(?=eine?n?\s|\d)"
)


CLAUSE_END = re.compile(r"[!?;]\s|\s[–—]\s")


@cache
def alternatives(*keys: str) -> str:
    """The words under ``keys`` of the lexicon as alternatives of a regular expression, longest first."""
    listed = [
        w
        for key in keys
        for w in (load("plans")["verbs"][key] if key in ("text", "shared") else words("plans", key))
    ]
    return "|".join(re.escape(w) for w in sorted(listed, key=len, reverse=True))


@cache
def verb_pattern(shared: bool) -> re.Pattern[str]:
    """What a text does; with ``shared`` also what persons do as well."""
    return re.compile(rf"\b(?P<verb>{alternatives('text', 'shared') if shared else alternatives('text')})\b")


@lru_cache(maxsize=1)
def modal_pattern() -> re.Pattern[str]:
    """ "soll", "müsste" and the like."""
    return re.compile(rf"\b(?:{alternatives('modals')})\b")


@lru_cache(maxsize=1)
def owed_pattern() -> re.Pattern[str]:
    """ "hätte Kiew auf die Krim zu verzichten": the verb, where an infinitive with "zu" follows."""
    return re.compile(
        r"^[^,.;:]{0,40}?\b(?:hätten?)\b(?=[^.;:]*\s(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n)\b)"
    )


@lru_cache(maxsize=1)
def relative_pattern() -> re.Pattern[str]:
    """ ", der eine Waffenruhe vorsieht"."""
    last = alternatives("infinitives")
    return re.compile(
        rf"^[^,.;:]{{0,60}},\s*(?:der|die|das|in dem|in der|wonach|dem zufolge|nach dem|mit dem"
            rf"|mit der)\s+(?P<object>(?:[^.;:]|\.(?=\d))+?)(?<!,)\s+"
        rf"(?:(?:{last}|(?:{alternatives('listed')})(?=\s+ha))"
        rf"(?:\s+(?:soll|sollen|sollte|würde|muss|müsste|will|hat|hatte|habe))?)\b"
    )  # fmt: skip


@lru_cache(maxsize=1)
def renouncing_pattern() -> re.Pattern[str]:
    """ ", der auf eine Obergrenze verzichtet"."""
    return re.compile(
        r"^[^,.;:]{0,60},\s*(?:der|die|das)\s+auf\s+(?P<object>[^.;:,]+?)\s+verzichtet(?:e|en)?\b"
    )


@lru_cache(maxsize=1)
def standing_pattern() -> re.Pattern[str]:
    """ ", in dem eine Feuerpause stehen soll", ", aus dem alle Pflichten gestrichen sind"."""
    placed = r"(?:stehen|festgehalten|festgeschrieben|verankert|geregelt|vorgesehen|enthalten|vereinbart)"
    mood = r"(?:soll\w*|könn\w*|ist|sind|wird|werden?|sei|seien|war|waren|wurden?)"
    return re.compile(
        rf"^[^,.;:]{{0,60}},\s*(?:(?:in dem|in der|worin)\s+(?P<in>(?:[^.;:,]|[.,](?=\d))+?)\s+{placed}"
        rf"|aus (?:dem|der)\s+(?P<out>[^.;:,]+?\s+(?:gestrichen|entfernt)))(?:\s+werden)?\s+{mood}\b"
    )


@lru_cache(maxsize=1)
def foreseen_pattern() -> re.Pattern[str]:
    """ "Vorgesehen sind …" at the beginning."""
    return re.compile(
        rf"^(?:(?:konkret|außerdem|zudem|ferner|weiter|ebenfalls|auch|darin|so)"
        rf"\s+)?(?:{alternatives('foreseen')})\s+(?:ist|sind|sei|seien|war|waren|wird|werden|wurde"
        rf"|wurden)\s+(?P<object>.+)$",
        re.IGNORECASE | re.DOTALL,
    )


@lru_cache(maxsize=1)
def carried_pattern() -> tuple[re.Pattern[str], ...]:
    """ "… als Teil eines Abkommens", "… sind Bestandteil des Plans"."""
    carrier, text = alternatives("carriers"), alternatives("carriers_of")
    of = (
        rf"(?:(?:der|des|eines|einer|dieser|dieses|von)\s+(?:[\w-]+\s+)?(?:[\w-]*(?:{text}))\b"
        r"|(?:dessen|davon),\s+(?:worauf|was|worüber|wozu)\s+[^,.;]+,?)"
    )
    np = r"(?P<object>(?:[\w-]+(?:e|er|en|em|es)\s+){0,3}[A-ZÄÖÜ][\w-]+)"
    return (
        re.compile(rf"\b{np}\s+als\s+(?:festen\s+|fester\s+|ein\s+)?(?i:{carrier})\s+(?i:{of})"),
        re.compile(
            rf"(?:\bdass\s+|,\s+|^){np}\s+(?i:{carrier})\s+(?i:{of})\s+(?:sei|seien|sind|ist|bleibt"
            rf"|bleiben|sein)\b"
        ),
        re.compile(
            rf"(?:\bdass\s+|^){np}\s+(?:sei|seien|sind|ist|bleibt|bleiben)\s+(?:ein\s+"
            rf"|fester\s+)?(?i:{carrier})\s+(?i:{of})"
        ),
        re.compile(
            rf"^(?i:{carrier})\s+(?i:{of})\s+(?:sei|seien|sind|ist|bleibt|bleiben|soll|sollen)"
            rf"\s+(?P<object>sie|diese|er|dieser|[^.;,]+?)"
            rf"(?:\s+(?:jedenfalls|auch|ebenfalls|ohnehin|bereits|schon|längst)|\s+sein|,[^,.;]+)*[.;]?$"
        ),
        re.compile(
            rf"^(?P<object>Sie|Diese)\s+(?:seien|sind|blieben|bleiben)\s+(?:\w+\s+){{0,2}}?(?i:{carrier})\s+(?i:{of})"
        ),
    )


@lru_cache(maxsize=1)
def deal_with_pattern() -> re.Pattern[str]:
    """ "ein Abkommen mit Garantien, die …": what a deal would hold, not with whom it is made."""
    text = alternatives("treaties")
    return re.compile(
        rf"\beine?[nmrs]?\s+(?:[a-zäöüß]+\s+)?(?:[\w-]*(?:{text}|{text.lower()}))\s+mit\s+"
        rf"(?P<object>(?:[a-zäöüß-]+en\s+)?[A-ZÄÖÜ][\w-]+)(?:\s+(?:ein|an|zu|ab)(?=,))?"
        rf"(?P<clause>,\s+(?:die|der|das)\s+[^,.;]{{3,50}})?"
    )


@lru_cache(maxsize=1)
def subject_pattern() -> re.Pattern[str]:
    """The noun phrase in the plural a sentence opens with."""
    return re.compile(
        r"^(?:Ob|Dass|Wie)?\s*(?P<np>[Dd]ie\s+(?:[a-zäöüß-]+en\s+)?[A-ZÄÖÜ][\w-]+(?:en|n|er|e|s)"
        r"(?:\s+(?:der|des|aus|für|von)\s+(?:[a-zäöüß-]+en\s+)?[A-ZÄÖÜ][\w-]+)?)\b"
    )


@lru_cache(maxsize=1)
def postposed_pattern() -> re.Pattern[str]:
    """ "dem Memorandum nach müsste", "dem Entwurf zufolge"; not "eine Fassung nach Washington"."""
    return re.compile(rf"^[“”\"»«]?\s+(?:zufolge\b|nach\s+(?:{alternatives('modals')}|ist|sind)\b)")


@lru_cache(maxsize=1)
def inside_pattern() -> re.Pattern[str]:
    """ "Moskau fordert darin …", "Kiew müsste demnach …"."""
    verbs, modals = alternatives("text", "shared"), alternatives("modals")
    return re.compile(
        rf"\b(?:{verbs})\s+(?:\w+\s+)?darin\s+(?P<a>[^;]+)$|\b(?:{modals})\s+(?:\w+\s+)?(?:demnach"
        rf"|demzufolge|laut\s+(?:dem\s+)?\w+)\s+(?P<b>[^;]+)$"
    )


@lru_cache(maxsize=1)
def parties_pattern() -> tuple[re.Pattern[str], ...]:
    """ "vereinbaren die Parteien …", "bekennen sich die Staaten zu …"."""
    who = rf"(?:die|beide|alle|sich)\s+(?:(?:\w+\s+)?(?:{alternatives('parties')})\s+)?"
    return (
        re.compile(
            rf"\b(?:bekennen|bekannten|verpflichten|verpflichteten)"
            rf"\s+(?:sich\s+)?{who}(?:unter anderem\s+)?(?:zu|zur|zum|dazu,?|auf)"
            rf"\s+(?P<object>[^;]+)$"
        ),
        re.compile(
            r"\bverpflicht(?:et|en|ete|eten)"
            r"\s+sich\s+(?:[\w-]+\s+){0,3}?[\w-]+(?:\s+dazu)?,\s+(?P<object>[^;]+?\bzu\w*\s+\w+"
            r"(?:(?:,\s+|\s+und\s+|\s+sowie\s+)[^;,]{4,80}?(?:\bzu\s+[a-zäöü]+n|[a-zäöü]+zu[a-zäöü]+n)\b)*"
            r"|[^;,]+\w*zu\w+)"
        ),
        re.compile(
            rf"\b(?:vereinbaren|vereinbarten|versprechen|versprachen|beschließen|beschlossen|verabreden|verabredeten|bekräftigen|bekräftigten"
            rf"|fordern|forderten)\s+(?:die|beide|alle)\s+(?:{alternatives('parties')})"
            rf"\s+(?P<object>[^;]+)$"
        ),
    )


@lru_cache(maxsize=1)
def had_foreseen_pattern() -> re.Pattern[str]:
    """ "hatte eine Rückgabe vorgesehen": what the text did, told in the perfect.

    A bare name or "der Minister" behind the verb is who acts on the text ("hatte Kiew verlangt").
    """
    what = r"(?:eine?n?|keine?n?|nur|den|mehr|weniger|\d[\d.,]*|[a-zäöüß]{4,}(?:e|en|es|er))\s"
    return re.compile(
        r"^[^,.;:]{0,50}?\s(?:hat|hatte|habe|hätte)\s+(?:(?:noch|dagegen|bereits|zunächst|ursprünglich|aber|gar|sogar|überhaupt)\s+)*"
        rf"(?P<object>(?:{what}[^.;:]+?(?=\s+(?:verlangt|gefordert)\b)"
        rf"|(?:{what}|die\s|das\s)[^.;:]+?(?=\s+(?:vorgesehen|enthalten|umfasst|festgeschrieben|festgelegt|zugelassen|erlaubt|ausgeschlossen|vorgeschrieben|verboten|untersagt|eingeräumt|zugestanden)\b)))"
    )


@lru_cache(maxsize=1)
def further_pattern() -> re.Pattern[str]:
    """Subject, modal verb and the rest, from the beginning."""
    return re.compile(
        r"^(?P<object>(?:(?:Der|Die|Das|Ein|Eine|Für \w+|Alle|Beide)"
        r"\s+)?(?:[a-zäöüß-]+\s+)?[A-ZÄÖÜ][\w-]+(?:\s+(?:der|des|in|im|aus|von|für|mit)\s+(?:[a-zäöüß]+e[nr]\s+)?[A-ZÄÖÜ][\w-]+)?)"
        r"\s+(?P<modal>soll|sollen|solle|würde|würden|müsste|müssten|müsse|dürfte|dürften|dürfe"
        r"|bekäme|bekämen|erhielte|erhielten|bliebe|blieben|verlöre|verlören|ginge|gingen|fiele|fielen)"
        r"\s+(?P<rest>(?:[^.;!?]|\.(?=\d))+)"
    )


@lru_cache(maxsize=1)
def beside_pattern() -> tuple[re.Pattern[str], ...]:
    """What was talked of beside the text agreed on, with the verb behind it or in front of it."""
    talked = (
        r"(?:erörtert|besprochen|diskutiert|beraten|behandelt|gesprochen|verhandelt|geeinigt|verständigt)"
    )
    linked = r"(?:auch|zudem|außerdem|ferner|ebenso|ebenfalls|daneben|weiter)"
    return (
        re.compile(
            rf"^[^.;]{{0,60}}?\b(?:geeinigt|verständigt)\s+und\s+(?:{linked}\s+)?(?:über|auf)"
            rf"\s+(?P<object>[^.;]+?)\s+{talked}\b"
        ),
        re.compile(
            rf"^[^.]{{0,90}}?[;,–]\s*(?:und\s+)?(?:{linked}\s+)?{talked}\s+(?:worden\s+)?"
            rf"(?:sei|seien|ist|sind|wurden?|habe|haben|hätten)\s+(?:man\s+|sie\s+|beide\s+)?(?:{linked}\b,?\s*)?"
            rf"(?:über\s+)?(?P<object>[^.;]+)"
        ),
        re.compile(
            rf"^[^.]{{0,90}}?[;,–]\s*(?:und\s+)?{linked}\s+(?:habe|haben|hätten)\s+(?:man|sie|beide)\s+(?:über\s+)?"
            rf"(?P<object>[^.;]+?)\s+{talked}\b"
        ),
    )


@lru_cache(maxsize=1)
def which_pattern() -> re.Pattern[str]:
    """ "welche Mittel der Frieden brauche" -> noun and clause."""
    return re.compile(
        r"^(?P<which>[Ww]elche[rsn]?)\s+(?P<noun>(?:[a-zäöüß-]+en\s+)?[A-ZÄÖÜ][\w-]+)\s+(?P<rest>.+)$",
        re.DOTALL,
    )
