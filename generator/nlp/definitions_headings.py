"""Boxes headed by nothing but their term, and headings that say behind the term that it is explained."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import word_set, words
from .types import Reading, Sentence

_LONGEST = 5  # words before "– kurz erklärt"
_FEWEST = 2
_ACRONYM = 5  # letters up to which a word in capitals may be an acronym
_BARE = re.compile(r"^(?:(?:Der|Die|Das) )?[A-ZÄÖÜ][\wäöüß-]{4,}$")
_ANY = re.compile(r"^(?:(?:Bei|In|Unter|Mit|Während|Durch|Für) )?[Ee]ine?[rmns]? ")
_NEAR = 40  # code points at the beginning of the sentence in which the term must stand
_NEWS = re.compile(
    r"\d{4}|\b(?:\d{1,2}\.|[A-Z]\w+tag(?:abend|morgen|nachmittag|vormittag)?|Mittwoch|heute|gestern|morgen|nun|jetzt"
    r"|bislang|bisher|zuletzt|kürzlich|erneut|weiter|wieder|inzwischen|Woche|sei|seien|wurden?|worden|soll|sollen"
    r"|will|wollen|hat|haben|hatten?|war|waren|würden?)\b"
)


@lru_cache(maxsize=1)
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words('definitions', 'labels_behind'))})[.?!]?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _rules() -> re.Pattern[str]:
    verbs = "|".join(words("definitions", "ruling_verbs"))
    return re.compile(rf"\b(?:{verbs})\b")


def before_label(heading: str) -> str | None:
    """The term of "Friedenspflicht – kurz erklärt"; None without such words behind it."""
    match = _behind().search(heading)
    if not match or not 1 <= len(heading[: match.start()].split()) <= _LONGEST:
        return None
    return heading[: match.start()]


def bare_term(reading: Reading, heading: Sentence, answer: Sentence) -> str | None:
    """The term that heads a box by itself ("Friedenspflicht"); None where the text below tells news.

    The sentence must begin with the term and say what holds for it always: "eine Pufferzone …" or a verb of
    rules ("darf", "verpflichtet"), no names, no days, no past.
    """
    term = heading.text
    if heading.index == 0 or heading.kind != "heading" or not _BARE.match(term):
        return None
    key = term.split()[-1].lower()
    said = answer.text[:_NEAR].lower()
    if key not in said or _NEWS.search(answer.text):
        return None
    if not _ANY.match(answer.text) and not _rules().search(answer.text):
        return None
    return None if reading.of(reading.names, answer) else term


def spelled(heading: str, reading: Reading) -> str:
    """A heading in capitals as the text spells its words ("WAS IST EINE SCHLICHTUNG?"); others as they are.

    A word the text does not hold gets a capital letter, small words get none, acronyms stay.
    """
    if not heading.isupper() or len(heading.split()) < _FEWEST:
        return heading
    said = {w.text.upper(): w.text for w in reversed(reading.words) if not w.text.isupper()}
    small = word_set("definitions", "small")

    def one(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in small:
            return word.lower() if match.start() else word.capitalize()
        return said.get(word) or (word.capitalize() if len(word) > _ACRONYM else word)

    return re.sub(r"[A-ZÄÖÜß-]{2,}", one, heading)
