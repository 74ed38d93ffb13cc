"""What a text lays down, read from one sentence: by verb, by "laut dem Plan soll", by list, by relative clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..lexicon import load, words
from .plans_lists import including, items, tidy
from .plans_words import begin_pattern, head_of

_PRONOUNS = {"m": "er|dieser|jener", "n": "es|dieses|das", "f": "sie|diese|jene", "p": "sie|diese"}
_GIVING = frozenset("lässt ließ lasse gewährt garantiert überlässt gesteht sichert bietet räumt verspricht erlaubt spricht".split())
_RECEIVER = re.compile(
    r"^\s*(?:der|dem|den)\s+[A-ZÄÖÜ][\w-]+\s+(?=\d|eine?\w?\s|die\s|das\s|kein|nur\s)|^\s*[A-ZÄÖÜ]\w+\s+(?=eine?n?\s|\d)"
)
_CLAUSE_END = re.compile(r"[!?;]\s|\s[–—]\s")
_GAP = 70  # characters a genitive or an aside may take between the noun and its verb


@dataclass(frozen=True, slots=True)
class Laid:
    """One thing laid down, in the words of the source, and the rule that read it."""

    text: str
    rule: str


@lru_cache(maxsize=None)
def _alternatives(*keys: str) -> str:
    listed = [w for key in keys for w in (load("plans")["verbs"][key] if key in ("text", "shared") else words("plans", key))]
    return "|".join(re.escape(w) for w in sorted(listed, key=len, reverse=True))


@lru_cache(maxsize=None)
def _verb(shared: bool) -> re.Pattern[str]:
    return re.compile(rf"\b(?P<verb>{_alternatives('text', 'shared') if shared else _alternatives('text')})\b")


@lru_cache(maxsize=1)
def _modal() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives('modals')})\b")


@lru_cache(maxsize=1)
def _relative() -> re.Pattern[str]:
    last = _alternatives("infinitives")
    return re.compile(
        rf"^[^,.;:]{{0,60}},\s*(?:der|die|das|in dem|in der|wonach|dem zufolge|nach dem|mit dem|mit der)\s+(?P<object>[^.;:]+?)\s+"
        rf"(?:(?:{last})(?:\s+(?:soll|sollen|sollte|würde|muss|müsste|will))?)\b"
    )  # fmt: skip


@lru_cache(maxsize=1)
def _foreseen() -> re.Pattern[str]:
    return re.compile(
        rf"^(?:(?:konkret|außerdem|zudem|ferner|weiter|ebenfalls|auch|darin|so)\s+)?(?:{_alternatives('foreseen')})\s+(?:ist|sind|sei|seien|war|waren|wird|werden|wurde|wurden)\s+(?P<object>.+)$",
        re.IGNORECASE | re.DOTALL,
    )


@lru_cache(maxsize=1)
def _carried() -> tuple[re.Pattern[str], ...]:
    carrier, text = _alternatives("carriers"), _alternatives("carriers_of")
    of = rf"(?:der|des|eines|einer|dieser|dieses|von)\s+(?:[\w-]+\s+)?(?:[\w-]*(?:{text}))\b"
    np = r"(?P<object>(?:[\w-]+(?:e|er|en|em|es)\s+){0,3}[A-ZÄÖÜ][\w-]+)"
    return (
        re.compile(rf"\b{np}\s+als\s+(?:festen\s+|fester\s+|ein\s+)?(?i:{carrier})\s+(?i:{of})"),
        re.compile(rf"(?:\bdass\s+|,\s+|^){np}\s+(?i:{carrier})\s+(?i:{of})\s+(?:sei|seien|sind|ist|bleibt|bleiben|sein)\b"),
        re.compile(rf"(?:\bdass\s+|^){np}\s+(?:sei|seien|sind|ist|bleibt|bleiben)\s+(?:ein\s+|fester\s+)?(?i:{carrier})\s+(?i:{of})"),
        re.compile(rf"^(?i:{carrier})\s+(?i:{of})\s+(?:sei|seien|sind|ist|bleibt|bleiben|soll|sollen)\s+(?P<object>[^.;]+?)(?:\s+sein)?[.;]?$"),
    )


def of_mention(text: str, start: int, end: int, plural: bool = False) -> tuple[Laid, ...]:
    """What the text named at ``text[start:end]`` (article to noun) lays down in this sentence; empty if nothing."""
    before, after = text[:start], text[end:]
    preposition = re.search(r"([\w]+)\s*$", before)
    according = (preposition and preposition.group(1).lower() in {"laut", "gemäß", "nach", "in"}) or text[start:end].lower().startswith("im ")
    if according or re.match(r"^[“”\"»«]?\s+(?:zufolge|nach)\b", after):
        return _by_modal(after, "laut") or _by_parties("", after) or _heading_list(after)
    return (
        _by_relative(after)
        or _by_verb(after, True)
        or _inverted(before, after)
        or _by_that(after)
        or _heading_list(after)
        or _agreed_beside(after)
        or _by_parties(before, after)
    )


def of_pronoun(text: str, gender: str, shared: bool) -> tuple[Laid, ...]:
    """What a sentence lays down that means the text by a pronoun ("Er sieht … vor").

    Args:
        gender: of the noun meant; ``m``, ``f``, ``n`` or ``p``.
        shared: whether verbs that persons do as well ("verlangt") may be read, too.
    """
    pronouns = _PRONOUNS.get(gender, "es")
    subject = re.match(rf"^(?:(?:Konkret|Zudem|Außerdem|Ferner|Auch|Doch|Aber|Und)\s+)?(?:(?i:{pronouns})|(?:Punkt|Artikel|Kapitel)\s+\d+|(?:Der|Die|Das|Dessen|Deren)\s+(?:erste|zweite|dritte|[A-ZÄÖÜ]\w*(?:[Tt]eil|kern|[Pp]unkt|[Aa]rtikel))(?:\s+Teil|\s+Punkt|\s+Artikel)?)\b", text)
    if subject:
        bare = text[subject.end():]
        plain = subject.group().split()[-1].lower() not in {"er", "sie"}
        return _by_verb(bare, shared or plain, near=True)
    inverted = re.match(rf"^(?P<front>[^,.;:]{{0,80}}?)\b(?P<verb>{_alternatives('text')})\s+(?P<subject>{pronouns})\b(?P<rest>.*)$", text, re.DOTALL)
    if inverted:
        return _complete(inverted["verb"], inverted["rest"], "verb", _front(inverted["front"]))
    return ()


def of_onward(text: str, told: bool) -> tuple[Laid, ...]:
    """What a sentence adds that goes on about the text before ("Danach sollen …", "Vorgesehen sind …").

    Args:
        told: whether the sentence before told contents as well; then "außerdem soll" goes on, too.
    """
    foreseen = _foreseen().match(text)
    if foreseen:
        return _laid(foreseen["object"], "foreseen")
    numbered = re.match(r"^\W*(?:(?:Punkt|Artikel|Nummer|Nr\.)\s*\d+|[Ee]rstens|[Zz]weitens|[Dd]rittens|[Vv]iertens|[Ff]ünftens)\s*[:–—,-]\s*(?P<object>.+)$", text, re.DOTALL)
    if numbered:
        return _one(numbered["object"], "numbered")
    opening = "strictly_onwards" if not told else "onwards"
    match = re.match(rf"^(?:{_alternatives('strictly_onwards', opening)})\b(?P<rest>.*)$", text, re.IGNORECASE | re.DOTALL)
    if match:
        found = _by_modal(match["rest"], "onward", near=True) or _says(match["rest"]) or _plain(text)
        if found:
            return found
    inside = _inside().search(text)
    if inside:
        return _laid(inside["a"] or inside["b"], "inside")
    parties = _by_parties("", text)
    if parties:
        return parties
    if told:
        further = _goes_on(text)
        if further:
            return further
    bound = re.search(r"\bverpflichte(?:t|n|te|ten)\s+sich\b[^,.:;]*,\s+(?P<object>[^.;]+?\bzu\s+\w+)", text) if told else None
    return _laid(bound["object"], "obligation") if bound else ()


def carried(text: str) -> tuple[Laid, ...]:
    """What is said to be part of the agreement or plan, whichever it is ("… als Teil eines Abkommens")."""
    if "eil " not in text and "ern" not in text:
        return ()
    match = next((m for m in (p.search(text) for p in _carried()) if m), None)
    return _laid(match["object"], "part-of-deal") if match else ()


def _by_verb(after: str, shared: bool, near: bool = False) -> tuple[Laid, ...]:
    """Noun, perhaps a genitive or an aside between commas, verb, object."""
    aside = re.match(r"^[^,.;:]{0,50},\s[^,.;:]{1,90},\s", after)
    for base in (aside.end(), 0) if aside else (0,):
        match = _verb(shared).search(after, base, base + (30 if near else _GAP))
        if match and not re.search(r"[,.;:!?]", after[base:match.start()].strip(" ,“”\"»«")):
            found = _complete(match["verb"], after[match.end():], "verb")
            if found:
                return found
    return ()


def _inverted(before: str, after: str) -> tuple[Laid, ...]:
    match = re.search(rf"(?P<front>[^.;:]*?)\b(?P<verb>{_alternatives('text')})\s+(?:\w+\s+)?$", before)
    return _complete(match["verb"], after, "verb", _front(match["front"])) if match else ()


def _front(front: str) -> str:
    """"Neben einer Waffenruhe" before the verb belongs to what is laid down; other openings do not."""
    match = re.match(r"^\W*(?:Neben|Außer)\s+(?P<object>.+?)\s*$", front)
    return match["object"] if match else ""


def _complete(verb: str, rest: str, rule: str, front: str = "") -> tuple[Laid, ...]:
    clause = _clause(rest)
    particle = load("plans")["needs_particle"].get(verb)
    if particle:
        match = re.search(rf"(?:^|\s){particle}\b(?=\s*(?:[,.;:!?)]|$|und\s|„|\")|,?\s+dass\b)", clause)
        if not match:
            return ()
        tail = clause[match.end():].strip()
        clause = clause[:match.start()] + (tail if tail.startswith((":", ", dass", ", wonach", ", darunter", ", unter")) else "")
    else:
        clause = re.sub(r"(?:^|\s+)(?:ab|vor|fest|ein|auf|zu|aus)(?=\s*[:.]|\s*$)", "", clause)
    clause = _RECEIVER.sub(" ", clause) if verb in _GIVING else clause
    that = re.match(r"^[^,:]{0,40},\s*(?:dass|wonach)\s+(?P<object>.+)$", clause)
    if that:
        return _laid(front, rule) + _laid(that["object"], "that")
    return _laid(front, rule) + _laid(clause, rule)


@lru_cache(maxsize=1)
def _inside() -> re.Pattern[str]:
    """"Moskau fordert darin …", "Kiew müsste demnach …"."""
    verbs, modals = _alternatives("text", "shared"), _alternatives("modals")
    return re.compile(
        rf"\b(?:{verbs})\s+(?:\w+\s+)?darin\s+(?P<a>[^;]+)$|\b(?:{modals})\s+(?:\w+\s+)?(?:demnach|demzufolge|laut\s+(?:dem\s+)?\w+)\s+(?P<b>[^;]+)$"
    )


def _plain(text: str) -> tuple[Laid, ...]:
    """"Demnach sinken die Zölle auf zehn Prozent": verb and all that follows."""
    match = re.match(r"^(?:Demnach|Demzufolge)\s+[a-zäöü]+\s+(?P<object>[^;]+)$", text)
    return _laid(match["object"], "onward") if match and not begin_pattern("no_contents").search(text) else ()


def _by_modal(after: str, rule: str, near: bool = False) -> tuple[Laid, ...]:
    clause = _clause(after)
    match = _modal().search(clause, 0, 25 if near else 120)
    if match is None:
        return _is_foreseen(clause)
    if re.search(r"[.;:]", clause[:match.start()]):
        return ()
    return _laid(clause[match.end():], rule)


def _is_foreseen(clause: str) -> tuple[Laid, ...]:
    match = re.match(rf"^[^,.;:]{{0,30}}?\b(?:ist|sind|wird|werden|sei|seien|war|waren)\s+(?P<object>.+?)\s+(?:{_alternatives('foreseen')})\b", clause)
    return _laid(match["object"], "foreseen") if match else ()


def _says(rest: str) -> tuple[Laid, ...]:
    """"Darin heißt es, …": what stands there in so many words."""
    match = re.match(r"^\s+(?:heißt|heisst|hieß|steht)(?:\s+es)?\s*(?:,|:|unter anderem,)\s*(?P<object>.+)$", rest, re.DOTALL)
    return _one(match["object"], "it-says") if match else ()


def _by_relative(after: str) -> tuple[Laid, ...]:
    match = _relative().match(after)
    if not match or head_of(match["object"].split()[-1]):
        return ()  # ", die russische Fassung verlangt" is the next text's clause
    return _laid(match["object"], "relative")


def _by_that(after: str) -> tuple[Laid, ...]:
    match = re.match(r"^[^,.;:]{0,40},\s*(?:wonach|demzufolge|dem zufolge|nach dem)\s+(?P<object>[^.;]+)", after)
    return _laid(match["object"], "that") if match else ()


def _heading_list(after: str) -> tuple[Laid, ...]:
    """"… mit drei Stufen: A, B, C" and "… mit sechs Punkten, darunter A und B"."""
    colon = re.match(r"^(?P<lead>[^.;:!?]{0,60}):\s+(?P<object>[^.!?;]+(?:,| und | oder | sowie )[^.!?;]+)", after)
    if colon and not re.search(r"[„“\"»«]\s*$|^\s*[„\"»«]", colon["object"][:2]) and not re.search(r"\b(?:sagt|erklär|laut|sei)", colon["lead"]):
        return _laid(colon["object"], "list")
    match = including().search(after, 0, 90)
    if match and after[match.start():match.start() + 1] == "," and re.search(r"\b(?:Punkten|Punkte|Artikeln?|Kapiteln?|Teilen|Stufen)\b", after[:match.start()]):
        return _laid(_clause(after[match.end():]), "list")
    return ()


@lru_cache(maxsize=1)
def _parties() -> tuple[re.Pattern[str], ...]:
    who = rf"(?:die|beide|alle|sich)\s+(?:(?:\w+\s+)?(?:{_alternatives('parties')})\s+)?"
    return (
        re.compile(rf"\b(?:bekennen|bekannten|verpflichten|verpflichteten)\s+(?:sich\s+)?{who}(?:unter anderem\s+)?(?:zu|zur|zum|dazu,?|auf)\s+(?P<object>[^;]+)$"),
        re.compile(r"\bverpflicht(?:et|en|ete|eten)\s+sich\s+(?:[\w-]+\s+){0,3}?[\w-]+(?:\s+dazu)?,\s+(?P<object>[^;]+?\bzu\w*\s+\w+|[^;,]+\w*zu\w+)"),
        re.compile(rf"\b(?:vereinbaren|vereinbarten|versprechen|versprachen|beschließen|beschlossen|fordern|forderten)\s+(?:die|beide|alle)\s+(?:{_alternatives('parties')})\s+(?P<object>[^;]+)$"),
    )


def _by_parties(before: str, after: str) -> tuple[Laid, ...]:
    """"Darin bekennen sich die Staaten zu …", "Auf 144 Seiten vereinbaren die Parteien …"."""
    match = next((m for m in (p.search(after) for p in _parties()) if m and m.start() < _GAP), None)
    return _laid(match["object"], "parties") if match else ()


@lru_cache(maxsize=1)
def _further() -> re.Pattern[str]:
    return re.compile(r"^(?P<object>(?:(?:Der|Die|Das|Ein|Eine|Für \w+|Alle|Beide)\s+)?(?:[a-zäöüß-]+\s+)?[A-ZÄÖÜ][\w-]+(?:\s+(?:der|des|in|im|aus)\s+[A-ZÄÖÜ][\w-]+)?)\s+(?P<modal>soll|sollen|solle|würde|würden|müsste|müssten|müsse|dürfte|dürften|dürfe)\s+(?P<rest>[^.;!?]+)")


def _goes_on(text: str) -> tuple[Laid, ...]:
    """"Russland würde wieder aufgenommen.": the mood of the sentence before runs on; talks and days end it."""
    match = _further().match(text)
    if not match or begin_pattern("no_contents").search(text):
        return ()
    return _one(f"{match['object']} {match['rest']}", "goes-on")


def _agreed_beside(after: str) -> tuple[Laid, ...]:
    """"auf einen Rahmen geeinigt und über X gesprochen": X goes with the text agreed upon."""
    match = re.match(r"^[^.;]{0,60}?\b(?:geeinigt|verständigt)\s+und\s+(?:auch\s+|zudem\s+)?(?:über|auf)\s+(?P<object>[^.;]+?)\s+(?:diskutiert|gesprochen|beraten|verhandelt|geeinigt|verständigt)\b", after)
    return _laid(match["object"], "agreed-beside") if match else ()


def _clause(text: str) -> str:
    end = _CLAUSE_END.search(text)
    return text[:end.start()] if end else text


def _laid(raw: str, rule: str) -> tuple[Laid, ...]:
    return tuple(Laid(item, rule) for item in items(raw)) if raw.strip() else ()


def _one(raw: str, rule: str) -> tuple[Laid, ...]:
    text = tidy(" ".join(raw.split()))
    return (Laid(text, rule),) if text else ()
