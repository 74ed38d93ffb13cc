"""Whether a body called by its name sits at the table, by what stands around the name."""

from __future__ import annotations

import re

from ...lexicon import pattern
from .frames import Frame
from .outside import AT_HEAD

DELEGATES_OF = pattern(
    "meetings",
    r"(?:<delegates_of>)\w*\s(?:(?:aus|der|von|des|den)\s)*(?:\d+ [A-ZÄÖÜ]\w+ [a-zäöüß]+ )?"
    r"(?:[\w-]+(?:,|\sund|\ssowie)\s(?:(?:der|des|aus|von|den|dem|denen)\s)*)*$",
)
_DELEGATES_WITH = pattern(
    "meetings", r"(?:<delegates_with>)\w*(?:\s[\w-]+,?){0,8}\s(?:und\s)?(?:der\s|aus\s|von\s)?$"
)
_TWO_PARTIES = re.compile(r"\b(?:Seiten|Delegationen|Vertreter\w*|Unterhändler\w*) (?:aus|der|von)?\s?$")
CONCERNS = pattern(
    "meetings",
    r"(?:<concerns>)\w* (?:zwischen|mit|zu) (?:der |den |dem )?(?:(?:[\w-]+ ){1,2}und (?:der |den |dem )?)?$",
)
_HOSTED = re.compile(r"\b(?:die|den|das)\s[„\"«»‚]?$")
_HAS = re.compile(r"\b(?:hat|hatte|haben|will|wird|soll)\b")
_BELONGS_TO = pattern("meetings", r"(?:<belongs_to>)\w*\s(?:der|des|von|in der|gegen die|für die)?\s?$")
_WITH = pattern("meetings", r"\b(?:<with_sides>)\s(?:der\s|den\s|dem\s|die\s)?$")
_WITH_OR_BETWEEN = re.compile(
    r"\b(?:[Zz]wischen|[Mm]it|von)\s(?:(?!über\b|um\b|für\b|gegen\b|wegen\b|trotz\b|zu[mr]?\b|nach\b)"
    r"[\w-]+(?:,(?=\s(?:[A-ZÄÖÜ]|(?:d(?:er|ie|as|en|em)|aus|von|und|sowie|mit|auch|darunter)\s)))?\s){0,6}"
    r"(?:der\s|den\s|dem\s)?$"
)
NOT_SIDE = pattern("meetings", r"\b(?:<no_side_after>)\s(?:der|die|das|den|dem|des)?\s?$")
AFTER_VERB = pattern(
    "meetings",
    r"\b(?:<verbs_before_sides>)"
    r"\s(?:sich |einander )?(?:(?:auch|zudem|erstmals|erneut|wieder|dann|nun|gestern|heute) ){0,2}"
    r"(?:(?:am|im|in|seit) [\w-]+ ){0,3}(?:(?:auch|erstmals|erneut|wieder|gemeinsam|zusammen|zudem) ){0,2}"
    r"(?:die |der |das )?"
    r"(?:sogenannten? )?(?:(?:<named_kinds>) )?"
    r"(?:(?:Regierung (?:der |des |von )?|[A-ZÄÖÜ][\w-]+ )?[\w-]+(?:,| und| sowie) (?:die |der |das )?)*$",
)
BEFORE_VERB = pattern(
    "meetings",
    r"(?:(?:,| und| sowie) (?:die |der |das )?[\w-]+){0,3}(?: [\w-]+){0,2}?\s?(?:<verbs_after_sides>)",
)
THAT = re.compile(r"\b(?:[Dd]ass|wo|ob) (?:sich )?(?:die |der )?(?:[\w-]+(?:,| und| sowie) (?:die |der )?)*$")
"""Behind a word that begins a subordinate clause its subject stands."""
_CLAUSE = re.compile(r"[^.;:]*?(?:,(?! [\w-]+ und )|[.;:]|$)")
_WHILE = re.compile(
    r"\b(?:[Ww]ährend|[Nn]achdem|[Bb]evor|[Ee]he|[Aa]ls|[Ww]eil|[Ww]enn|[Ss]obald) (?:sich )?"
    r"(?:die |der |das )?"
    r"(?:[\w-]+(?:,| und| sowie) (?:die |der |das )?)*$"
)
"""The same behind words after which much else is told: only where the clause's own verb is of meeting."""
_ARE = re.compile(
    r"\b(?:sind|waren|ist|gingen|gehen|kamen|traten|setzten) (?:sich )?(?:(?:am|im|in|seit) [\w-]+ ){0,3}"
    r"(?:die |der |das )?(?:[\w-]+(?:,| und| sowie) (?:die |der |das )?)*$"
)
_AT_THE = re.compile(r"\b(?:im|in|am|beim) (?:[a-zäöüß]+en )?(?:[A-ZÄÖÜ][\w-]+er )?$")
_TOGETHER = re.compile(
    r"[^,.;]*(?:, [^,.;]*)?\b(?:zusammengekommen|zusammengetroffen|zusammengetreten|auseinander|zusammen)\b"
)
"""``In A sind die USA und der Iran zusammengekommen``."""
_WHO_TALKED = re.compile(r", (?:das|die|der)\b[^,.]*\b(?:führ|verhandel|sprach|traf|beriet)")
_PAIRED_SUBJECT = re.compile(
    r"^(?:Die|Der|Das|[A-ZÄÖÜ][\w-]+s) (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+ (?:(?:der|des|von) )?"
    r"(?:[A-ZÄÖÜ][\w-]+ ){0,4}und (?:die|der|das) $"
)
_ITS_PEOPLE = pattern("meetings", r" (?:[a-zäöüß]+ )?(?:<its_people>)(?= )")
"""``Kongos Regierung und die Miliz``: whose the row's first member is."""
_AFTER_COMMA = re.compile(r"(?:^|,\s)(?:die |der |das )?$")
_AT_WHICH = re.compile(
    r",\s(?:auf|bei|in|zu|über|um|an|mit) (?:dem|der|denen|das|die|den) (?:sich )?"
    r"(?:die |der |das )?(?:[\w-]+ (?:und|sowie) (?:die |der )?)?$"
)
_ONE_OFFICE = pattern(
    "meetings",
    r"(?:^Der|\b(?:[Dd]em|[Dd]es|[Ee]in\w*|[Vv]om|[Bb]eim|[Zz]um|[Ss]ein\w*)"
    r"|\b[Dd]en(?= (?:\w+ )?[\w-]+[^n] ))"
    r" (?:[a-zäöüß]+ )?[\w-]*(?:<one_office>)s? (?:der|des|von|aus) $",
)
"""``dem Außenminister der Ukraine``: a person, not a delegation."""
_ANNOUNCES_WITH = re.compile(r"\b[Kk]ündig\w+ (?:[\w-]+ ){0,3}gemeinsam mit (?:der |dem |den )?$")
_KIND_BEFORE = pattern(
    "meetings",
    r"(?<![\w-])(?:(?:den|der|die) )?(?:beiden |drei |vier |fünf |\d+ )?(?:[a-zäöüß]+en )?(?:<kinds_before>) "
    r"(?=(?:(?:die |der |das |dem )?[A-ZÄÖÜ][\w-]+(?:,| und| sowie) )*(?:die |der |das |den |dem )?$)",
)
"""``aus den drei europäischen Ländern A, B und C``: the names alone say the same."""
_BY = re.compile(r"\b(?:[Ee]in\w*|[Dd]ie|der|[Dd]as|den|dem|des|mehrere|viele) von (?:der |den )?$")
_DONE_BY = re.compile(
    r" (?:\w+ )?[a-zäöüß]+(?:t|n)e[nmrs]? (?:[a-zäöüß]+ )?[A-ZÄÖÜ]"
)  # "von A finanziertes Werk"
_NEW_CLAUSE = re.compile(r", (?:und|aber|doch) (?:die |der |das )?$")
_SHORT_FORM = re.compile(r" \([A-ZÄÖÜ][\w-]{1,9}\)")
OWN_ENVOYS = pattern(
    "meetings",
    r"(?:,? (?:und |sowie )?(?:die |der )?[\w-]+){0,3} (?:ihre?n?|seine?n?) "
    r"(?:[\w-]+ )?(?:<envoys>)\w* (?:<sent>)\b",
)
MEETING_OF = pattern(
    "meetings", r"(?:<meeting_of>)\s(?:(?:[\w-]+\s){0,3}|(?:der|des) [A-ZÄÖÜ][\w-]+ und (?:der|des)\s)$"
)
_GENITIVE_ARTICLE = re.compile(r"\b(?:der|des)\s(?:sogenannten\s)?$")
_FOR = re.compile(r"(?:^|,\s|[:;–]\s|\bund\s)[Ff]ür (?:die |den |das )?$")
_ENVOY_VERB = re.compile(
    r"\b(?:verhandel\w+|führ\w+|sprach|angereist|sa(?:ß|ss)en?|sitzen|nahm\w*|kam\w*|waren)\b"
    r"|\bwar\b[^.;]*\b(?:dabei|gekommen|am Tisch|anwesend|zugegen|vor Ort)\b"
)
_STANDS_FOR = re.compile(r"\bvertr(?:at|itt|aten|eten)\b [^.;]*, (?:die |der |das )?$")
_SOMEBODY = re.compile(r" [A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ]")
"""``Die USA vertrat A B, die Ukraine C D``."""


