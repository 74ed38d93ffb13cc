"""What a sentence adds that does not name the text: by a pronoun, or going on about what was told before."""

from __future__ import annotations

import re

from ..lexicon import words
from .plans_carried import Laid, laid, one
from .plans_clauses import in_return
from .plans_patterns import PRONOUNS, alternatives, foreseen_pattern, further_pattern, inside_pattern
from .plans_words import begin_pattern, number_words
from .provisions import by_parties, front_of
from .provisions_around import newly
from .provisions_behind import behind, changed_limit
from .provisions_deeds import deeds
from .provisions_further import goes_further, had, watched, would
from .provisions_more import stayed_or_new
from .provisions_plain import inside, plainly
from .provisions_verbs import by_modal, by_verb, complete, exchanged, indicative, renounces, says
from .provisions_worded import called

_NUMBERED = re.compile(
    rf"^\W*(?:(?:Punkt|Artikel|Nummer|Nr\.)\s*(?:\d+|eins|{number_words()})|[Ee]rstens|[Zz]weitens"
    rf"|[Dd]rittens"
    r"|[Vv]iertens|[Ff]ünftens|(?:Phase|Stufe|Etappe|Schritt)\s+(?:\d+|eins|zwei|drei|vier|fünf)|(?:Einer"
    r"|Eine|Eines)\s+davon"
    r"|Der\s+(?:wichtigste|heikelste|brisanteste|erste|letzte|zentrale|strittigste"
    r"|umstrittenste)(?:\s+Punkt)?)\s*[:–—,-]\s*(?P<object>.+)$",
    re.DOTALL,
)
_INSTEAD = re.compile(  # "Statt 600 dürfte das Land nun 800 Schiffe behalten"
    r"^(?:Statt|Anstelle)\s[^,.;:]{3,60}?(?=\s(?:soll|sollen|darf|dürfen|dürfte|dürften|muss|müssen|müsste"
    r"|würde|würden)\b)"
)
_SO = re.compile(  # "So sollte das Land nicht nur Gebiete abtreten"; what people are to do is no content
    r"^(?:So|Danach|Demzufolge)(?P<rest>\s(?:sollten?|sollen?|soll|müssten?|müsse|dürften?|dürfe|würden?)\s"
    r"(?:die|das|der|beide|alle|kein\w*|[A-ZÄÖÜ]\w+(?:land|reich|ien))\s.+)$",
    re.DOTALL,
)
_SAID_TO = re.compile(
    r"^(?P<subject>(?:(?:Der|Die|Das|Alle|Beide)\s)?(?:[a-zäöüß]+e[nr]?\s)?[A-ZÄÖÜ][\w-]+)\s"
    r"(?P<verb>[a-zäöüß]+(?:t|en|e))\s(?:demnach|demzufolge|danach)\s(?P<rest>[^;:?!]{6,220})$"
)
_WENT = re.compile(  # "Danach fuhren die Minister nach Hause"
    r"\s(?:fuhr|flog|ging|kam|traf|sprach|trat|verließ|zog|saß|stand|gab|begann|lud|nahm|hielt|reist|rief"
    r"|schwieg|aß)(?:en|te|ten)?\s"
)
_ABOUT_POINT = re.compile(r"^(?:Punkt|Artikel|Kapitel)\s+\w+\s+(?:nennt|nannte|lehnt|hält|hielt|findet)\b")
_BOUND = re.compile(r"\bverpflichte(?:t|n|te|ten)\s+sich\b[^,.:;]*,\s+(?P<object>[^.;]+?\bzu\s+\w+)")


