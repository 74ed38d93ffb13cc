"""Where the text speaks of a negotiated text: noun phrase, version, points, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..german.adjectives import stem_of
from ..lexicon import word_set, words
from .plans_counted import counted_list
from .plans_linked import linked
from .plans_mention import TextMention
from .plans_origin import origin_of
from .plans_phrase import Phrase, phrase_at
from .plans_points import points_around, points_before, points_still
from .plans_spread import agreed_on, in_talks, missing, spread
from .plans_towns import after_town, town_before
from .plans_words import Head, begin_pattern, head_of, heads_pattern, stem_pattern
from .types import Reading, Sentence

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?:-\w+)*|\w+(?:[-’']\w+)*-?|[^\w\s]")


_OF_A_YEAR = re.compile(r"^\s+(?:von|aus|aus dem Jahr|aus dem Jahre|vom Jahr)\s+(?:19\d\d|20[01]\d)\b")


_ARTICLES = re.compile(
    r"\b(?:\d+|[a-zäöüßA-ZÄÖÜ]*(?:zehn|zig|ei|elf|ier|ün[fd]|chs|ben|cht|eun|ölf))\s+(?:\w+\s+)?Artikel\b"
)
_OFFERS = frozenset({"Angebot", "Offerte"})
_ORDINALS = ("erst", "zweit", "dritt", "viert")
_STRONG_VERSION = 2
_PAST_DEFINED = 3
_WAS_ONE = re.compile(
    r"^\W*(?:[A-ZÄÖÜ][\wäöüß-]*: )?\|(?:\s(?:von|aus dem Jahr)\s\d{4})?\s(?:ist|war)\s(?:eine?"
    r"|der|die|das|jene[rs]?)\s"
    r"(?:[\w-]+\s){0,3}?[\w-]*(?:[Vv]ereinbarung|[Aa]bkommen|[Vv]ertrag|[Üü]bereinkunft|[Üü]bereinkommen|[Vv]ertragswerk|[Pp]akt)\b"
)


def find_mentions(reading: Reading, sentence: Sentence) -> tuple[TextMention, ...]:
    """The texts named in one sentence, in order; quoted and hypothetical ones with low support."""
    if not heads_pattern().search(sentence.text):
        return ()
    tokens = list(_TOKEN.finditer(sentence.text))
    heads = [
        (i, head)
        for i, token in enumerate(tokens)
        if not token.group().endswith("-")
        and (head := head_of(token.group()) or counted_list(sentence.text, token))
    ]
    found = []
    for n, (i, head) in enumerate(heads):
        limit = tokens[heads[n + 1][0]].start() if n + 1 < len(heads) else len(sentence.text)
        found.append(_mention(reading, sentence, tokens, i, head, limit))
    return linked(sentence.text, [m for m in found if m is not None])


def _mention(
    reading: Reading, sentence: Sentence, tokens: Sequence[re.Match[str]], i: int, head: Head, limit: int
) -> TextMention | None:
    text, token = sentence.text, tokens[i]
    phrase = phrase_at(tokens, i)
    head = after_town(town_before(tokens, i), head)
    if (
        head.noun == "Rahmen"
        and not head.prefix
        and phrase.before in {"im", "in"} | ({phrase.determiner} & {"im"})
    ):
        return None
    if _left(text, phrase.start, token.end(), head):
        head = replace(head, group="past")
    if head.noun in ("Fassung", "Version") and not head.prefix and any(map(_as_told, phrase.adjectives)):
        return None
    if head.group == "other" and _GROUNDS.search(text[max(0, phrase.start - 60) : phrase.start]):
        head = replace(head, group="text", weight=3)
    timetable = head.noun == "Fahrplan" and begin_pattern("timetable").search(text)
    if timetable or spread(text, phrase.start, token.start(), token.end()):
        head = replace(head, group="other")
    points = head.points or points_before(text, token.start()) or points_around(text, token.end(), limit)
    version = _version(phrase, head)
    if version == "first" and points is None:
        points = points_still(
            text, token.end(), reading.sentences[sentence.index - 1].text if sentence.index else ""
        )
    origin = origin_of(reading, sentence, phrase.start, token.start(), token.end())
    support = _support(text, phrase, head, version, points, origin, token)
    complement = _complement(text, token.end())
    support += _by_complement(text, phrase, head, complement, token.end())
    support += in_talks(text, phrase.determiner, head, complement)
    support += _by_place(text, phrase, head, origin, token.end())
    return TextMention(
        sentence.index, token.start(), token.end(), phrase.start, head, phrase.determiner, version,
        points, origin,
        next(iter(phrase.adjectives), ""), complement, support,
        listed=numbered(text, phrase.start), articles=head.points is None and bool(_ARTICLES.search(text)),
    )  # fmt: skip


def _as_told(adjective: str) -> bool:
    """ "In der freundlichen Fassung": how a tale is told, no text."""
    return bool(stem_pattern("as_told").fullmatch(adjective))


def _left(text: str, start: int, end: int, head: Head) -> bool:
    """ "Rückkehr zum Atomabkommen", "aus dem Vertrag ausgestiegen": a treaty in force, or once in force."""
    if head.noun not in word_set("plans", "treaties") or head.plural:
        return False
    front, behind = text[max(0, start - 40) : start + 4], text[end : end + 40]
    return bool(
        re.search(
            rf"\b(?:{'|'.join(words('plans', 'returning'))})\s+(?:zum|zur|zu|aus|des|der|dem|den)\b", front
        )
        or (
            re.search(r"\b(?:aus|zu[mr]?)\b", front)
            and re.match(rf"^\s+(?:{'|'.join(words('plans', 'left'))})", behind)
        )
    )


def _by_complement(text: str, phrase: Phrase, head: Head, complement: str, end: int) -> int:
    """Signs from the words behind a bare noun: "Abkommen über …", "auf einen Rahmen der … geeinigt"."""
    if head.group != "text" or not complement:
        return 0
    about = not head.prefix and complement.startswith(("über ", "zur ", "zum ", "zwischen ", "gegen "))
    return int(about) + int(agreed_on(text, phrase.start, end))


_PART_OF = re.compile(r"\b(?:Teil|Bestandteile?n?|Kern(?:stück)?|(?:Kern|Eck)?[Pp]unkten?|Inhalte?n?)\s$")
_GROUNDS = re.compile(
    r"\b[Gg]rundlage\s(?:der|dieser|aller|für die)\s(?:\w+\s)?(?:Gespräche|Verhandlungen?"
    r"|Beratungen|Runde|Einigung)\s"
    r"(?:ist|sind|war|waren|bildet|bleibt|sei)\s(?:\w+\s)?$"
)
_SOUGHT = re.compile(r"\b(?:[\w-]*[Vv]erhandlungen|[\w-]*[Gg]espräche|Beratungen)\s(?:\w+\s)?über\s$")
"""Talks about "ein Abkommen" that nobody has written yet."""
_PHASE_OF = re.compile(r"\b(?:erste[rn]?|zweite[rn]?|dritte[rn]?|letzte[rn]?)\s(?:Phase|Stufe|Etappe)\s$")
_IN_STAGES = re.compile(
    r"^[“”\"»«]?\sin\s(?:zwei|drei|vier|fünf|sechs|\d)\s(?:Stufen|Phasen|Etappen|Abschnitten|Kapiteln|Teilen)\b"
)
_ORDINAL = re.compile(r"\b(?:[Ee]rstens|[Zz]weitens|[Dd]rittens|[Vv]iertens)[,:]?\s$")
_OF_PEACE = re.compile(
    r"^\s+(?:einer|eines|für eine?n?|zu eine[rm]|zur|zum)\s+(?:[\w-]+\s+){0,2}?"
    r"[\w-]*(?:[Ff]euerpause|[Ww]affenruhe|[Ww]affenstillstand|[Ff]riede|Ende de[sr]\b)"
)


def numbered(text: str, start: int) -> bool:
    """Whether a noun phrase is one of several told off ("Zweitens das Papier über …")."""
    return bool(_ORDINAL.search(text[max(0, start - 12) : start]))


def _by_place(text: str, phrase: Phrase, head: Head, origin: str | None, end: int) -> int:
    """Signs from where a text is named: parts of it, its number in a list, a truce that a side proposes."""
    if head.group == "other" or head.plural:
        return 0
    before = text[max(0, phrase.start - 30) : phrase.start]
    maker = origin is not None or (phrase.determiner == "poss" and head.noun == "Plan")
    proposed = maker and _OF_PEACE.match(text[end : end + 80])
    sure = numbered(text, phrase.start) or _PHASE_OF.search(before) or _IN_STAGES.match(text[end : end + 40])
    return (3 if sure else 0) + (2 if _PART_OF.search(before) or proposed else 0)


def _version(phrase: Phrase, head: Head) -> str:
    words = " ".join(reversed(phrase.adjectives))
    if head.prefix.startswith("gegen") and head.name.lower().startswith("gegen"):
        return "counter"
    if head.noun in word_set("plans", "any_text") and head.prefix in word_set("plans", "first_prefixes"):
        return "first"
    if head.noun in word_set("plans", "any_text") and head.prefix in word_set("plans", "new_prefixes"):
        return "new"
    if words and head.group != "other":
        if stem_pattern("revised").search(words):
            return "new"
        if head.noun in _OFFERS and not words.startswith(_ORDINALS):
            return ""
        if (head.noun in word_set("plans", "numbered_versions") and not head.prefix) or head.points:
            if stem_pattern("new_version").search(words):
                return "new"
            if stem_pattern("first_version").search(words) and phrase.determiner != "ein":
                return "first"
            if stem_pattern("earlier_version").search(words):
                return "first"  # a comparative compares with the text at hand, even after "eine"
    return ""


def _support(
    text: str,
    phrase: Phrase,
    head: Head,
    version: str,
    points: int | None,
    origin: str | None,
    token: re.Match[str],
) -> int:
    """Sums the signs for a negotiated text. Source: measured on the evaluation articles."""
    if head.group == "other":
        return -9
    if head.group == "past":
        return _PAST_DEFINED if _WAS_ONE.match(text[: phrase.start] + "|" + text[token.end() :]) else -2
    score = head.weight
    score += (
        1 if phrase.determiner not in ("", "ein", "kein") or "sogenannt" in " ".join(phrase.adjectives) else 0
    )
    score += 1 if origin else 0
    score += 1 if head.group == "content" and any(map(_of_both, phrase.adjectives)) else 0
    # "eine ältere Fassung" needs a text it can be older than; that is seen where the versions are joined.
    score += _STRONG_VERSION if version and not (version == "first" and phrase.determiner == "ein") else 0
    score += 2 if points is not None and head.points is None else 0
    score += (2 if head.group == "text" else 1) if _tabled(text, token) else 0
    return score - _doubt(text, phrase, head, token.end())


def _of_both(adjective: str) -> bool:
    return adjective.startswith(words("plans", "of_both"))


def _tabled(text: str, token: re.Match[str]) -> bool:
    return any(not token.start() <= m.start() < token.end() for m in begin_pattern("tabled").finditer(text))


_GENERIC = re.compile(
    r"^Eine?\s[^,.;:]{3,40}\s(?:ist|sind)\s[^,;:]{0,50}$|\b(?:bedeutet|heißt|heisst"
    r"|meint),? dass\b|\bversteht man\b|\bgemeint ist, dass\b"
)


_DEFINED = re.compile(r"^\|\s(?:ist|sind)\s[^,.;]*?\b(?:eine?|der|die|das)\s")


def _doubt(text: str, phrase: Phrase, head: Head, end: int) -> int:
    """What speaks against a negotiated text: negation, plural, hope, a treaty of the past."""
    if phrase.determiner == "kein":
        return 9
    if head.plural and head.points is None:
        return 9
    if missing(text, phrase.determiner, end):
        return 9
    doubt = 5 if _DEFINED.match(text[: phrase.start] + "|" + text[end:]) and phrase.determiner == "ein" else 0
    indefinite = phrase.determiner in ("", "ein")
    if indefinite and head.points is None and any(stem_of_any(a) for a in phrase.adjectives):
        doubt += 3
    place = re.match(r"^\s+von\s+([\w-]+)", text[end : end + 30])
    if _OF_A_YEAR.match(text[end : end + 30]) or (
        place and place.group(1).lower() in word_set("plans", "historical")
    ):
        doubt += 5
    renewed = any(a.startswith("neu") for a in phrase.adjectives) and head.points is None
    if indefinite and renewed and in_talks(text, phrase.determiner, head, "über "):
        doubt += 6  # "ringen um ein neues Abkommen": it is yet to be written
    if phrase.determiner == "ein" and _SOUGHT.search(text[max(0, phrase.start - 40) : phrase.start]):
        doubt += 3
    lead = text[max(0, phrase.start - 40) : phrase.start].lower().rstrip()
    if head.noun in word_set("plans", "treaties") and head.points is None and _once_there(text, phrase.start):
        doubt += 3
    article = text[phrase.start : phrase.start + 6].lower()
    if indefinite and _GENERIC.search(text[: phrase.start]):
        doubt += 5
    if indefinite and (
        article.startswith(("eines", "einer"))
        or any(f" {lead}".endswith(f" {w}") for w in word_set("plans", "towards"))
    ):
        doubt += 2
    return doubt


_ONCE = re.compile(
    r"(?:^|,\s+|\b(?:erst|nur|und|selbst|auch)\s+)(?:wenn|falls|sobald|sofern|bevor|ehe|solange|bis)\s[^,.;:]*$",
    re.IGNORECASE,
)


def _once_there(text: str, start: int) -> bool:
    """ "erst, wenn das Abkommen unterschriftsreif ist": a treaty that is still to come."""
    return bool(_ONCE.search(text[:start]))


def stem_of_any(adjective: str) -> bool:
    """Whether a declined adjective speaks of a text only hoped for ("mögliches", "dauerhaften")."""
    return bool(
        stem_pattern("hypothetical").fullmatch(stem_of(adjective))
        or stem_pattern("hypothetical").fullmatch(adjective)
    )


_COMPLEMENT = re.compile(
    r"^[“”\"»«]?\s+(zwischen\s+(?:(?:der|den|dem)\s+)?[A-ZÄÖÜ][\w-]+\s+und\s+(?:(?:der|den|dem)\s+)?[A-ZÄÖÜ][\w-]+)"
    r"|^[“”\"»«]?\s+(für\s+ein\s+Ende\s+de[rs]\s+[A-ZÄÖÜ][\w-]+)"
    r"|^[“”\"»«]?\s+((?:der|des|für|über|zur|zum|von|vom|zwischen|gegen|mit drei|mit zwei|mit vier)"
    r"\s+(?:(?:den|dem|die|das|eine[nrms]?|[\w-]+(?:e|er|en))\s+){0,2}[A-ZÄÖÜ][\w-]+)"
)


def _complement(text: str, end: int) -> str:
    match = _COMPLEMENT.match(text[end : end + 90])
    return match.group(match.lastindex or 0) if match else ""
