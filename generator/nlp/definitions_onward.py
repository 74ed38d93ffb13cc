"""Explanations that take up a term of the sentence before: "Gemeint ist …", "Darunter versteht man …"."""

from __future__ import annotations

import re

from .definitions_questions import question
from .definitions_terms import class_noun, special, tells_news
from .types import Reading, Sentence
from .vocabulary import is_common

_CAPITAL = "[A-ZÄÖÜ]"
_TAKES_UP = re.compile(
    r"^(?:Gemeint (?:ist|sind|war|waren)(?: damit| hier)?:?"
    r" (?:eine?n?|der|die|das|jene[rs]?|ein|[A-ZÄÖÜ]\w+,) "
    r"|(?:Damit|Hiermit) (?:ist|sind|war|waren) (?:eine?|der|die|das|jene[rs]?) [^;]{3,}? gemeint\b"
    r"|(?:Damit|Darunter) (?:meint|meinen|bezeichnet|bezeichnen|versteht|verstehen|fasst|fassen)"
    r" (?:man|[A-ZÄÖÜ]\w+)\b"
    r"|Darunter (?:ist|sind|fällt|fallen) [^;]{3,}?(?:zu verstehen\b|$)"
    r"|(?:Dahinter|Hinter dem (?:Wort|Begriff|Namen|Kürzel)) (?:verbirgt|verbergen) sich "
    r"|So (?:heißt|heisst|heißen|nennt|nennen|bezeichnet|bezeichnen)"
    r" (?:man |Fachleute |Diplomaten |sich )?(?:eine?n?|der|die|das) "
    r"|(?:Er|Sie|Es|Dies) besagt,? (?:kurz gesagt,? )?(?:dass|wer|wie)\b"
    r"|(?:Der|Das) (?:Begriff|Ausdruck|Wort|Name|Kürzel)"
    r" (?:bezeichnet|meint|beschreibt|steht für|bedeutet)\b"
    r"|(?:Der|Das) (?:Begriff|Ausdruck|Wort|Name|Kürzel) (?:stammt|kommt) (?:ursprünglich )?aus "
    r"(?!(?:dem|der) (?:Mund|Munde|Feder|Umfeld|Büro|Lager|Team)\b)[^;:.,]{3,60}"
    r" und (?:bezeichnet|meint|beschreibt|steht für|bedeutet|heißt|heisst)\b)"
)
_WORD = re.compile(r"^(?:Der|Das) (?:Begriff|Ausdruck|Wort|Name|Kürzel) ")
_HANDLES = re.compile(r"^(?:Dabei|Hierbei) handelt es sich um eine?n? (?P<rest>.+)")
_THAT_IS = re.compile(
    r"^(?:Das|Dies) (?:ist|sind|war|waren) (?:eine?|der|die|das|jene[rs]?) (?P<rest>[^;:!?„“«»]+)$"
)
_TOLD_APART = re.compile(
    r", (?:(?:in|an|auf|mit|aus|bei|durch) )?(?:der|die|das|dem|den|deren|dessen) |\bzwischen\b"
)
_HYPHENED = re.compile(
    rf"\b(?:der|die|das|den|dem|des|am|im|zum|zur|vom|beim) (?P<term>{_CAPITAL}\w+-{_CAPITAL}\w+)(?![\w-])"
)
_NOUN = r"[A-ZÄÖÜ][\w-]+"
_NAME = rf"(?:{_NOUN})(?: (?:(?:der|des|von|für|zum|zur) )?{_NOUN}){{0,3}}"
_SO_CALLED = re.compile(rf"sogenannte[nrsm]? [„»«\"]?(?P<term>(?:[a-zäöüß]+e[rsn]? )?{_NAME})")
_QUOTED = re.compile(r"[„»«\"](?P<term>[A-ZÄÖÜ][^“«»\"„.,!?]{2,40})[“«»\"]")
_LAST = re.compile(
    r"(?:der|die|das|den|dem|des|einer?|eine[nm]|zu[rm]|[aib]m|vom|ans|aufs) "
    rf"(?P<term>(?:[A-ZÄÖÜ]\w+er )?{_NAME})[.:]$"
)


def taken_up(before: Sentence | None, text: str, reading: Reading) -> str | None:
    """The term of the sentence before that this one explains; None where it explains none.

    The term must be called so ("die sogenannte Formel von X"), stand in quotation marks, or end its sentence
    and be no everyday noun.

    Args:
        before: the sentence before, None at the beginning.
        text: what may explain, without marks of emphasis.
        reading: what is known of the article.
    """
    if before is None or before.kind == "heading":
        return None
    if before.text.endswith("?"):  # "Was bedeutet X? Das Wort stammt aus …" in running text
        asked = question(before, reading) if _WORD.match(text) and _TAKES_UP.match(text) else None
        return asked[0] if asked else None
    handles = _HANDLES.match(text)
    that = _THAT_IS.match(text)
    if that and (not _TOLD_APART.search(that["rest"]) or tells_news(text)):
        that = None
    handles = handles or that
    if not _TAKES_UP.match(text) and not (handles and class_noun(handles["rest"], any_noun=False)):
        return None
    ways = (_SO_CALLED, _QUOTED, _HYPHENED) if that or text.startswith("So ") else (_SO_CALLED, _QUOTED)
    for pattern in ways:
        found = list(pattern.finditer(before.text))
        if len(found) == 1:
            return str(found[0]["term"])
    if _WORD.match(text) and (strange := _strange(before, reading)):
        return strange
    if text.startswith("So "):
        return None
    last = _LAST.search(before.text)
    return last["term"] if last and special(last["term"], reading) else None


def _strange(before: Sentence, reading: Reading) -> str | None:
    """The one word of a sentence no word list has, be it half of a compound ("Mutirão-Entscheidung")."""
    both = (*reading.names, *reading.places, *reading.bodies)
    named = {n for m in both if before.start <= m.start < before.end for n in range(m.start, m.end)}
    found: list[str] = []
    for word in reading.words[before.first : before.last]:
        if not word.text[:1].isupper() or word.start in named:
            continue
        first = word.text.partition("-")[0]
        if not is_common(first) and first not in found:
            found.append(first)
    return found[0] if len(found) == 1 else None