def speaks_for(before: str, frame: Frame) -> bool:
    """``Für Teheran verhandelte X``: whose envoy is named sits at the table."""
    return bool(_FOR.search(before)) and bool(_ENVOY_VERB.search(frame.sentence.text))


def takes_part(before: str, after: str, frame: Frame) -> bool:
    """Whether a body called by its name takes part, by what stands around the name."""
    if _BY.search(before) and _DONE_BY.match(after):
        return False
    kind = _KIND_BEFORE.search(before)
    if kind:
        before = before[: kind.start()] + before[kind.end() :]
    if _ONE_OFFICE.search(before) or _ANNOUNCES_WITH.search(before):
        return False
    if _NEW_CLAUSE.search(before) and not BEFORE_VERB.match(after):
        return False
    if _STANDS_FOR.search(before) and _SOMEBODY.match(after):
        return True
    if speaks_for(before, frame) or (DELEGATES_OF.search(before) and not re.match(r"s?-", after)):
        return True
    if frame.triggers and _AT_WHICH.search(before):
        return True
    if NOT_SIDE.search(before) and not _TWO_PARTIES.search(before):
        return False
    if _BELONGS_TO.search(before) or re.match(r"s?-", after) or CONCERNS.search(before):
        return False
    if frame.triggers and _WITH_OR_BETWEEN.search(before):
        return True
    verbs = [t for t in frame.triggers if not t.noun]
    hosting = [t for t in verbs if t.kind in {"invite", "receive"} or "zusammen" in t.word]
    led = hosting and (hosting[0].start - frame.sentence.start < len(before) or _HAS.search(before))
    if led and _HOSTED.search(before):
        return True  # "lädt die Koalition der Willigen ein"
    if _WITH.search(before) and _DELEGATES_WITH.search(before):
        return True
    return _is_subject(before, after, frame)


