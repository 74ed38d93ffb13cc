"""From the object of a sentence to single items: lists split, adverbs and clauses of others cut."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import word_set, words
from .plans_clauses import belonging, shortened

MOST_WORDS = 12
"""Words kept of an item: what a column of the comparison of versions can hold."""

_DETERMINER = (
    r"(?:diese[rsnm]?|der|die|das|den|dem|des|eine[nmrs]?|ein|kein\w*|mehrere|einige|sein\w*|ihr\w*)"
)
_COMMA = re.compile(r"\s*(?:,(?!\d)|;)\s+")
_AND = re.compile(r"\s+(?:sowie auch|sowie|und auch|und zudem|und außerdem|und|wie auch|als auch)\s+")
_LEAD = re.compile(
    r"^(?:(?:als (?:Ziele?|Voraussetzung|Bedingung(?:en)?|Punkte)|unter anderem|außerdem|zudem"
    r"|ferner|auch|konkret|bislang|zunächst|zuerst"
        r"|darüber hinaus|demnach|demzufolge|dazu|hinzu|wie|etwa"
        r"|insbesondere|vor allem"
    r"|beispielsweise|zum Beispiel|lediglich|nur noch|nur|aber|dagegen|hingegen|jedoch"
        r"|allerdings|weiterhin|im Gegenzug|dafür"
        r"|ebenfalls|ebenso|grundsätzlich|im Kern|im Wesentlichen|sich|nun|dabei|sowohl|dann|dort"
        r"|darin|so|es|folgendes|Folgendes|unter ihnen|darunter|allen voran|nämlich|sowie|und|wonach"
        r"|noch(?=\s(?:eine?n?|der|die|das|den)\s)|dass)\s+"
    r"|nach (?:\w+ )?(?:Angaben|Informationen|Darstellung|Auskunft|Worten|Lesart)"
        r"(?: (?:von|der|des|aus|seines"
        r"|ihres) [\w-]+(?: [A-ZÄÖÜ][\w-]+)?| [A-ZÄÖÜ][\w-]+s)?\s+"
    r"|laut [\w-]+(?: [A-ZÄÖÜ][\w-]+)?\s+)",
)  # fmt: skip
_RELATIVE = re.compile(
    r"^(?:(?:in|an|auf|mit|bei|zu|über|durch|für|nach|aus|von|unter)\s+)?(?:der|die|das|den|dem"
    r"|dessen|deren|denen|welche[rsmn]?)\s+(?:.*\s)?[a-zäöüß]+$"
)
_PASSIVE = re.compile(
    r"\b(?:würden?|wird|werden|wurden?|soll|sollen|sei|seien|ist|sind)\s(?:[^,;]*\s)?[a-zäöüß]+(?:t|en)$"
)
_PARTICIPLE = re.compile(  # "die Krim als russisch anerkannt" behind "Die Front würde eingefroren"
    r"\s(?:[a-zäöüß]*(?<!r)ge[a-zäöüß]{3,}|(?:an|zu|ab|auf|wieder)?(?:be|er|ver|zer|ent)[a-zäöüß]{3,})(?:t|en)$"
)
_NEBEN = re.compile(
    rf"^neben\s+(?P<a>(?:\S+\s+)*?[A-ZÄÖÜ][\w-]+(?:\s+(?:der|des|für|in|im|an|am|von|zu|zur|zum|aus"
    rf"|auf)\s+(?:(?:der|den|dem|die|das)\s+)?[A-ZÄÖÜ][\w-]+)??)\s+(?P<b>(?:auch\s+"
    rf"|zudem\s+)?(?:{_DETERMINER}|[a-zäöüß]+(?:e|en|er|es)|\d\S*|[A-ZÄÖÜ][\w-]+)\s+.*"
    rf"|[A-ZÄÖÜ][\w-]+)$"
)
_DECLINED = re.compile(
    r"^(?P<det>(?i:einen|den|die|das|der|ihren|seinen))\s+(?P<adjectives>(?:[a-zäöüß-]+(?:en|e)\s+)+)(?=[A-ZÄÖÜ])"
)
_STRONG = {"einen": "er", "den": "er", "die": "e", "das": "es", "der": "er", "ihren": "er", "seinen": "er"}
_BEFORE_PARTICIPLE = re.compile(
    r"^(?P<det>der|die|das|den)\s+(?:für|von|am|im|in|bis|zu|mit|auf|gegen|durch|seit|vor)\s+[^,;:]{3,60}?\s+"
    r"(?=(?:[a-zäöüß]+(?:te|ne)n?|[a-zäöüß]+(?:te|ne)[rs])\s+[A-ZÄÖÜ])"
)
_AFTER_EVENT = re.compile(r"^nach (?:einer|der|einem|dem) [A-ZÄÖÜ][\w-]+ (?=[„«»\"“]|ein|die |den |das |\d)")
_COUNT_ONLY = re.compile(
    r"^(?:(?:\w+ )?Worten zufolge\s+)?"
    r"(?:(?:zu Beginn|anfangs|zunächst|ursprünglich|einmal|noch|einst|insgesamt|rund)"
    r"\s+)*(?:[\w.]+\s+)?(?:\w+\s+)?"
    r"(?:Punkte|Artikel|Seiten|Kapitel|Teile|Teilen|Stufen|Paragrafen|Abschnitte|Phasen)$"
    r"|^\d+\s+(?:gewesen|umfasst|gezählt)$|^\w+\s+(?:weniger|mehr)\s+als\b|^(?:erste|zweite|letzte)\s+(?:kam|zählte|umfasste)\b"
)
_ABOUT_ITSELF = re.compile(  # "… und ersetzt den Entwurf vom Mai" is no content
    r"^(?:ersetzte?|löste?|verdrängte?|stammte?|trägt|trug|heißt|heisst|hieß|kursierte?|umfasste?|gilt als)\s"
)
_NEGATION = re.compile(r"(?:nicht|nie|niemals|kein\w*|ohne|weder)\b")
_EDGES = " \t\n,;:.–—-!?…()[]"
_MARKS = frozenset('„“”"«»')


def items(raw: str) -> tuple[str, ...]:
    """The single items of an object phrase, in order; empty when nothing is left that names something."""
    text = _listed_part(" ".join(raw.split()))
    beside = _NEBEN.match(text)
    parts = [beside["a"], *_split(beside["b"])] if beside else _split(text)
    found: list[str] = []
    for part in parts:
        item = tidy(part)
        if item and item not in found:
            found.append(item)
    return tuple(found)


@lru_cache(maxsize=1)
def including() -> re.Pattern[str]:
    """``darunter``, ``unter anderem`` and the like, at a comma or a blank."""
    return re.compile(
        r"(?:,\s*|\s|^)(?:" + "|".join(re.escape(w) for w in words("plans", "including")) + r")\b:?\s+",
        re.IGNORECASE,
    )


def _listed_part(text: str) -> str:
    """What comes after a colon or after "darunter", where the list begins."""
    named = belonging().search(text)
    if named:
        return named["list"]
    colon = re.search(r":\s+(?=\S)", text)
    if colon:
        return text[colon.end() :]
    match = re.search(
        r"(?:,\s*)(?:darunter|unter ihnen|nämlich|unter anderem|insbesondere|allen voran)(?:\s+auch)?\b:?\s+",
        text,
    )
    if match and re.search(
        rf"\b(?:{'|'.join(words('plans', 'parts'))}|Themen)\b",
        text[: match.start()],
    ):
        return text[match.end() :]
    return text


def _split(text: str) -> list[str]:
    parts: list[str] = []
    for piece in _COMMA.split(text):
        piece = piece if parts else _LEAD.sub("", piece)
        low = piece.lower()
        first = low.split(" ", 1)[0].strip(_EDGES)
        if first in word_set("plans", "subordinate") | word_set("plans", "speech"):
            break
        if parts and re.match(
            r"^(?:[a-zäöüß]{3,}t|ist|sind|war)\s+(?:wie|als|nun|nach|seit|derzeit|noch)\b", piece
        ):
            break  # the main clause goes on behind a relative clause
        elliptic = parts and _PASSIVE.search(parts[0]) and _PARTICIPLE.search(piece)
        if parts and _RELATIVE.match(piece) and " zu " not in piece and not elliptic:
            continue
        parts.extend(_coordinated(piece))
    return parts


def _coordinated(piece: str) -> list[str]:
    """Splits at "und" unless it holds one thing together ("zwischen A und B", "Wirtschafts- und …")."""
    out: list[str] = []
    at = 0
    for match in _AND.finditer(piece):
        left, right = piece[at : match.start()], piece[match.end() :]
        if (
            left.endswith("-")
            or re.search(r"\bzwischen\b(?![^,]*\s(?:und|oder)\s)[^,]*$", left)
            or not _names(left)
            or not _names(right)
            or _bare_pair(left, right)
        ):
            continue
        out.append(_completed(left, out))
        at = match.end()
    return [*out, _completed(piece[at:], out)]


def _completed(part: str, before: list[str]) -> str:
    """ "auf Truppen" after "Verzicht auf Gebiete": the noun both hang on is said once."""
    preposition = re.match(r"^(?:auf|von|für|an|über|gegen|zu|nach)\s", part)
    governor = (
        preposition
        and before
        and re.match(rf"^(?P<noun>(?:[a-zäöüß]+\s+)*[A-ZÄÖÜ][\w-]+)\s+{preposition.group()}", before[-1])
    )
    return f"{governor['noun']} {part}" if governor else part


def _bare_pair(left: str, right: str) -> bool:
    """ "von Öl und Gas": the second is one bare noun under the preposition of the first."""
    return bool(
        re.search(r"\b(?:von|aus|mit|für|an|bei|über|in|durch|gegen)\s+[A-ZÄÖÜ][\w-]+$", left)
        and re.match(r"^[A-ZÄÖÜ][\w-]+(?:\s*$|\s+[a-zäöüß]+$)", right)
    )


def _names(text: str) -> bool:
    return bool(re.search(r"\b[A-ZÄÖÜ][\wäöüß-]+|\d", text))


def tidy(part: str) -> str:
    """One item without lead words and article, at most ``MOST_WORDS`` words; empty if it names nothing."""
    text = part.strip(_EDGES)
    while True:
        shorter = _LEAD.sub("", text, count=1)
        if shorter == text:
            break
        text = shorter
    text = _BEFORE_PARTICIPLE.sub(r"\g<det> ", _AFTER_EVENT.sub("", text))
    short = shortened(text)
    if short == text and not text.lower().startswith("kein"):
        text = re.sub(rf"^{_DETERMINER}\s+(?=\S)", "", _nominative(text), flags=re.IGNORECASE)
    else:
        text = short  # what is owed keeps its case and so its article
    text = _unquoted(text.strip(_EDGES))
    text = re.sub(
        r"(?<=\w)\s+(?:stehen|enthalten sein|vorkommen|verankert werden|geregelt werden)$", "", text
    )
    empty = _ABOUT_ITSELF.match(text) or _COUNT_ONLY.match(text)
    if empty or not _names(text) or text.endswith((" nicht", " nicht mehr")):
        return ""
    return _cut(text)


def _cut(text: str) -> str:
    """At most ``MOST_WORDS`` words; no cut takes off a negation, which would turn the sense round."""
    chosen = text.split()
    if len(chosen) <= MOST_WORDS:
        return text
    if any(_NEGATION.match(word) for word in chosen[MOST_WORDS - 1 :]):
        joins = {"und", "sowie"}
        ends = [k for k in range(4, MOST_WORDS) if chosen[k] in joins or chosen[k - 1].endswith(",")]
        return " ".join(chosen[: ends[-1]]).strip(_EDGES) + " …" if ends else text
    chosen = chosen[:MOST_WORDS]
    while len(chosen) > 4 and chosen[-1].islower() and len(chosen[-1]) < 5:
        chosen.pop()
    return " ".join(chosen).strip(_EDGES) + " …"


def _nominative(text: str) -> str:
    """``einen vollständigen Rückzug`` -> ``vollständiger Rückzug``; other cases look the same or stay."""
    match = _DECLINED.match(text)
    if not match:
        return text
    ending = _STRONG[match["det"].lower()]
    adjectives = " ".join(re.sub(r"en?$", ending, a) for a in match["adjectives"].split())
    return f"{adjectives} {text[match.end() :]}"


def _unquoted(text: str) -> str:
    """Without quotation marks that have lost their other half."""
    marks = sum(c in _MARKS for c in text)
    return "".join(c for c in text if c not in _MARKS).strip() if marks % 2 else text.strip()
