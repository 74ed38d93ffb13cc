"""What a text lays down behind its verb: object, list, infinitives, further verbs of the sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ..lexicon import load, words
from .plans_carried import Laid, laid, one
from .plans_clauses import belonging, main_clauses, renounced, with_modal
from .plans_patterns import (
    CLAUSE_END,
    GIVING,
    RECEIVER,
    alternatives,
    had_foreseen_pattern,
    modal_pattern,
    owed_pattern,
    verb_pattern,
)
from .provisions_deeds import deeds

GAP = 70  # characters a genitive or an aside may take between the noun and its verb

_ASKING = frozenset(["verlangt", "verlangte", "verlange", "fordert", "forderte", "fordere"])
_ASKED = re.compile(
    r"^\s*von\s+(?:(?:der|dem|den|beiden)\s+)?[A-ZÄÖÜ][\w-]+,?\s+"
    r"(?=[^.;]*\b(?:zu\s+[a-zäöüß]+n|\w+zu\w+n)\b|(?:den|die|das|eine?n?|\d|kein)\b)"
)
_INFINITIVE = r"(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n)"
_TO_DO = re.compile(
    rf"^,\s+(?P<object>[^;:]*?\s{_INFINITIVE}\b"
    rf"(?:(?:,\s+|,?\s+(?:und|sowie)\s+)[^;:,]{{4,120}}?\s{_INFINITIVE}\b)*)"
    r"(?P<condition>,\s+(?:sofern|falls|wenn|sobald|soweit)\s+[^.;:]+)?"
)
_SHARE = re.compile(  # "sieht 20 Milliarden für die Bahn vor, für Straßen 10 Milliarden"
    r"^,\s+(?P<more>(?:für|bei|in|an)\s+(?:(?:die|den|das|der|dem)\s+)?[A-ZÄÖÜ][\w-]+\s+\d[^,;:]*?)[.]?$"
)
_MORE = re.compile(
    r"^,?\s*(?:und\s+|sowie\s+|–\s+)?(?:mindestens|höchstens|maximal|wenigstens|bei\s+(?:einer|\d)|dazu"
    r"|außerdem|ausserdem|zudem|ferner|plus|samt|ebenso|zuzüglich|verteilt)\b"
)
_MAIN = re.compile(  # "… 800.000 Soldaten zu, über Gebiete soll erst später verhandelt werden"
    r"^,\s+(?:und\s+)?(?P<clause>[^,;:]{3,100}?\s(?:soll|sollen|darf|dürfen|muss|müssen|würde|würden)\s[^;:]+?)[.!]?$"
)
_FINITE = re.compile(
    r"\b(?:soll|sollen|solle|wird|werden|werde|ist|sind|sei|seien|war|waren|hat|haben|hatte|hatten|muss"
    r"|müssen|darf|dürfen|kann|können|will|wollen|sagte|sagten|heißt|hieß|würde|würden)\b"
)
_HEARSAY = re.compile(r"\b[a-zäöüß]*(?:t|en)\s+(?:haben|sein|worden sein)\b")
_LISTED = re.compile(  # "… vor, eine Frist von 21 Tagen, Kontrollen und einen Fonds"
    r"^,\s+(?:eine?n?|die|den|das|[\d.]+|[A-ZÄÖÜ][\w-]+)\s[^;:]*?(?:,|\sund|\ssowie)\s(?!der\s|die\s|das\s|dass|so\s)"
)
_QUOTE_ENDS = re.compile(r"[“”»«\"]\s*,\s*$")
_STOP = re.compile(r"[,;:!?]|(?<!\d)\.")  # "vom 2. Februar" goes on
_FIGURES = re.compile(r"\d\s+(?:Prozent|Euro|Franken|Dollar|Millionen|Milliarden|freien?\s|Tage)")
_NOTHING = re.compile(r"^\s*(?:aber\s+|jedoch\s+|dagegen\s+)?(?:kein|nichts|nicht)")


def by_verb(after: str, shared: bool, near: bool = False) -> tuple[Laid, ...]:
    """Noun, perhaps a genitive or an aside between commas, verb, object; then what further verbs add."""
    aside = re.match(r"^(?:[^,.;:]|(?<=\d)\.(?=\s\w)){0,50},\s[^,.;:]{1,90},\s", after)
    if aside and re.search(rf"\b(?:{_plain_verbs()})\b", after[: after.index(",")]):
        aside = None
    for base in (aside.end(), 0) if aside else (0,):
        match = verb_pattern(shared).search(after, base, base + (30 if near else GAP))
        if match and _QUOTE_ENDS.search(after[: match.start()]):
            continue  # "„Der Plan muss besser werden“, forderte die Ministerin"
        if match and not _STOP.search(after[base : match.start()].strip(' ,“”"»«')):
            found = _predicates(match["verb"], after[match.end() :])
            if found:
                return found
    foreseen = had_foreseen_pattern().match(after)
    return laid(foreseen["object"], "had-foreseen") if foreseen else ()


@lru_cache(maxsize=1)
def _plain_verbs() -> str:
    return alternatives("text", "shared")


@lru_cache(maxsize=1)
def _next_verb() -> re.Pattern[str]:
    """ "…, und verbietet", " und verlangt,": the same text does something else."""
    return re.compile(
        rf"(?:,?\s+(?:und|sowie|oder)|,(?!\s+verzicht))\s+(?P<verb>{_plain_verbs()}|verzichtet|verzichtete)\b(?=[\s,:])"
    )


def _predicates(verb: str, rest: str) -> tuple[Laid, ...]:
    """What each of the verbs lays down that the sentence joins by "und"."""
    link = _next_verb().search(rest)
    if link is None or ";" in rest[: link.start()]:
        return complete(verb, rest, "verb")
    first = complete(verb, rest[: link.start()], "verb")
    more = rest[link.end() :]
    if link["verb"].startswith("verzichte"):
        return first + one(renounced(f" {link['verb']}{more}"), "renounced")
    return first + _predicates(link["verb"], more) if first else complete(verb, rest, "verb")


def renounces(after: str) -> tuple[Laid, ...]:
    """ "verzichtet auf eine Obergrenze und verlangt, dass …": what is left out, then what is demanded."""
    link = _next_verb().search(after)
    front = after[: link.start()] if link else after
    first = one(renounced(front), "renounced")
    return first + _predicates(link["verb"], after[link.end() :]) if first and link else first


def complete(verb: str, rest: str, rule: str, front: str = "") -> tuple[Laid, ...]:
    """The object of a verb, with its particle behind it where it needs one; empty if it lays down nothing."""
    part = clause(rest)
    if verb in words("plans", "only_told") and (_NOTHING.match(part) or " mit keinem Wort" in part):
        return ()
    if re.match(r"^\s*offen\b", part) or re.search(r"\sheraus\s*[.!]?$", part):
        return ()
    if re.match(r"^\s*weder\b", part):
        return ()
    particle = load("plans")["needs_particle"].get(verb)
    condition: tuple[Laid, ...] = ()
    if particle:
        figures = verb in ("bringt", "brachte", "bringe") and _FIGURES.search(part)
        if figures and not re.search(r"\smit(?=[.,;]|$)", part):
            return laid(front, rule) + laid(part, rule)
        match = re.search(rf"(?:^|\s){particle}\b(?=\s*(?:[,.;:!?)]|$|und\s|„|\")|,?\s+dass\b)", part)
        if not match:
            return deeds(f" {verb}{part}")
        tail = part[match.end() :].strip()
        kept = part[: match.end() if match.group().strip() == "abhängig" else match.start()]
        part, condition = _with_tail(kept, tail, rule)
    else:
        part = re.sub(r"(?:^|\s+)(?:ab|vor|fest|ein|auf|zu|aus)(?=\s*[:.]|\s*$)", "", part)
    part = RECEIVER.sub(" ", part) if verb in GIVING else part
    part = _ASKED.sub("", part) if verb in _ASKING else part
    if verb in _ASKING and re.match(r"^\s*(?:von\s+[A-ZÄÖÜ]\w+\s+)?(?:nichts|wenig|viel)\s*[.!]?$", part):
        return ()
    that = re.match(r"^[^,:]{0,40},\s*(?:dass|wonach)\s+(?P<object>.+)$", part)
    if that:
        return laid(front, rule) + laid(that["object"], "that") + condition
    done = load("plans")["deeds"].get(verb)
    told = laid(part, rule)
    if done and rule == "verb":
        told = tuple(_done(item, done) for item in told)
    return laid(front, rule) + told + condition


def _done(item: Laid, done: str) -> Laid:
    """The item with what is done to it ("… gestrichen"); what a further clause adds stands alone."""
    added = re.match(r"^(?P<what>.+?)\s+komm(?:t|en)\s+(?:neu\s+)?hinzu$", item.text)
    if added:
        return replace(item, text=added["what"])
    bound = " zu " in item.text and item.text.endswith("n")
    return item if bound or item.text.endswith("…") else replace(item, text=f"{item.text} {done}")


def _with_tail(part: str, tail: str, rule: str) -> tuple[str, tuple[Laid, ...]]:
    """The object with what stands behind the particle, and the condition the sentence makes."""
    articles = re.match(r"^,\s+(?:Artikel|Punkt|Kapitel|Nummer)\s+\d+\s+(?P<more>[^;:]+)$", tail)
    if articles:
        more = re.split(r",?\s+(?:und\s+)?(?:Artikel|Punkt|Kapitel|Nummer)\s+\d+\s+", articles["more"])
        return part, tuple(found for item in more for found in one(item, rule))
    to_do = _TO_DO.match(tail)
    if to_do:
        condition = (to_do["condition"] or "").lstrip(", ")
        return to_do["object"], one(condition, rule)
    if tail.startswith((":", ", dass", ", wonach", ", darunter", ", unter")):
        return part + tail, ()
    shared = _SHARE.match(tail)
    if shared:
        return part, one(shared["more"], rule)
    goes_on = _MAIN.match(tail)
    if goes_on:
        return part, one(goes_on["clause"], rule)
    listed = _LISTED.match(tail)
    if listed and not _FINITE.search(tail) and not _TELLS.search(tail):
        return f"{part}, {tail.lstrip(', ')}", ()
    if _MORE.match(tail) and not _FINITE.search(tail):
        return f"{part}, {tail.lstrip(', ')}", ()
    return part, ()


def by_modal(after: str, rule: str, near: bool = False) -> tuple[Laid, ...]:
    """ "laut dem Plan soll die Armee schrumpfen": subject and infinitive behind the modal verb."""
    part = clause(after)
    match = modal_pattern().search(part, 0, 25 if near else 120) or owed_pattern().match(part)
    if match is None or re.search(r",\s+(?:dass|wonach)\s", part[: match.start()]):
        return is_foreseen(part)
    if re.search(r"[.;:]", part[: match.start()]) or _HEARSAY.search(part, match.end()):
        return ()
    modal = match.group().split()[-1]
    rest = with_modal(modal, part[match.end() :].strip().rstrip(" .!?"))
    twofold = " und " in rest.split(f" {modal} ", maxsplit=1)[0] and f" {modal} " in rest
    return one(rest, rule) if twofold else laid(rest, rule)


def is_foreseen(part: str) -> tuple[Laid, ...]:
    """ "ist eine Pufferzone vorgesehen", "ist vorgesehen, die Hilfen zu verdoppeln"."""
    match = re.match(
        rf"^[^,.;:]{{0,30}}?\b(?:ist|sind|wird|werden|sei|seien|war|waren)\s+(?P<object>.+?)"
        rf"\s+(?:{alternatives('foreseen')})\b(?:,\s+(?:ebenso|außerdem|dazu|zudem)\s+(?P<more>[^,.;:]+))?",
        part,
    )
    bare = re.match(
        rf"^[^,.;:]{{0,30}}?\b(?:ist|sind|sei|war)\s+(?:(?:darin|auch|zudem|nun|unter anderem)\s+)*"
        rf"(?:{alternatives('foreseen')})(?=,)",
        part,
    )
    if bare:
        to_do = _TO_DO.match(part[bare.end() :])
        that = re.match(r"^,\s+dass\s+(?P<object>[^.;]+)", part[bare.end() :])
        return laid(to_do["object"] if to_do else that["object"] if that else "", "foreseen")
    if not match or re.match(r"^(?:er|sie|es|dies|das)\s", match["object"]):
        return ()  # who is meant stands in another sentence
    return laid(match["object"], "foreseen") + laid(match["more"] or "", "foreseen")


def says(rest: str) -> tuple[Laid, ...]:
    """ "Darin heißt es, …": what stands there in so many words."""
    match = re.match(
        r"^\s+(?:heißt|heisst|hieß|steht)(?:\s+es)?\s*(?:,|:|unter anderem,)\s*(?P<object>.+)$",
        rest,
        re.DOTALL,
    )
    if not match:
        return ()
    clauses = main_clauses(re.sub(r"^[^,.:]{1,40}:\s+", "", match["object"]))
    if clauses:
        return tuple(told for part in clauses for told in one(part, "it-says"))
    if ", " in match["object"] and not _FINITE.search(match["object"]) and not _TELLS.search(match["object"]):
        return laid(match["object"], "it-says")
    return one(match["object"], "it-says")


_TELLS = re.compile(r"(?<![\w-])[a-zäöüß]{3,}(?:t|te|ten)(?![\w-])(?! [A-ZÄÖÜ])")
"""What may be a verb: without one, words with commas are a list."""
_INDICATIVE = re.compile(
    r"^\s*(?P<verb>[a-zäöüß]+(?:t|en|nd))\s+"
    r"(?P<subject>(?:(?:der|die|das|alle|beide|ein|eine|rund|etwa)\s+)?(?:\d[\d.]*\s+)?(?:[a-zäöüß-]+(?:e|er|en|es)\s+){0,2}"
    r"[A-ZÄÖÜ][\w-]+(?:\s+(?:der|des|aus|von)\s+(?:[a-zäöüß-]+en\s+)?[A-ZÄÖÜ][\w-]+)?)"
    r"(?:\s+(?P<rest>[^;:]+?))?[.!?]?$"
)
_PARTICLE = re.compile(
    r"(?:^|\s)(?P<p>ab|an|auf|aus|bei|ein|fort|frei|her|hin|los|nach|nieder|statt|vor|weg|zu|zurück)$"
)


def indicative(rest: str, rule: str) -> tuple[Laid, ...]:
    """ " gibt die Miliz ihre Waffen ab, während …" -> ``Miliz ihre Waffen abgibt`` and what goes beside it.

    Verbs of saying and judging are no deeds ("laut dem Papier sagt …").
    """
    front, *beside = re.split(r",\s+(?:während|wobei|wogegen)\s+", rest)
    first = re.split(r",\s+(?=(?:muss|müssen|soll|sollen|darf|dürfen|wird|werden|bleibt|bleiben)\s)", front)
    front, beside = first[0], [*first[1:], *beside]
    match = _INDICATIVE.match(front)
    past = match and match["verb"].endswith(("te", "ten"))
    if (
        not match
        or past
        or match["verb"] in words("plans", "no_deed")
        or match["verb"] in words("plans", "speech")
    ):
        return ()
    behind = match["rest"] or ""
    if re.search(r"\bund\s+[a-zäöüß]+(?:t|en)\s", behind):
        return ()  # a second verb follows
    particle = _PARTICLE.search(behind)
    if particle:
        behind = behind[: particle.start()]
    verb = (particle["p"] if particle else "") + match["verb"]
    behind, *more = re.split(r",\s+", behind)
    beside = [*more, *beside]
    told = one(f"{match['subject']} {behind} {verb}", rule)
    return told + tuple(found for part in beside for found in one(part.strip(" ."), rule)) if told else ()


_EXCHANGE = re.compile(r"[;,]\s+(?:im Gegenzug|dafür)(?P<rest>\s[^;]+)$")


def exchanged(after: str) -> tuple[Laid, ...]:
    """ "…; im Gegenzug gab das Land seine Raketen ab": what the other side gives, behind the contents."""
    match = _EXCHANGE.search(after)
    if match is None:
        return ()
    return by_modal(match["rest"], "exchanged", near=True) or indicative(match["rest"], "exchanged")


def clause(text: str) -> str:
    """``text`` up to the end of its clause; a list of points told behind it belongs to it."""
    named = belonging().search(text)
    if named:
        return text[: named.end()]
    end = CLAUSE_END.search(text)
    return text[: end.start()] if end else text