def _is_subject(before: str, after: str, frame: Frame) -> bool:
    """``Die USA und die Ukraine haben …``, ``Russland verhandelt …``, ``… die Koalition der Willigen``."""
    if frame.triggers and _ARE.search(before) and _TOGETHER.match(after) and not _AT_THE.search(before):
        return True
    if (frame.triggers and AFTER_VERB.search(before)) or _WHO_TALKED.match(after):
        return True
    if OWN_ENVOYS.match(after):
        return True
    if THAT.search(before) and not frame.nouns_only:
        return True
    if _WHILE.search(before) and _verb_ahead(len(before), after, frame):
        return True
    if AT_HEAD.search(before) or _PAIRED_SUBJECT.search(before) or _AFTER_COMMA.search(before):
        rest = _SHORT_FORM.sub("", after)
        people = _ITS_PEOPLE.match(rest)
        return bool(BEFORE_VERB.match(rest[people.end() if people else 0 :]))
    return bool(MEETING_OF.search(before) and _GENITIVE_ARTICLE.search(before))


def _verb_ahead(at: int, after: str, frame: Frame) -> bool:
    """Whether a verb of meeting follows in the same clause; ``at`` is how far into the sentence we are."""
    begin, clause = frame.sentence.start + at, _CLAUSE.match(after)
    end = begin + (clause.end() if clause else 0)
    return any(not t.noun and begin < t.start <= end for t in frame.triggers)
