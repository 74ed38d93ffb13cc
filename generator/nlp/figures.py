"""Sums and counts with what they count; never ages, times, days or numbers of points."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import load
from ..model.facts import FigureFact
from .types import Reading, Sentence

_MOST_WORDS = 16
"""Words of the context kept on either side together; longer ones no reader takes in beside a number."""

_SCALES = {"tausend": 10**3, "million": 10**6, "millionen": 10**6, "mio.": 10**6,
           "mio": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd.": 10**9, "mrd": 10**9,
           "billion": 10**12, "billionen": 10**12}  # fmt: skip
_ARTICLES = frozenset(["ein", "eine", "einer"])
_BOUND = re.compile(r"[;:!?]\s|\s[–—]\s|[.](?=\s+[A-ZÄÖÜ])|,\s")
_LINK = re.compile(
    r"(?P<np>(?:[a-zäöüß-]+(?:e|en|er|es)\s+){0,2}[A-ZÄÖÜ][\w-]+(?:\s+(?:der|des|für|an|durch)"
    r"\s+(?:(?:die|das|den|dem|der)\s+)?[A-ZÄÖÜ][\w-]+){0,2})\s+"
    r"(?:im Wert von|in Höhe von|im Umfang von|von|über|auf)\s+(?:(?:rund|etwa|knapp|fast"
    r"|höchstens|mindestens|bis zu|mehr als|gut|über|insgesamt|je|weiteren)\s+){0,2}$"
)
_TAIL = re.compile(
    r"^\s+(?:(?:jährlich|monatlich|mehr|weniger|pro|je)\s+)*(?:für|von|an|zur|zum|aus|bei|in|auf"
    r"|mehr)\s+(?:(?:die|das|den|dem|der|ihre|seine|einen|eine|ein)\s+)?(?:[a-zäöüß-]+(?:e|en|er"
    r"|es)\s+){0,2}[A-ZÄÖÜ][\w-]+(?:\s+(?:der|des|für|in|an)\s+(?:(?:die|das|den|dem|der)"
    r"\s+)?[A-ZÄÖÜ][\w-]+){0,2}"
)
_DAYS = re.compile(r"(?:tag|woch|abend|Waren|Jahr\w*)$")
_ARTICLE = re.compile(
    r"^.*\b(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|ihr\w*|sein\w*)"
    r"\s+(?=(?:[a-zäöüß-]+\s+)*[A-ZÄÖÜ][\w-]*\b)(?!.*\b(?:der|des)\s+[A-ZÄÖÜ]\w*$)"
)
_GOVERNOR = re.compile(r"(?P<np>(?:[A-ZÄÖÜ][\w-]+)(?:\s+(?:der|des|von|aus)\s+[A-ZÄÖÜ][\w-]+)?)\s*$")
_YEAR_LEAD = re.compile(
    r"(?:\b(?:im|in|bis|seit|von|vor|nach|ab|anfang|mitte|ende|jahr|jahre|januar|jänner|februar"
    r"|märz|april|mai|juni|juli|august|september|oktober|november|dezember|sommer|herbst|winter"
    r"|frühjahr)|[.,/(–-])\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _figure() -> re.Pattern[str]:
    words = (
        "|".join(sorted(load("plans")["numbers"], key=len, reverse=True))
        + "|hundert|eine halbe|einer?|anderthalb|eineinhalb"
    )
    scales = r"(?:Tausend|tausend|Millionen|Million|Mio\.?|Milliarden|Milliarde|Mrd\.?|Billionen|Billion)"
    money = r"(?:(?:US-)?Dollar|Euro|€|\$|Franken|CHF|Pfund|Rubel|Hrywnja|Yen|Yuan|Schekel|Kronen|Cent)"
    number = r"\d{1,3}(?:[.\u202f\u00a0 ’']\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
    adjective = r"(?:[a-zäöüß-]+(?:e|en|er)\s+){0,2}"
    return re.compile(
        rf"(?<![\w.,-])(?:(?P<word>(?i:{words}))"
        rf"|(?P<number>{number}))(?:[\s\u00a0\u202f]+(?P<scale>{scales}))?[\s\u00a0\u202f]*"
        rf"(?:(?P<unit>{money}|Prozentpunkte|Prozent|%)(?!\w)|(?<=\s)(?P<noun>{adjective}[A-ZÄÖÜ][\w-]+))"
    )


@lru_cache(maxsize=1)
def _not_counted() -> re.Pattern[str]:
    """Words that make a number a time, a day, an age, a page or a point. Source: ``lexicon/plans.yml``."""
    return re.compile(r"^(?:" + "|".join(load("plans")["not_counted"]) + r")", re.IGNORECASE)


def find_figures(reading: Reading) -> tuple[FigureFact, ...]:
    """All sums and counts in order; ``amount`` is a plain number, ``context`` what it counts."""
    return tuple(
        f
        for sentence in reading.sentences
        if sentence.kind != "heading"
        for f in _of_sentence(reading, sentence)
    )


def _of_sentence(reading: Reading, sentence: Sentence) -> tuple[FigureFact, ...]:
    text = sentence.text
    return tuple(
        FigureFact(
            text=_words(m.group()),
            amount=_amount(m),
            unit=_unit(m),
            context=_context(text, m.start(), m.end()),
            evidence=reading.evidence(sentence),
        )
        for m in _figure().finditer(text)
        if _counts(text, m)
    )


def _words(text: str) -> str:
    return " ".join(text.split())


def _unit(match: re.Match[str]) -> str:
    unit = match["unit"] or _words(match["noun"])
    return {"%": "Prozent", "€": "Euro", "$": "Dollar", "CHF": "Franken"}.get(unit, unit)


def _counts(text: str, match: re.Match[str]) -> bool:
    # "eine" is an article, not a number, unless a scale follows: "mit einer Stimme", "eine Million".
    if (match["word"] or "").lower() in _ARTICLES and not match["scale"]:
        return False
    if match["unit"]:
        return True
    noun = match["noun"].split()[-1]
    if (
        noun.endswith("-")
        or _not_counted().match(noun)
        or text[max(0, match.start() - 9) : match.start()]
        .rstrip()
        .endswith(("Artikel", "Punkt", "Phase", "Raum", "Seite", "Nummer", "Nr.", "Runde", "G"))
    ):
        return False
    if match["word"]:
        return bool(match["scale"]) or noun.lower().startswith(tuple(load("plans")["counted"]))
    number = match["number"]
    if re.fullmatch(r"(?:19|20)\d\d", number) and not match["scale"]:
        return not _YEAR_LEAD.search(text[: match.start()]) and match.start() > 0
    return number.lstrip("0") not in ("", "1")


def _amount(match: re.Match[str]) -> str:
    """``90 Milliarden`` -> ``90000000000``, ``5,8`` -> ``5.8``."""
    value = _number(match)
    scaled = value * _SCALES.get((match["scale"] or "").lower(), 1)
    return str(int(scaled)) if float(scaled).is_integer() else f"{round(scaled, 6):g}"


def _number(match: re.Match[str]) -> float:
    if match["number"]:
        return float(re.sub(r"[.\s’'\u202f\u00a0]", "", match["number"]).replace(",", "."))
    word = match["word"].lower()
    special = {
        "hundert": 100.0,
        "ein": 1.0,
        "eine": 1.0,
        "einer": 1.0,
        "eine halbe": 0.5,
        "anderthalb": 1.5,
        "eineinhalb": 1.5,
    }
    return special[word] if word in special else float(load("plans")["numbers"][word])


def _context(text: str, start: int, end: int) -> str:
    """What is counted: the noun phrase the sum belongs to, else the clause around it."""
    link, tail = _LINK.search(text[:start]), _TAIL.match(text[end:])
    if (
        link
        and not _not_counted().match(link["np"].split()[-1])
        and not _DAYS.search(link["np"])
        and not link["np"].endswith("Betrag")
    ):
        return _trim(_ARTICLE.sub("", link["np"]) + (tail.group() if tail else ""))
    left = max((m.end() for m in _BOUND.finditer(text[:start])), default=0)
    right = next((end + m.start() for m in _BOUND.finditer(text[end:])), len(text))
    clause = text[left:right].strip(' .,;:!?„“"»«')
    if re.search(r"\bzu\s+[a-zäöü]+$", clause) and left:
        governor = _GOVERNOR.search(text[:left].rstrip(" ,"))
        clause = f"{governor['np']}, {clause}" if governor else clause
    return _trim(clause)


def _trim(text: str) -> str:
    words = text.split()
    return " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")
