"""What is to be put into writing ("Schriftlich festgehalten werden sollen die Zusagen"): a text to come."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ..lexicon import words
from ..lexicon.required import any_of
from .plans_mention import TextMention
from .plans_origin import origin_of
from .plans_words import Head
from .types import Reading, Sentence

_SURE = 3
_ARTICLE = re.compile(r"^(?:[Dd]ie|[Dd]as|[Dd]er|[Dd]en|[Ee]ine?n?)\s+(?:(?:versprochen|zugesagt)\w+\s+)?")
_NOUN_PHRASE = (
    r"(?P<np>(?:[Dd]ie|[Dd]as|[Dd]er|[Dd]en|[Ee]ine?n?)"
    r"\s+(?:[a-zäöüß-]+\s+)?[A-ZÄÖÜ][\w-]+(?:\s+(?:und\s+)?(?:der|des|für|von|zwischen|über)"
    r"\s+(?:[a-zäöüß]+\s+)?(?-i:[A-ZÄÖÜ])[\w-]+|\s+und\s+(?:der|des)\s+[A-ZÄÖÜ][\w-]+){0,3})"
)
_AUXILIARY = r"(?:\w+\s+){0,1}(?:werden|wird|worden|sind|ist|seien|sei|wurden|wurde|soll|sollen|wollen|will)"


def in_writing(reading: Reading, sentence: Sentence) -> tuple[TextMention, ...]:
    """The text a sentence says is put into writing, named by what it holds; empty if there is none."""
    match = _phrase_written(sentence.text)
    if match is None:
        return ()
    phrase = match["np"]
    label = _ARTICLE.sub("", phrase)
    noun = label.split()[0]
    first = sentence.text.find(label, match.start("np"))
    origin = origin_of(reading, sentence, match.start("np"), first, first + len(noun))
    article = phrase.split()[0].lower()
    gender = "f" if article in ("die", "eine") else "m" if article in ("der", "den", "einen") else "n"
    head = Head("Dokument", noun, "text", gender, _SURE, None, "", False)
    mention = TextMention(
        sentence.index, match.start("np"), match.end("np"), match.start("np"), head, "die", "", None, origin,
        "", "", _SURE, label=label,
    )  # fmt: skip
    return (mention,)


def _phrase_written(text: str) -> re.Match[str] | None:
    """The noun phrase before the words for writing, or behind them at the beginning of the clause."""
    if not _has_form()(text.lower()):
        return None
    opened, behind = _written()
    inverted = opened.search(text)
    if inverted and _writable().search(inverted["np"]):
        return inverted
    if not behind.search(text):
        return None
    phrases = (m for m in re.finditer(rf"\b{_NOUN_PHRASE}", text) if _writable().search(m["np"]))
    return next((m for m in phrases if behind.match(text, m.end())), None)


@lru_cache(maxsize=1)
def _forms() -> tuple[str, ...]:
    return tuple(sorted((w.lower() for w in words("plans", "in_writing")), key=lambda w: (-len(w), w)))


@lru_cache(maxsize=1)
def _has_form() -> Callable[[str], bool]:
    return any_of(_forms())


@lru_cache(maxsize=1)
def _written() -> tuple[re.Pattern[str], re.Pattern[str]]:
    forms = "|".join(map(re.escape, _forms()))
    return (
        re.compile(
            rf"(?:^|[:;,]\s+|\b(?:und|dass)\s+)(?i:{forms})\s+{_AUXILIARY}\s+(?:{_AUXILIARY}\s+)?"
            rf"(?:[\wäöüß.]+\s+){{0,5}}?{_NOUN_PHRASE}"
        ),
        re.compile(rf"\s+(?:[\wäöüß.]+\s+){{0,6}}?[„»«\"]?(?i:{forms})\b"),
    )


@lru_cache(maxsize=1)
def _writable() -> re.Pattern[str]:
    """What parties give each other in writing; a witness's words or an invitation are nothing of it."""
    return re.compile("|".join(re.escape(w) for w in words("plans", "writable")), re.IGNORECASE)
