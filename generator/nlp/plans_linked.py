"""Neighbouring mentions that are one text, or of which one is a version of the other."""

from __future__ import annotations

import re
from dataclasses import replace

from ..lexicon import word_set
from .plans_mention import TextMention

_GENITIVE_LINK = re.compile(
    r"^\s*(?:(?:des|der|eines|einer|für (?:ein|eine|einen|den|das|die)|zu (?:einem|einer)|zum|zur"
    r"|vom|von)\s+)(?:[\w-]+(?:e|er|en|em|es)\s+){0,3}[„»«\"“]?$"
)

_AMONG_STEPS = re.compile(  # "ein Fahrplan mit fünf Schritten, darunter der Entwurf einer Satzung"
    r"\bmit\s+\w+\s+(?:\w+\s+)?(?:Punkten|Schritten|Stufen|Etappen|Maßnahmen|Kapiteln|Teilen),\s+(?:darunter|nämlich)\s"
)
_COPULA = re.compile(
    r"^[“”\"»«]?\s+(?:ist|war|sei|wäre|bleibt)\s+(?:nun|jetzt|nur|damit|somit|also|lediglich"
    r"|im Kern|eigentlich)?\s*$"
)
_COPULA_WORKED = re.compile(  # "Der X-Plan ist ein von Rom und Paris überarbeiteter Entwurf für …"
    r"^[“”\"»«]?\s+(?:ist|war|sei)\s+(?:eine?\s+)?(?:von|durch)\s+[^,.;:]{3,50}?\s*$"
)


def linked(text: str, mentions: list[TextMention]) -> tuple[TextMention, ...]:
    """Relates neighbours: "Text eines Vertrags" is one text, "Fassung eines Entwurfs" two."""
    out: list[TextMention] = []
    mentions = _titled(text, mentions)
    for one in mentions:
        before = out[-1] if out else None
        if before is not None:
            gap = text[before.end : one.start]
            joined = _GENITIVE_LINK.match(gap) and before.head.group != "other"
            if joined and one.head.plural and one.head.points is None:
                continue
            if _AMONG_STEPS.search(gap) and before.head.group != "other" and one.points is None:
                continue
            if _COPULA.match(text[before.end : one.phrase_start]):
                drafted = one.determiner == "ein" and text.startswith(" für ", one.end)
                one = replace(one, joins=True, version="" if drafted else one.version)
            if _COPULA_WORKED.match(text[before.end : one.phrase_start]):
                one = replace(one, joins=True, version="")
            if one.version == "new" and _IN_A_VERSION.match(text[before.end : one.phrase_start]):
                one = replace(one, joins=True, version="")
            if joined and before.version != "counter" and one.head.group != "other":
                one = _genitive(text, out, before, one)
            elif _apposed(gap, before, one):
                one = replace(one, joins=True)
        out.append(one)
    return tuple(out)


