"""What a text lays down, read from one sentence: verb, "laut dem Plan soll", list, relative clause."""

from __future__ import annotations

import re

from ..lexicon import load
from .plans_carried import Laid, agreed_beside, laid, one
from .plans_clauses import belonging, in_return, main_clauses, purposed, renounced, with_modal
from .plans_lists import including
from .plans_patterns import (
    CLAUSE_END,
    GIVING,
    PRONOUNS,
    RECEIVER,
    alternatives,
    foreseen_pattern,
    further_pattern,
    had_foreseen_pattern,
    inside_pattern,
    modal_pattern,
    owed_pattern,
    parties_pattern,
    postposed_pattern,
    relative_pattern,
    standing_pattern,
    verb_pattern,
)
from .plans_spread import agreed_on
from .plans_words import begin_pattern, head_of
from .provisions_around import around, newly, proposed, signed_about

_GAP = 70  # characters a genitive or an aside may take between the noun and its verb


_NUMBERED = re.compile(
    r"^\W*(?:(?:Punkt|Artikel|Nummer|Nr\.)\s*\d+|[Ee]rstens|[Zz]weitens|[Dd]rittens"
    r"|[Vv]iertens|[Ff]ünftens)\s*[:–—,-]\s*(?P<object>.+)$",
    re.DOTALL,
)
_OF_MAKER = re.compile(  # "sieht das Papier des Konzerns Abfindungen vor"
    r"^[“”\"»«]?\s+(?:(?:des|der)\s+(?:[a-zäöüß-]+en\s+)?[A-ZÄÖÜ][\w-]+|(?:von|aus)\s+[A-ZÄÖÜ][\w-]+)(?=\s+[\wÄÖÜ„])"
    r"(?!\s+(?:vor|fest|aus|ein|zu|auf)\b)"
)
_ASKING = frozenset(["verlangt", "verlangte", "verlange", "fordert", "forderte", "fordere"])
_ASKED = re.compile(
    r"^\s*von\s+(?:(?:der|dem|den|beiden)\s+)?[A-ZÄÖÜ][\w-]+,\s+(?=[^.;]*\b(?:zu\s+[a-zäöüß]+n|\w+zu\w+n)\b)"
)
_BOUND = re.compile(r"\bverpflichte(?:t|n|te|ten)\s+sich\b[^,.:;]*,\s+(?P<object>[^.;]+?\bzu\s+\w+)")


def of_mention(text: str, start: int, end: int, plural: bool = False) -> tuple[Laid, ...]:
    """What the text at ``text[start:end]`` (article to noun) lays down in this sentence; empty if nothing."""
    before, after = text[:start], text[end:]
    beside = around(before, after)
    if beside:
        return beside
    preposition = re.search(r"([\w]+)\s*$", before)
    according = (preposition and preposition.group(1).lower() in {"laut", "gemäß", "nach", "in"}) or text[
        start:end
    ].lower().startswith("im ")
    if according or postposed_pattern().match(after):
        return _by_modal(after, "laut") or _says(after) or _by_parties("", after) or _heading_list(after)
    return (
        _by_relative(after)
        or one(renounced(after), "renounced")
        or _by_verb(after, True)
        or _inverted(before, after)
        or _by_that(after)
        or _heading_list(after)
        or (agreed_on(text, start, end) and agreed_beside(after))
        or one(purposed(after), "purpose")
        or _by_parties(before, after)
        or signed_about(before, after)
        or proposed(text[start:end], after)
    )


def of_pronoun(text: str, gender: str, shared: bool) -> tuple[Laid, ...]:
    """What a sentence lays down that means the text by a pronoun ("Er sieht … vor").

    Args:
        gender: of the noun meant; ``m``, ``f``, ``n`` or ``p``.
        shared: whether verbs that persons do as well ("verlangt") may be read, too.
    """
    pronouns = PRONOUNS.get(gender, "es")
    subject = re.match(
        rf"^(?:(?:Konkret|Zudem|Außerdem|Ferner|Auch|Doch|Aber|Und)\s+)?(?:(?i:{pronouns})|(?:Punkt"
        rf"|Artikel|Kapitel)\s+\d+|(?:Der|Die|Das|Dessen|Deren)\s+(?:erste|zweite|dritte"
        rf"|[A-ZÄÖÜ]\w*(?:[Tt]eil|kern|[Pp]unkt|[Aa]rtikel))(?:\s+Teil|\s+Punkt|\s+Artikel)?)\b",
        text,
    )
    if subject:
        bare = text[subject.end() :]
        plain = subject.group().split()[-1].lower() not in {"er", "sie"}
        return _by_verb(bare, shared or plain, near=True)
    inverted = re.match(
        rf"^(?P<front>[^,.;:]{{0,80}}?)\b(?P<verb>{alternatives('text')})\s+(?P<subject>{pronouns})"
        rf"\b(?P<rest>.*)$",
        text,
        re.DOTALL,
    )
    if inverted:
        return _complete(inverted["verb"], inverted["rest"], "verb", _front(inverted["front"]))
    return ()


