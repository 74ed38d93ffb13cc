"""Offers told by the verb alone ("hatte 4,2 Prozent angeboten") and named only in the next breath."""

from __future__ import annotations

import re

from .plans_carried import Laid, laid
from .plans_mention import TextMention
from .plans_words import head_of
from .types import Reading, Sentence

_SURE = 3
_NEAR = 5
"""Sentences behind the offer in which it is called one ("dieses Angebot"). Source: evaluation articles."""

_UNIT = (
    r"(?:Prozent|Euro|Dollar|Franken|Millionen|Milliarden|Tonnen|Stunden|Monaten?|Jahren?"
    r"|Stufen|Schritten|Urlaubstage?|Tage)"
)
_PERFECT = re.compile(
    rf"\b(?:hat|hatte|habe|haben|hatten|hätten|hätte)\s+(?:(?:dort|da|damals|zuletzt|zuvor|bisher|bislang|nur|lediglich|ihnen|ihr|ihm"
    rf"|zunächst|am \w+|dem \w+|der \w+|den \w+)\s+)*(?P<object>(?=[^;:]*\b{_UNIT}\b)(?:\d|ein|eine|einen"
    rf"|zwei|drei|vier|fünf|sechs)"
    rf"(?:[^.;:!?]|[.](?=\d))*?)\s+angeboten\b"
)
_PLAIN = re.compile(
    rf"\b(?:bietet|bieten|bot|boten|biete)\s+(?:(?:den|der|dem)\s+[A-ZÄÖÜ][\w-]+\s+|ihnen\s+|nun\s+|jetzt\s+|bisher\s+|bislang\s+|lediglich\s+|nur\s+)*"
    rf"(?P<object>(?=[^;:]*\b{_UNIT}\b)(?:\d|ein|eine|einen|zwei|drei|vier|fünf|sechs)(?:[^.;:!?]|[.](?=\d))*?)(?:\s+an)?(?=[.;:!?]|$)"
)
_PROPOSED = re.compile(
    r"\b(?:schlägt|schlagen|schlug|schlugen)\s+(?:(?:den|der|dem)\s+[A-ZÄÖÜ][\w-]+\s+|nun\s+|jetzt\s+|zudem\s+)*"
    r"(?P<object>(?:eine?n?|\d|die|den|das|zwei|drei)\s[^.;:!?]*(?:,|\sund\s|\ssowie\s)[^.;:!?]+?)\s+vor(?=[.;,])"
)
_CALLED = {
    "Angebot": re.compile(
        r"\b(?:[Dd]ieses|[Dd]as|[Dd]iese|[Dd]ie|[Jj]enes)\s+(?:[a-zäöüß]+\s+){0,2}(?:Angebot|Offerte)\b"
    ),
    "Vorschlag": re.compile(
        r"\b(?:[Dd]ieser|[Dd]iesen|[Dd]er|[Dd]en|[Dd]em|[Dd]iesem)\s+(?:[a-zäöüß]+\s+){0,2}Vorschlag\b"
    ),
}


def offered(reading: Reading, sentence: Sentence) -> tuple[TextMention, ...]:
    """The offer a sentence makes in figures, where the sentences behind call it so; empty otherwise."""
    match = _match(sentence.text)
    noun = "Vorschlag" if match and match.group().startswith("schl") else "Angebot"
    behind = reading.sentences[sentence.index + 1 : sentence.index + 1 + _NEAR] if match else ()
    head = head_of(noun)
    if match is None or head is None or not any(_CALLED[noun].search(s.text) for s in behind):
        return ()
    return (
        TextMention(
            sentence.index, match.end("object"), match.end(), match.start(), head, "das", "", None, None,
            "", "", _SURE,
        ),
    )  # fmt: skip


def offer(text: str) -> tuple[Laid, ...]:
    """What is offered in a clause that begins with the verb; empty without figures."""
    match = _PERFECT.match(text) or _PLAIN.match(text) or _PROPOSED.match(f"{text}.")
    return laid(match["object"], "offered") if match else ()


def _match(text: str) -> re.Match[str] | None:
    if not any(word in text for word in ("ngeboten", "biete", " bot", "schl")):
        return None
    return _PERFECT.search(text) or _PLAIN.search(text) or _PROPOSED.search(text)