def of_pronoun(text: str, gender: str, shared: bool) -> tuple[Laid, ...]:
    """What a sentence lays down that means the text by a pronoun ("Er sieht … vor").

    Args:
        gender: of the noun meant; ``m``, ``f``, ``n`` or ``p``.
        shared: whether verbs that persons do as well ("verlangt") may be read, too.
    """
    pronouns = PRONOUNS.get(gender, "es")
    subject = re.match(
        rf"^(?:(?:Konkret|Zudem|Außerdem|Ferner|Auch|Doch|Aber|Und)\s+)?(?:(?i:{pronouns})|(?:Punkt"
        rf"|Artikel|Kapitel)\s+(?:\d+|eins|{number_words()})|(?:Der|Die|Das|Dessen|Deren)\s+(?:erste|zweite"
        rf"|dritte"
        rf"|[A-ZÄÖÜ]\w*(?:[Tt]eil|kern|[Pp]unkt|[Aa]rtikel))(?:\s+Teil|\s+Punkt|\s+Artikel)?)\b",
        text,
    )
    if subject and not _ABOUT_POINT.match(text):
        bare = text[subject.end() :]
        plain = subject.group().split()[-1].lower() not in {"er", "sie"}
        told = (
            by_verb(bare, shared or plain, near=True)
            or would(bare, subject.group(), shared)
            or had(bare)
            or renounces(bare)
            or plainly(bare)
            or called(bare)
            or deeds(bare)
        )
        return told + exchanged(bare) if told else ()
    inverted = re.match(
        rf"^(?P<front>[^,.;:]{{0,80}}?)\b(?P<verb>{alternatives('text')})\s+(?P<subject>{pronouns})"
        rf"\b(?P<rest>.*)$",
        text,
        re.DOTALL,
    )
    if inverted:
        return complete(inverted["verb"], inverted["rest"], "verb", front_of(inverted["front"]))
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
    stands = inside(text)
    if stands:
        return stands
    fresh = newly(text, told)
    if fresh:
        return fresh
    found = _opened(text, told)
    if found:
        return found
    more = stayed_or_new(text, told) or goes_further(text, told)
    if more:
        return more + changed_limit(text)
    shaped = behind(text, told)
    if shaped:
        return shaped
    as_told = _as_told(text)
    if as_told:
        return as_told
    within = inside_pattern().search(text)
    if within:
        return laid(within["a"] or within["b"], "inside")
    return (
        by_parties("", text)
        or (told and (watched(text) or _goes_on(text) or _bound(text) or one(in_return(text), "in-return")))
        or ()
    )


def _opened(text: str, told: bool) -> tuple[Laid, ...]:
    """ "Demnach soll …", and where contents were told before "außerdem soll …"."""
    opening = "strictly_onwards" if not told else "onwards"
    match = re.match(
        rf"^(?:{alternatives('strictly_onwards', opening)})\b(?P<rest>.*)$", text, re.IGNORECASE | re.DOTALL
    )
    if match:
        return (
            by_modal(match["rest"], "onward", near=True)
            or says(match["rest"])
            or by_parties("", text)
            or _plain(text)
        )
    so = _SO.match(text) if not told else None
    if so and not begin_pattern("no_contents").search(text):
        return by_modal(so["rest"], "onward", near=True)
    instead = _INSTEAD.match(text)
    return by_modal(text[instead.end() :], "onward", near=True) if instead else ()


def _as_told(text: str) -> tuple[Laid, ...]:
    """ "Burgfelde übernimmt demnach 45 Prozent, der Eintritt steigt auf 5 Euro": each clause."""
    match = _SAID_TO.match(text)
    if not match or match["verb"] in words("plans", "no_deed") or match["verb"] in words("plans", "speech"):
        return ()
    if match["verb"] in words("plans", "modals") or begin_pattern("no_contents").search(match["rest"]):
        return ()
    first, *others = re.split(r",\s+(?:und\s+)?(?=(?:der|die|das|ein|eine)\s)", match["rest"].rstrip(" ."))
    told = one(f"{match['subject']} {match['verb']} {first}", "inside")
    return told + tuple(found for other in others for found in one(other, "inside"))


def _bound(text: str) -> tuple[Laid, ...]:
    """ "Europa verpflichtet sich außerdem, Energie zu kaufen."."""
    bound = _BOUND.search(text)
    return laid(bound["object"], "obligation") if bound else ()


def _plain(text: str) -> tuple[Laid, ...]:
    """ "Demnach sinken die Zölle auf zehn Prozent": what happens."""
    match = re.match(r"^(?:Demnach|Demzufolge|Danach|Darin)(?P<rest>\s[a-zäöü]+\s.+)$", text)
    if not match or begin_pattern("no_contents").search(text) or _WENT.match(match["rest"]):
        return ()
    first, *others = match["rest"].split("; ")
    more = (found for other in others for found in _goes_on(other[:1].upper() + other[1:]))
    return indicative(first, "onward") + tuple(more)


def _goes_on(text: str) -> tuple[Laid, ...]:
    """The mood of the sentence before runs on ("Russland würde aufgenommen."); talks and days end it."""
    match = further_pattern().match(text)
    if not match or begin_pattern("no_contents").search(text):
        return ()
    told = f"{match['modal']} {match['rest']}"
    if match["object"] in ("Er", "Sie", "Es", "Dies", "Das"):
        return one(match["rest"] if match["modal"] in words("plans", "modals") else told, "goes-on")
    return one(f"{match['object']} {told}", "goes-on")