def of_onward(text: str, told: bool) -> tuple[Laid, ...]:
    """What a sentence adds that goes on about the text before ("Danach sollen …", "Vorgesehen sind …").

    Args:
        told: whether the sentence before told contents as well; then "außerdem soll" goes on, too.
    """
    foreseen = foreseen_pattern().match(text)
    if foreseen:
        return laid(foreseen["object"], "foreseen")
    numbered = _NUMBERED.match(text)
    if numbered and not re.match(r"(?:ist|sind|war|bedeutet|heißt|meint|regelt)\b", numbered["object"]):
        return one(numbered["object"], "numbered")
    fresh = newly(text, told)
    if fresh:
        return fresh
    opening = "strictly_onwards" if not told else "onwards"
    match = re.match(
        rf"^(?:{alternatives('strictly_onwards', opening)})\b(?P<rest>.*)$", text, re.IGNORECASE | re.DOTALL
    )
    if match:
        found = _by_modal(match["rest"], "onward", near=True) or _says(match["rest"]) or _plain(text)
        if found:
            return found
    inside = inside_pattern().search(text)
    if inside:
        return laid(inside["a"] or inside["b"], "inside")
    return (
        _by_parties("", text)
        or (told and (_goes_on(text) or _bound(text) or one(in_return(text), "in-return")))
        or ()
    )


def _bound(text: str) -> tuple[Laid, ...]:
    """ "Europa verpflichtet sich außerdem, Energie zu kaufen."."""
    bound = _BOUND.search(text)
    return laid(bound["object"], "obligation") if bound else ()


def _by_verb(after: str, shared: bool, near: bool = False) -> tuple[Laid, ...]:
    """Noun, perhaps a genitive or an aside between commas, verb, object."""
    aside = re.match(r"^(?:[^,.;:]|(?<=\d)\.(?=\s\w)){0,50},\s[^,.;:]{1,90},\s", after)
    for base in (aside.end(), 0) if aside else (0,):
        match = verb_pattern(shared).search(after, base, base + (30 if near else _GAP))
        if match and not re.search(r"[,.;:!?]", after[base : match.start()].strip(' ,“”"»«')):
            found = _complete(match["verb"], after[match.end() :], "verb")
            if found:
                return found
    foreseen = had_foreseen_pattern().match(after)
    return laid(foreseen["object"], "had-foreseen") if foreseen else ()


def _inverted(before: str, after: str) -> tuple[Laid, ...]:
    match = re.search(rf"(?P<front>[^.;:]*?)\b(?P<verb>{alternatives('text')})\s+(?:\w+\s+)?$", before)
    if not match:
        return ()
    return _complete(match["verb"], _OF_MAKER.sub("", after), "verb", _front(match["front"]))


def _front(front: str) -> str:
    """ "Neben einer Waffenruhe" before the verb belongs to what is laid down; other openings do not."""
    match = re.match(r"^\W*(?:Neben|Außer)\s+(?P<object>.+?)\s*$", front)
    return match["object"] if match else ""


def _complete(verb: str, rest: str, rule: str, front: str = "") -> tuple[Laid, ...]:
    clause = _clause(rest)
    particle = load("plans")["needs_particle"].get(verb)
    if particle:
        match = re.search(rf"(?:^|\s){particle}\b(?=\s*(?:[,.;:!?)]|$|und\s|„|\")|,?\s+dass\b)", clause)
        if not match:
            return ()
        tail = clause[match.end() :].strip()
        goes_on = tail.startswith((":", ", dass", ", wonach", ", darunter", ", unter"))
        clause = _to_do(tail) or clause[: match.start()] + (tail if goes_on else "")
    else:
        clause = re.sub(r"(?:^|\s+)(?:ab|vor|fest|ein|auf|zu|aus)(?=\s*[:.]|\s*$)", "", clause)
    clause = RECEIVER.sub(" ", clause) if verb in GIVING else clause
    clause = _ASKED.sub("", clause) if verb in _ASKING else clause
    that = re.match(r"^[^,:]{0,40},\s*(?:dass|wonach)\s+(?P<object>.+)$", clause)
    if that:
        return laid(front, rule) + laid(that["object"], "that")
    return laid(front, rule) + laid(clause, rule)


