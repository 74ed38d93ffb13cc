"""A text counted anew: "Übrig geblieben sind 19 Punkte", "Nun sind es 17", "Jetzt also 20." """

from __future__ import annotations

import re
from functools import lru_cache

from .plans_words import Head, number, number_words
from .types import Reading, Sentence

FEWEST = 10
"""Points a text must have to be called by them alone; fewer are any points of order."""

_NOW = (
    r"(?:nun|jetzt|inzwischen|mittlerweile|heute|derzeit|aktuell|seither|seitdem|danach|zuletzt|neuerdings"
    r"|am Ende|unterm Strich|schließlich|später|dann|am \w+tag|am Mittwoch|seit \w+)"
)
_ONLY = (
    r"(?:(?:nur|noch|bloß|lediglich|genau|immerhin|ganze|gerade|rund|davon|am Ende|zuletzt|also|schon"
    r"|bereits) )*"
)
_FEWER = r"(?:nur noch|nur mehr|nurmehr|bloß noch|lediglich noch|plötzlich)"
_OPEN = re.compile(  # points that are still open are no version
    r"\b(?:strittig|umstritten|offen|ungeklärt|ungelöst|unklar|streitig|geklärt|gestrichen|Vorsprung|Rückstand)\b"
)
_ALONE = re.compile(r"(?:\d|[a-zäöüß]{2})[\s-]Punkten?\b")


@lru_cache(maxsize=1)
def _counts() -> tuple[re.Pattern[str], ...]:
    n = rf"(?P<n>{number_words()})"
    left = r"(?:(?:übrig|stehen) ?)?(?:geblieben|verblieben)|übriggeblieben"
    return (
        re.compile(rf"^(?:Davon )?(?:{left}) (?:sind|waren|seien) {_ONLY}{n} Punkte\b", re.IGNORECASE),
        re.compile(
            rf"\b(?:blieben|bleiben|verblieben|verbleiben) (?:{_NOW} |davon |es )*{_ONLY}{n} Punkte\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{n} Punkte (?:sind|waren|seien|blieben|bleiben) (?:{_NOW} |noch |davon |es )*"
            r"(?:übrig|geblieben|stehen)\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{_NOW} (?:sind|waren|seien|wurden|werden|stehen|standen) "
            rf"(?:es |dort |da |darin |auf dem Papier )*{_ONLY}{n} Punkte\b",
            re.IGNORECASE,
        ),
        re.compile(rf"^(?:Es|Daraus) (?:sind|waren|wurden) {_NOW} {_ONLY}{n} Punkte\b", re.IGNORECASE),
        re.compile(rf"^{n} (?:Punkte )?(?:sind|waren|wurden) es {_NOW}\b", re.IGNORECASE),
        re.compile(
            rf"\b(?:{_NOW} (?:ist|war|sei)|(?:ist|war|sei) (?:{_NOW} )*{_FEWER}) (?:{_NOW} |{_FEWER} |auch )*"
            rf"von {_ONLY}{n} Punkten die Rede\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:{_NOW} (?:wird|wurde|werde)|(?:wird|wurde|werde) (?:{_NOW} )*{_FEWER}) (?:{_NOW} "
            rf"|{_FEWER} )*"
            rf"über {_ONLY}{n} Punkte (?:gesprochen|verhandelt|beraten|geredet|gestritten|gerungen)\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b(?:sprach|spricht|sprachen|sprechen|redet|reden|verhandelt|verhandeln) (?:man |alle "
            rf"|beide |sie |alle Seiten "
            rf"|beide Seiten |{_NOW} )*{_FEWER} (?:von|über) {_ONLY}{n} Punkten?\b",
            re.IGNORECASE,
        ),
    )


@lru_cache(maxsize=1)
def _elliptic() -> re.Pattern[str]:
    """ "Nun also 17.", "Jetzt sind es noch 19." right behind or before a count of points."""
    return re.compile(
        rf"^(?:Und )?{_NOW}(?: also| eben)?(?: (?:sind|waren|seien) (?:es )?)? ?{_ONLY}"
        rf"(?P<n>{number_words()})[.!]?$"
        rf"|^(?P<first>{number_words()}) (?:sind|waren|wurden) es (?:noch )?{_NOW}[.!]?$",
        re.IGNORECASE,
    )


def counted_anew(reading: Reading, sentence: Sentence) -> tuple[int, int, int] | None:
    """(points, start, end) of the version a sentence counts without naming it; None for other sentences."""
    text = sentence.text
    match = next((m for p in _counts() if (m := p.search(text))), None) if "unkte" in text else None
    if match and _OPEN.search(text):
        return None
    if match is None and len(text) < 60 and _told_around(reading, sentence):
        match = _elliptic().match(text)
    value = number(next(n for n in match.groups() if n)) if match else None
    return (value, match.start(), match.end()) if match and value and value >= FEWEST else None


@lru_cache(maxsize=1)
def _once() -> re.Pattern[str]:
    when = (
        r"(?:Ursprünglich|Anfangs|Anfänglich|Zunächst|Zuvor|Vorher|Davor|Früher|Einst|Zu Beginn|Am Anfang"
        r"|Im (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
        r"|Frühjahr|Sommer|Herbst|Winter))"
    )
    return re.compile(
        rf"^{when} (?:waren|sind) es (?:noch )?(?P<n>{number_words()})(?: Punkte)?(?: gewesen)?[.!,;]"
        rf"|^{when} (?:hatte|zählte|umfasste|enthielt) (?:er|es|sie|das Papier|der Text|der Entwurf"
        rf"|der Plan) (?:noch )?"
        rf"(?P<m>{number_words()})(?: Punkte)?(?: gehabt| umfasst| gezählt)?[.!,;]"
    )


def counted_before(reading: Reading, sentence: Sentence) -> tuple[int, int, int] | None:
    """(points, start, end) of an older version ("Ursprünglich waren es 22") behind a count, or None."""
    match = _once().match(sentence.text) if _told_around(reading, sentence) else None
    value = number(match["n"] or match["m"]) if match else None
    return (value, match.start(), match.end()) if match and value and value >= FEWEST else None


def _told_around(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence before counts points of a text."""
    before = reading.sentences[sentence.index - 1].text if sentence.index else ""
    return bool(_ALONE.search(before))


@lru_cache(maxsize=1)
def _many() -> re.Pattern[str]:
    return re.compile(
        rf"^\s+mit\s+(?:\w+\s+)?(?:{number_words()})\s+(?:[a-zäöüß]+en\s+)?"
        r"(?:Forderungen|Bedingungen|Vorschlägen|Punkten|Vorgaben)\b"
    )


def counted_list(text: str, token: re.Match[str]) -> Head | None:
    """ "eine Liste mit acht Forderungen": a list that says how many demands it has."""
    named = token.group() in {"Liste", "Forderungsliste", "Wunschliste"}
    if not named or not _many().match(text[token.end() :]):
        return None
    return Head("Liste", token.group(), "text", "f", 2, None, "", plural=False)
