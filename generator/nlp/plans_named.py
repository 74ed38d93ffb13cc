"""Texts with a name of their own: after a town, in quotation marks on the table, renamed time and again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ..lexicon import words
from .plans_mention import TextMention
from .plans_words import Head
from .types import Sentence

_SURE = 3
_OPENING = re.compile(r"[„\"»«]")
_GENDERS = {"der": "m", "die": "f", "das": "n", "ein": "n", "eine": "f", "einen": "m", "den": "m"}
_RENAMED = re.compile(r"\b(?:heißt|heisst|hieß|nennt sich|nannte sich|firmiert|firmierte|trägt)\b")
_BEFORE = re.compile(r"\b(?:vorher|zuvor|davor|früher|einst|ursprünglich|anfangs|zunächst|erst)\b")
_NAMED = 2  # weight from which a noun is a name and no "Plan" or "Papier"


@lru_cache(maxsize=1)
def _on_the_table() -> re.Pattern[str]:
    openings = "|".join(words("plans", "on_the_table"))
    return re.compile(
        rf"\b(?:{openings})\s+(?:(?:[a-zäöüß]+)\s+){{0,2}}?(?P<det>der|die|das|den|eine?n?)\s+"
        r"(?:sogenannte[rns]?\s+)?[„\"»«](?P<name>[A-ZÄÖÜ][^“”\"«»]{3,40})[“”\"«»]",
        re.IGNORECASE,
    )


def on_the_table(sentence: Sentence, found: Sequence[TextMention]) -> tuple[TextMention, ...]:
    """ "Auf dem Tisch liegt der „Blaue Weg“": what is negotiated though no word says that it is a text."""
    match = _on_the_table().search(sentence.text) if _OPENING.search(sentence.text) else None
    if not match or any(match.start("name") <= m.start < match.end("name") for m in found):
        return ()
    det = match["det"].lower()
    name = match["name"]
    if det == "der" and " " in name:
        name = re.sub(r"^([A-ZÄÖÜ][a-zäöüß]+e)(?= )", r"\1r", name)
    head = Head("Dokument", name, "text", _GENDERS.get(det, "m"), _SURE, None, name.lower(), False)
    start, end = match.start("det"), match.end()
    return (
        TextMention(
            sentence.index, match.start("name"), end, start, head, "die", "", None, None, "", "", _SURE,
            label=name,
        ),
    )  # fmt: skip


_AGREED = (
    r"(?:vereinbar\w+|unterschr\w+|unterzeichn\w+|beschlie(?:ß|ss)\w+|beschlossen|verabschied\w+|ausgehandelt\w*"
    r"|aushandel\w+|herausk[oa]m\w*|verabred\w+|gebilligt\w*)"
)
_CALLED_NOW = re.compile(
    rf"\b{_AGREED}\b[^.;!?]{{0,40}}?,?\s"
    r"(?:heißt|heisst|hieß|hiess|nennt sich|trägt den Namen|firmiert als)"
    r"\s+"
    r"(?:(?:nun|jetzt|offiziell|künftig|fortan|am Ende)\s+)*[„»«\"]?"
    r"(?P<name>(?:[A-ZÄÖÜ][\w-]+er\s+)?[A-ZÄÖÜ][\w-]+)[“”\"«»]?(?=[.,;–]|\s[–—]|$)"
)
_LAYING = re.compile(
    r"\b(?P<det>[Ee]ine?[mnr]?|[Dd]er|[Dd]ie|[Dd]as|[Dd]en|[Dd]em)\s+(?:[a-zäöüß]+\s+){0,2}?"
    r"[„»«\"](?P<name>[A-ZÄÖÜ][^“”\"«»]{3,40})[“”\"«»](?:\s+(?:dagegen|entgegen|vor|ein|an|gegenüber))?,\s+"
    r"(?:der|die|das)\s(?!(?:der|die|das|er|sie|es|man|wir)\s)"
    r"[^.;:]{8,160}?\s(?:vorsieht|vorsah|vorsehen|enthält|umfasst|regelt|festschreibt|beinhaltet)\b"
)


_OF_TOWN = re.compile(
    r"\b(?:der|die)\s(?:sogenannten?\s)?[„»«\"]?"
    r"(?P<name>Formel\s(?:von|aus)\s(?P<town>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?))"
)


def called_so(sentence: Sentence) -> tuple[TextMention, ...]:
    """ "Was sie vereinbaren, heißt nun Wiener Erklärung", "die Formel von X": names of their own."""
    formula = _OF_TOWN.search(sentence.text) if "Formel" in sentence.text else None
    if formula:
        return (_named(sentence, formula["name"], formula.start(), formula.end("name"), "f"),)
    match = _CALLED_NOW.search(sentence.text) if "hei" in sentence.text or "hie" in sentence.text else None
    return (_named(sentence, match["name"], match.start("name"), match.end("name"), "f"),) if match else ()


def laying(sentence: Sentence, found: Sequence[TextMention]) -> tuple[TextMention, ...]:
    """ "einen „Klimafonds“ dagegen, der X vorsieht": only a text lays down something so."""
    match = _LAYING.search(sentence.text) if _OPENING.search(sentence.text) else None
    if not match or any(match.start("name") <= m.start < match.end("name") for m in found):
        return ()
    gender = _GENDERS.get(match["det"].lower(), "m")
    return (_named(sentence, match["name"], match.start("det"), match.end("name") + 1, gender),)


def _named(sentence: Sentence, name: str, start: int, end: int, gender: str) -> TextMention:
    head = Head("Dokument", name, "text", gender, _SURE, None, name.lower(), False)
    return TextMention(
        sentence.index, max(start, end - len(name) - 1), end, start, head, "die", "", None, None, "", "",
        _SURE, label=name,
    )  # fmt: skip


def renamed(text: str, found: tuple[TextMention, ...]) -> tuple[TextMention, ...]:
    """ "Der Plan heißt nun X, vorher hieß er Y": each older name is a version the newer one replaced."""
    verb = _RENAMED.search(text)
    if not verb or len(found) < _NAMED or not _BEFORE.search(text, verb.end()):
        return found
    names = [m for m in found if m.start > verb.start() and m.head.weight >= _NAMED]
    if len(names) < _NAMED:
        return found
    return tuple(
        replace(m, support=_SURE, determiner="ein", revises=m is not names[-1], joins=False) for m in names
    )
