"""What a question or a heading asks for ("Was ist X?", "Was Artikel 5 bedeutet"), and when it is a term."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import load, word_set, words
from .definitions_headings import spelled
from .definitions_terms import asks_more, special
from .types import Reading, Sentence

BULLET = re.compile(r"^[\W_]*(?:(?:Frage )?\d{1,2}[.):]\s+|[a-z]\)\s+)?")
MARKS = re.compile(r"^[\s>#*_]+|\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=[\w.!])_{1,2}(?!\w)")
"""What sets a text in italics, in bold, as a heading or as a quotation in Markdown."""
_TAIL = re.compile(
    r",? (?:und|aber) (?:wer|was|wie|warum|wozu|wo|wann|worum|wieso|weshalb|woher|wem|welche\w*) [^?]+\?$"
)
_TODAY = re.compile(r"\b(?:[Gg]estern|[Hh]eute|[Aa]m (?:\w+tag|Mittwoch)\w*|[Nn]un|[Jj]etzt)\b")
_PLAIN = re.compile(r"^Was (?:ist|war|sind|waren) (?:eigentlich )?(?:der|die|das) [^?,:]+\?$")
_QUALITY = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+e (?:an|am|daran)\b")
_CALLED = re.compile(
    r"^(?:(?:der|die|dem|den) )?(?:Formel|Bezeichnung|Parole|Wendung|Kurzformel) (?=[„«»\"])"
)
_SURE = re.compile(
    r"^(?:Und |Frage \d+: )?Was (?:genau |eigentlich )?(?:ist|heißt|bedeutet|meint)"
    r"(?: eigentlich| denn| genau| hier)* "
    r"(?:eine? |„|«|»|\"|(?:der|das) (?:Begriff|Ausdruck|Wort|Kürzel|Name)\b|die Abkürzung\b)"
    r"|^Was (?:steckt|verbirgt sich) hinter |^Was versteht man unter |^Wofür steht "
    r"|^Wie funktioniert eine? |^We(?:r|lche Staaten) (?:ist|sind) (?:der|die|das) [„«»\"]|^Was heißt hier "
    r"|^Was bedeutet eigentlich "
)


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[re.Pattern[str], str | None], ...]:
    entries = load("definitions")["questions"]
    return tuple((re.compile(e["pattern"] + r"\s*\?$"), e.get("kind")) for e in entries)


def question(sentence: Sentence, reading: Reading) -> tuple[str, str | None] | None:
    """The term a question asks for and the kind its wording implies; None for any other sentence."""
    text = spelled(BULLET.sub("", MARKS.sub("", sentence.text)), reading)
    text = re.sub(r", (?:bitte|genau|eigentlich|nun|denn)(?: \w+)?, ", " ", text)
    head, colon, rest = text.partition(": ")
    if colon and (head in word_set("definitions", "labels") or re.fullmatch(r"[A-ZÄÖÜ][\w-]+ erklärt", head)):
        text = rest
    text = text.rstrip("*_ ")
    text = _TAIL.sub("?", text)
    if not text.endswith("?"):
        return _announced(text) if sentence.kind == "heading" else None
    for pattern, kind in _forms():
        match = pattern.match(text)
        if match:
            term = term_of(match["term"])
            if term and _asks_for_news(term):
                return None
            if term and not asks_more(match["term"]):
                return term, kind
    return None


def sure_question(text: str, term: str, answer: Sentence, reading: Reading) -> bool:
    """Whether whatever stands below explains: "Was ist ein X?", "Was ist das X-Format?", no news below."""
    if _TODAY.search(answer.text):
        return False
    asked = BULLET.sub("", MARKS.sub("", text))
    return bool(_SURE.match(asked) or (_PLAIN.match(asked) and special(term, reading)))


def _asks_for_news(term: str) -> bool:
    """Whether a question asks how matters stand: "die nächsten Schritte", "das Besondere am Plan"."""
    nouns = [w for w in term.split() if w[:1].isupper()]
    return bool(nouns) and (nouns[0].rstrip("ens") in _asked() or bool(_QUALITY.match(term)))


@lru_cache(maxsize=1)
def _asked() -> frozenset[str]:
    """Nouns that ask for news ("der Stand der Verhandlungen"), without what endings they may have."""
    return frozenset(w.rstrip("ens") for w in words("definitions", "asked_nouns"))


@lru_cache(maxsize=1)
def _announcements() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p + "$") for p in words("definitions", "announcements"))


def _announced(heading: str) -> tuple[str, str | None] | None:
    """The term of a heading that announces an explanation ("Was Artikel 5 bedeutet")."""
    match = next((m for p in _announcements() if (m := p.match(heading.rstrip(":.")))), None)
    term = term_of(match["term"]) if match else None
    return (term, None) if term else None


def term_of(words_asked: str) -> str | None:
    """The term without article and quotation marks; None if it names nothing."""
    text = _CALLED.sub("", words_asked).strip(' „“”«»"‚‘‹›.:')
    if text.lower() in {w.lower() for w in words("definitions", "no_term")}:
        return None
    parts = text.split()
    while len(parts) > 1 and parts[0].lower() in word_set("definitions", "articles"):
        parts = parts[1:]
    term = " ".join(parts).strip(' „“”«»"‚‘‹›')
    if "„" in term and "“" not in term:
        term += "“"
    if (
        not re.search(r"[A-ZÄÖÜ]", term)
        or re.match(r"(?:Was|Wer|Wie|Warum|Wo|Wann|Wieso|Weshalb|Worum|Welche\w?)\b", term)
        or term.split()[0].lower() in word_set("definitions", "no_term")
        or len(parts) > 6
        or ("“" in term and "„" not in term)
    ):
        return None
    return term