def _to_do(tail: str) -> str:
    """ ", den Verlauf einzufrieren" behind "sieht vor"; empty where no infinitive follows."""
    match = re.match(r"^,\s+(?P<object>[^;:]*?\s(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n))\b", tail)
    return match["object"] if match else ""


def _plain(text: str) -> tuple[Laid, ...]:
    """ "Demnach sinken die Zölle auf zehn Prozent": verb and all that follows."""
    match = re.match(r"^(?:Demnach|Demzufolge)\s+[a-zäöü]+\s+(?P<object>[^;]+)$", text)
    return laid(match["object"], "onward") if match and not begin_pattern("no_contents").search(text) else ()


def _by_modal(after: str, rule: str, near: bool = False) -> tuple[Laid, ...]:
    clause = _clause(after)
    match = modal_pattern().search(clause, 0, 25 if near else 120) or owed_pattern().match(clause)
    if match is None:
        return _is_foreseen(clause)
    if re.search(r"[.;:]", clause[: match.start()]):
        return ()
    rest = with_modal(match.group().split()[-1], clause[match.end() :].strip().rstrip(" .!?"))
    return laid(rest, rule)


def _is_foreseen(clause: str) -> tuple[Laid, ...]:
    match = re.match(
        rf"^[^,.;:]{{0,30}}?\b(?:ist|sind|wird|werden|sei|seien|war|waren)\s+(?P<object>.+?)"
        rf"\s+(?:{alternatives('foreseen')})\b(?:,\s+(?:ebenso|außerdem|dazu|zudem)\s+(?P<more>[^,.;:]+))?",
        clause,
    )
    return laid(match["object"], "foreseen") + laid(match["more"] or "", "foreseen") if match else ()


def _says(rest: str) -> tuple[Laid, ...]:
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
        return tuple(told for clause in clauses for told in one(clause, "it-says"))
    return one(match["object"], "it-says")


def _by_relative(after: str) -> tuple[Laid, ...]:
    standing = standing_pattern().match(after)
    if standing:
        return laid(standing["in"] or standing["out"], "relative")
    match = relative_pattern().match(after)
    if not match or head_of(match["object"].split()[-1]):
        return ()  # ", die russische Fassung verlangt" is the next text's clause
    return laid(match["object"], "relative")


def _by_that(after: str) -> tuple[Laid, ...]:
    match = re.match(
        r"^[^,.;:]{0,40},\s*(?:wonach|demzufolge|dem zufolge|nach dem)\s+(?P<object>[^.;]+)", after
    )
    return laid(match["object"], "that") if match else ()


def _heading_list(after: str) -> tuple[Laid, ...]:
    """ "… mit drei Stufen: A, B, C" and "… mit sechs Punkten, darunter A und B"."""
    colon = re.match(
        r"^(?P<lead>[^.;:!?]{0,60}):\s+(?P<object>(?:[^.!?;]|\.(?=\d))+(?:,| und | oder | sowie )"
        r"(?:[^.!?;]|\.(?=\d))+)",
        after,
    )
    if (
        colon
        and not re.search(r"[„“\"»«]\s*$|^\s*[„\"»«]", colon["object"][:2])
        and not re.search(r"\b(?:sagt|erklär|laut|sei)", colon["lead"])
    ):
        return laid(colon["object"], "list")
    match = including().search(after, 0, 90)
    if (
        match
        and after[match.start() : match.start() + 1] == ","
        and re.search(r"\b(?:Punkten|Punkte|Artikeln?|Kapiteln?|Teilen|Stufen)\b", after[: match.start()])
    ):
        return laid(_clause(after[match.end() :]), "list")
    return ()


def _by_parties(before: str, after: str) -> tuple[Laid, ...]:
    """ "Darin bekennen sich die Staaten zu …", "Auf 144 Seiten vereinbaren die Parteien …"."""
    match = next((m for m in (p.search(after) for p in parties_pattern()) if m and m.start() < _GAP), None)
    return laid(match["object"], "parties") if match else ()


def _goes_on(text: str) -> tuple[Laid, ...]:
    """The mood of the sentence before runs on ("Russland würde aufgenommen."); talks and days end it."""
    match = further_pattern().match(text)
    if not match or begin_pattern("no_contents").search(text):
        return ()
    return one(f"{match['object']} {match['rest']}", "goes-on")


def _clause(text: str) -> str:
    named = belonging().search(text)
    if named:
        return text[: named.end()]
    end = CLAUSE_END.search(text)
    return text[: end.start()] if end else text