_NAMED = 2
_COUNTS = re.compile(r"[“”\"»«]?\s+(?:enthält|enthielt|umfasst|umfasste|hat|hatte|zählt|zählte)\s")
_IN_A_VERSION = re.compile(  # "Der Plan liegt in neuer Fassung vor" is one text
    r"^[“”\"»«]?(?:\s+(?:der|des|von|aus)\s+[^,.;:]{3,40}?)?\s+(?:liegt|lag|kursiert|existiert|ist|steht)\s+(?:[a-zäöüß]+\s+){0,2}?in\s+$"
)
_CALLED = re.compile(  # "ein Papier, das intern „X-Entwurf“ heißt"
    r"[“”\"»«]?,\s+(?:der|die|das|den|dem)\s+(?:[a-zäöüß]+\s+){0,3}?(?:in\s+\w+\s+|unter\s+\w+\s+|bei\s+\w+\s+|von\s+\w+\s+|im\s+\w+\s+)?"
    r"(?:nur\s+|als\s+|den\s+Namen\s+|den\s+Titel\s+|unter\s+dem\s+Namen\s+|die\s+Überschrift\s+)?(?:der\s+|die\s+|das\s+)?"
    r"[„»«\"‚](?P<name>[A-ZÄÖÜ\d][^“”\"«»‘]{3,50})[“”\"»«‘]\s+"
    r"(?:heißt|heisst|hieß|hiess|heiße|genannt|trägt|trug|nennt|nennen|firmiert|kursiert|läuft|bekannt|bezeichnet|geführt)"
)
_CALLED_BY_IT = re.compile(  # "Der Plan passt auf ein Blatt, intern heißt er das X-Papier"
    r"[^.;:!?]{0,90}?,\s+(?:[^,.;:!?]{0,30}\s)?(?:heißt\s+(?:er|es|sie)"
    r"|(?<!vorher )(?<!zuvor )(?<!früher )hieß\s+(?:er|es|sie)\s+intern"
    r"|nenn(?:en|t)\s+(?:(?:man|Diplomaten|Beteiligte|alle|die\s+[A-ZÄÖÜ]\w+)\s+)?(?:ihn|es|sie)(?:\s+(?:man|Diplomaten|Beteiligte|alle|die\s+[A-ZÄÖÜ]\w+))?)\s+"
    r"(?:(?:nur|schlicht|intern|kurz|einfach|dort|längst)\s+)*(?:(?:der|die|das|den)\s+)?[„»«\"]?"
    r"(?P<name>[A-ZÄÖÜ][\wäöüß]*-?(?:[Pp]apier|[Pp]lan|[Dd]okument|[Ff]ormel|[Ee]ntwurf|[Mm]emorandum|[Tt]ext|[Pp]aket))\b[“”\"»«]?"
)
_TITLE = re.compile(
    r"\s+(?:(?:mit|unter) (?:dem|der) (?:(?:schlichten|sperrigen|offiziellen) )?"
    r"(?:Titel|Überschrift|Namen|Arbeitstitel|Bezeichnung)"
    r"|namens|betitelt(?: mit)?)\s+[„»«\"](?P<name>[A-ZÄÖÜ\d][^“”\"«»]{3,50})[“”\"«»]"
)


def _titled(text: str, mentions: list[TextMention]) -> list[TextMention]:
    """ "ein Papier mit dem Titel „Prosperity Plan“" is one text of that name."""
    out: list[TextMention] = []
    inside = -1
    for one in mentions:
        if one.start < inside:
            continue
        text_like = one.head.group != "other" and not one.head.plural
        title = (_TITLE.match(text, one.end) or _CALLED.match(text, one.end)) if text_like else None
        if title:
            inside = title.end()
            one = replace(one, end=inside, label=title["name"], support=one.support + 1)
        named = _called_by_it(text, one) if text_like and not title else None
        if named:
            inside = named.end()
            one = replace(one, end=inside, label=named["name"], support=one.support + _NAMED)
        out.append(one)
    return out


def _called_by_it(text: str, one: TextMention) -> re.Match[str] | None:
    """The clause behind a bare "der Plan" that gives it a name of its own; None without one."""
    bare = one.head.noun in word_set("plans", "any_text") and not one.head.prefix and one.points is None
    return _CALLED_BY_IT.match(text, one.end) if bare else None


def _genitive(text: str, out: list[TextMention], before: TextMention, one: TextMention) -> TextMention:
    """``one`` after "Fassung des …" or "Text des …"; the latter takes its first half out of ``out``."""
    if before.version == "new":
        if _COUNTS.match(text, one.end):  # "Der neue Entwurf des Plans umfasst 21 Punkte"
            before, one = replace(before, points=one.points), replace(one, points=one.head.points)
        out[-1] = replace(before, revises=True)
        return replace(one, support=one.support + 2)
    if before.head.noun in word_set("plans", "any_text") or before.head.noun == "Eckpunkte":
        out.pop()
        return _one_text(before, one)
    return one


def _apposed(gap: str, before: TextMention, one: TextMention) -> bool:
    """ "ein Entwurf: der 20-Punkte-Plan" and "einen Entwurf, den sogenannten X-Text"."""
    colon = (
        re.search(r":\s*(?:(?:der|die|das|ein|eine)\s+)?[„»«\"]?$", gap)
        and one.head.weight > before.head.weight
    )
    return bool(colon or re.search(r",\s*(?:d\w\w|eine?n?)\s+(?:sogenannt|so genannt)\w*\s+[„»«\"]?$", gap))


def _one_text(before: TextMention, one: TextMention) -> TextMention:
    """ "Text eines Vertrags" as one mention with what either half tells."""
    return replace(
        one,
        support=max(before.support, one.support + (2 if one.determiner == "ein" else 0)),
        phrase_start=before.phrase_start,
        points=one.points or before.points,
        origin=one.origin or before.origin,
        determiner=before.determiner or one.determiner,
        version=before.version or one.version,
        joins=before.joins,
    )
