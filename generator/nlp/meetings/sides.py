"""States and organisations that take part as such, and capitals that stand for them."""

from __future__ import annotations

import re

from ...lexicon import pattern, word_set
from ...model.register import ORGANISATIONS
from ..rolewords import is_role
from ..types import Mention, Reading
from .circles import in_a_group, one_of_a_people, only_said
from .frames import Frame
from .outside import AT_HEAD, is_source, only_offers, only_says
from .rows import unlisted, whole_row
from .triggers import in_quotation

_NO_SIDE = re.compile(
    r"\bohne (?:Vertreter|Delegation|Beteiligung|Teilnahme)\w*[^,.;:]{0,30}$"
    r"|(?i:\b(?:weder|noch)\b)[^,.;:]{0,45}$|\bkein\w*\s[^,.;:]{0,30}$"
)
_STAYS_OUT = pattern("meetings", r"\s[^,.;:]{0,40}\b(?:<stays_away>)")
_SINGULAR = re.compile(
    r"(?i)(?:^|\s)(?:der|dem|des|ein(?:em|en|es)?|vom|beim|zum|sein\w*)\s(?:[a-zäöüß]+\s)?$"
)
_COLLECTIVE = re.compile(
    r"(?:delegation|seite|regierung|gruppe|team|teams|führung|abordnung|mannschaft|riege)$"
)
_ON_A_SIDE = re.compile(r"\b[Aa]uf (?:der )?$")
_DATIVE_PLURAL = re.compile(r"\b(?:zwischen|mit|von|bei|aus|zu|nach|unter) den (?:[\w-]+en (?:und|sowie) )?$")
_DELEGATE_ENDING = pattern("meetings", r"(?:<delegate_endings>)$")
_DELEGATES_OF = pattern(
    "meetings",
    r"(?:<delegates_of>)\w*\s(?:(?:aus|der|von|des|den)\s)*(?:\d+ [A-ZÄÖÜ]\w+ [a-zäöüß]+ )?"
    r"(?:[\w-]+(?:,|\sund|\ssowie)\s(?:(?:der|des|aus|von|den|dem)\s)*)*$",
)
_DELEGATES_WITH = pattern(
    "meetings", r"(?:<delegates_with>)\w*(?:\s[\w-]+,?){0,8}\s(?:und\s)?(?:der\s|aus\s|von\s)?$"
)
_TWO_PARTIES = re.compile(r"\b(?:Seiten|Delegationen|Vertreter\w*|Unterhändler\w*) (?:aus|der|von)?\s?$")
_CONCERNS = pattern(
    "meetings",
    r"(?:<concerns>)\w* (?:zwischen|mit|zu) (?:der |den |dem )?(?:[\w-]+ und (?:der |den |dem )?)?$",
)
_FINITE_BEHIND = re.compile(
    r" (?:und |sowie )?[a-zäöüß]+(?:t|en|te|ten|ist|sind|hat|war)\b| (?:ist|sind|hat|haben|war)\b"
)
_HOSTED = re.compile(r"\b(?:die|den|das)\s[„\"«»‚]?$")
_HAS = re.compile(r"\b(?:hat|hatte|haben|will|wird|soll)\b")
_BELONGS_TO = pattern("meetings", r"(?:<belongs_to>)\w*\s(?:der|des|von|in der|gegen die|für die)?\s?$")
_WITH = pattern("meetings", r"\b(?:<with_sides>)\s(?:der\s|den\s|dem\s|die\s)?$")
_WITH_OR_BETWEEN = re.compile(r"\b(?:[Zz]wischen|[Mm]it|von)\s(?:[\w-]+,?\s){0,6}(?:der\s|den\s|dem\s)?$")
_NOT_SIDE = pattern("meetings", r"\b(?:<no_side_after>)\s(?:der|die|das|den|dem|des)?\s?$")
_AFTER_VERB = pattern(
    "meetings",
    r"\b(?:<verbs_before_sides>)"
    r"\s(?:sich )?(?:am \w+ )?(?:die |der |das )?(?:sogenannten? )?"
    r"(?:(?:Regierung (?:der |des |von )?|[A-ZÄÖÜ][\w-]+ )?[\w-]+(?:,| und| sowie) (?:die |der |das )?)*$",
)
_BEFORE_VERB = pattern(
    "meetings",
    r"(?:(?:,| und| sowie) (?:die |der |das )?[\w-]+){0,3}(?: [\w-]+){0,2}?\s?(?:<verbs_after_sides>)",
)
_THAT = re.compile(r"\b[Dd]ass (?:die |der )?(?:[\w-]+(?:,| und| sowie) (?:die |der )?)*$")
_WHO_TALKED = re.compile(r", (?:das|die|der)\b[^,.]*\b(?:führ|verhandel|sprach|traf|beriet)")
_PAIRED_SUBJECT = re.compile(
    r"^(?:Die|Der|Das) [A-ZÄÖÜ][\w-]+ (?:(?:der|des|von) )?(?:[A-ZÄÖÜ][\w-]+ ){0,4}und (?:die|der|das) $"
)
_AFTER_COMMA = re.compile(r"(?:^|,\s)(?:die |der |das )?$")
_AT_WHICH = re.compile(
    r",\s(?:auf|bei|in|zu|über|um|an|mit) (?:dem|der|denen|das|die|den) (?:sich )?"
    r"(?:die |der |das )?(?:[\w-]+ (?:und|sowie) (?:die |der )?)?$"
)
_OWN_ENVOYS = pattern(
    "meetings",
    r"(?:,? (?:und |sowie )?(?:die |der )?[\w-]+){0,3} (?:ihre?n?|seine?n?) "
    r"(?:[\w-]+ )?(?:<envoys>)\w* (?:<sent>)\b",
)
_NEXT_ADJECTIVE = re.compile(r"^ (?:und|sowie) (?:der|die|den|dem) (?=[a-zäöüß-]+isch\w* )")
"""``der britischen und der iranischen Delegation``: the noun is that of both adjectives."""
_WITH_HIS = re.compile(r"\bmit (?:seinen|ihren) $")  # a dative: more than one
_PLURAL_DATIVE = re.compile(r"(?:kollegen|partnern|ministern|chefs)$")
_MEETING_OF = pattern(
    "meetings", r"(?:<meeting_of>)\s(?:(?:[\w-]+\s){0,3}|(?:der|des) [A-ZÄÖÜ][\w-]+ und (?:der|des)\s)$"
)
_GENITIVE_ARTICLE = re.compile(r"\b(?:der|des)\s(?:sogenannten\s)?$")
_PAIR_BEFORE = re.compile(
    r"\b(?:haben|hatten|wollen|sollen|hat|führen|setzen) [A-ZÄÖÜ][\w-]+ (?:und|sowie) $"
)
_PAIR_AT_HEAD = re.compile(r"^(?:Auch )?(?:[A-ZÄÖÜ][\w-]+ (?:und|sowie) )?$")
_PAIR_BEHIND = re.compile(r"\s(?:und|sowie)\s[A-ZÄÖÜ]")
_SEAT_AT_TABLE = re.compile(
    r"(?i:\b(?:zwischen|mit))\s(?:[\w-]+\s(?:und|sowie)\s(?:mit\s)?)?$"
    r"|\b(?:Delegationen? aus|Unterhändlern? aus|Vertretern? aus|getrennt mit|Vertretern?)"
    r"\s(?:[\w-]+\s(?:und|sowie|,)\s)?$"
)


_FOR = re.compile(r"(?:^|,\s|[:;–]\s|\bund\s)[Ff]ür (?:die |den |das )?$")
_HOLDS_IT = re.compile(r" [^,.;]*\b(?:ausgerichtet|veranstaltet|bitten)\b")
_ENVOY_VERB = re.compile(
    r"\b(?:verhandel\w+|führ\w+|sprach|angereist|sa(?:ß|ss)en?|sitzen|nahm\w*|kam\w*|waren?)\b"
)


def sides_of(frame: Frame, reading: Reading) -> tuple[str, ...]:
    """States and organisations that take part as such: German names, each once, in order of mention."""
    found = [*_bodies(frame, reading), *_seats(frame, reading)]
    if len({name for _at, name in found}) == 1:
        found += _partner_at_head(frame, reading)
    return tuple(dict.fromkeys(name for _at, name in sorted(found)))


def _partner_at_head(frame: Frame, reading: Reading) -> list[tuple[int, str]]:
    """``Die Ukraine ist nach Gesprächen mit den USA bereit``: the subject met the other."""
    noun = frame.noun
    if noun is None or not re.match(r"s? mit\b", reading.text[noun.end : noun.end + 5]):
        return []
    for m in reading.of(reading.bodies, frame.sentence):
        before = reading.text[frame.sentence.start : m.start]
        info = reading.known.bodies[m.ref]
        subject = m.via == "name" and info.kind == "state" and re.fullmatch(r"(?:Die |Der |Das )?", before)
        if subject and _FINITE_BEHIND.match(reading.text, m.end, frame.sentence.end):
            return [(m.start, side_name(m.ref, reading))]
    return []


def side_name(body: str, reading: Reading) -> str:
    """A seat of government stands for its state, every other body for itself."""
    info = reading.known.bodies[body]
    if info.kind == "seat" and info.side and info.side in reading.known.states:
        return reading.known.states[info.side].name
    return info.name


def _bodies(frame: Frame, reading: Reading) -> list[tuple[int, str]]:
    sides: list[Mention] = []
    others: list[Mention] = []
    for m in reading.bodies:
        body = reading.known.bodies.get(m.ref) if frame.holds(m.start) else None
        if body is None or body.kind == "media" or (body.kind == "company" and not frame.triggers):
            continue
        if in_quotation(m.start, frame.sentence):
            continue
        if _is_side(m, frame, reading):
            sides.append(m)
        elif m.via in {"name", "people"} and not _kept_out(m, frame, reading):
            others.append(m)
    sides += whole_row(sides, others, reading.text)
    return [*((m.start, side_name(m.ref, reading)) for m in sides), *unlisted(frame, reading, sides)]


def _kept_out(m: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether a body in a row with others is none of them: it owns who is named next, or stays away."""
    before = reading.text[frame.sentence.start : m.start]
    after = reading.text[m.end : frame.sentence.end]
    in_role = any(r.start <= m.start < r.end for r in reading.roles)
    kept_out = _STAYS_OUT.match(after) or _NO_SIDE.search(before) or _NOT_SIDE.search(before)
    return bool(in_role or kept_out or re.match(r"s?-", after)) or _possessor(m, after, reading)


def _seats(frame: Frame, reading: Reading) -> list[tuple[int, str]]:
    """Capitals that stand for governments: "Delegationen aus Kiew und Washington", "getrennt mit Kiew"."""
    found = []
    for m in reading.places:
        if not frame.holds(m.start) or m.ref not in reading.known.seats or m.via != "name":
            continue
        before = reading.text[frame.sentence.start : m.start]
        behind = _PAIR_BEHIND.match(reading.text[m.end : m.end + 6])
        verb = _BEFORE_VERB.match(reading.text[m.end : frame.sentence.end].lower())
        at_head = _PAIR_AT_HEAD.search(before) and verb
        paired = at_head or (_AFTER_VERB.search(before) and behind) or _PAIR_BEFORE.search(before)
        paired = paired or _OWN_ENVOYS.match(reading.text, m.end, frame.sentence.end)
        told_that = _THAT.search(before) and not frame.nouns_only
        behind_it = reading.text[m.end : frame.sentence.end]
        if _CONCERNS.search(before) or only_says(before, behind_it) or only_offers(before, behind_it):
            continue
        sent = _DELEGATES_OF.search(before) and m.form != side_name(reading.known.seats[m.ref], reading)
        if paired or told_that or sent or _SEAT_AT_TABLE.search(before) or _speaks_for(before, frame):
            found.append((m.start, side_name(reading.known.seats[m.ref], reading)))
    return found


def _speaks_for(before: str, frame: Frame) -> bool:
    """``Für Teheran verhandelte X``: whose envoy is named sits at the table."""
    return bool(_FOR.search(before)) and bool(_ENVOY_VERB.search(frame.sentence.text))


def _noun_at(m: Mention, frame: Frame, reading: Reading) -> str:
    """The noun a compound's first part or an adjective belongs to, in small letters."""
    rest = reading.text[m.start : frame.sentence.end]
    noun = r"[\w-]+" if m.via == "compound" else r"[\w-]+\s(?:und [\w-]+en )?([\w-]+)"
    match = re.match(noun, rest)
    return (match.group(match.lastindex or 0) if match else "").lower()


def _is_side(m: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether a body named in the frame sits at the table as such."""
    before = reading.text[frame.sentence.start : m.start]
    after = reading.text[m.end : frame.sentence.end]
    if m.via == "people" and one_of_a_people(m, before, frame, reading):
        return False
    if m.via == "compound" and _own_meeting(m, before, frame, reading):
        return True
    group = in_a_group(m, before, after, frame)
    if group is not None:
        return group
    if only_said(m, frame):
        return False
    if m.via in {"compound", "adjective"} and _ON_A_SIDE.search(before):
        return not frame.triggers  # "auf ukrainischer Seite X": else X is named, the side was before
    if m.via in {"compound", "adjective"} and _DATIVE_PLURAL.search(before):
        return bool(_DELEGATE_ENDING.search(_noun_at(m, frame, reading)))
    if m.via == "compound" and _WITH_HIS.search(before):
        return bool(_PLURAL_DATIVE.search(_noun_at(m, frame, reading)))
    if m.via in {"compound", "adjective"} and _one_person(m, before, frame, reading):
        return False
    if is_source(before) or only_offers(before, after):
        return False
    if _STAYS_OUT.match(after) or only_says(before, after) or _HOLDS_IT.match(after):
        return False
    holder = re.match(r" ([A-ZÄÖÜ][\w-]+)", after) if m.form.endswith("s") else None
    if holder and is_role(holder.group(1)) and not _delegate_follows(after):
        return False  # "Großbritanniens Premierminister"
    in_role = any(r.start <= m.start < r.end for r in reading.roles)
    if in_role or _NO_SIDE.search(before) or _possessor(m, after, reading):
        return False
    if m.via == "adjective":
        return _delegate_follows(after)
    if m.via == "compound":
        word = reading.text[m.start : frame.sentence.end].split(" ")[0]
        return _delegate_follows(word.split("-", 1)[-1])
    return _takes_part(before, after, frame)


def _own_meeting(m: Mention, before: str, frame: Frame, reading: Reading) -> bool:
    """``beim EU-Gipfel``: a body that acts as one side gathers, unless others meet at the edge of it."""
    side = reading.known.bodies[m.ref].side
    if side not in ORGANISATIONS or side == "UN" or before.endswith("am Rande des "):
        return False
    return any(t.noun and t.start == m.start and t.kind in {"summit", "conference"} for t in frame.triggers)


def _one_person(m: Mention, before: str, frame: Frame, reading: Reading) -> bool:
    """``der US-Außenminister``: one office holder is a person, not a delegation; a collective is one."""
    if _MEETING_OF.search(before) and before.endswith(" der "):
        return False  # "eine Begegnung der US-Emissäre": a genitive plural
    return bool(_SINGULAR.search(before)) and not _COLLECTIVE.search(_noun_at(m, frame, reading))


def _possessor(m: Mention, after: str, reading: Reading) -> bool:
    """``Irans Minister Araghtschi``, ``der türkische Minister Fidan``: a person comes, no delegation."""
    if m.via == "name" and not m.form.endswith("s"):
        return False
    match = re.match(r"\s(?:(?!und |sowie )[a-zäöüß]+\s)?[A-ZÄÖÜ][\w-]+\s(?=[A-ZÄÖÜ])", after)
    return match is not None and any(n.start == m.end + match.end() for n in reading.names)


def _delegate_follows(after: str) -> bool:
    """Within the same noun phrase a word for delegates: "ukrainischen und amerikanischen Unterhändlern"."""
    after = _NEXT_ADJECTIVE.sub(" ", after, count=1)
    match = re.match(r"\s?((?:(?:und|sowie|oder|,)\s|[a-zäöüß-]+\s){0,4})([A-ZÄÖÜ]?[\wäöüß-]+)", after)
    if not match or re.search(r"\b(?:der|die|das|den|dem|des|in|im|von|zu|mit)\s", match.group(1)):
        return False
    noun = match.group(2).lower().split("-")[-1]
    return noun in word_set("meetings", "delegates") or after.lower().startswith("staats-")


def _takes_part(before: str, after: str, frame: Frame) -> bool:
    """Whether a body called by its name takes part, by what stands around the name."""
    if _speaks_for(before, frame) or (_DELEGATES_OF.search(before) and not re.match(r"s?-", after)):
        return True
    if frame.triggers and _AT_WHICH.search(before):
        return True
    if _NOT_SIDE.search(before) and not _TWO_PARTIES.search(before):
        return False
    if _BELONGS_TO.search(before) or re.match(r"s?-", after) or _CONCERNS.search(before):
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
    if (frame.triggers and _AFTER_VERB.search(before)) or _WHO_TALKED.match(after):
        return True
    if _OWN_ENVOYS.match(after):
        return True
    if _THAT.search(before) and not frame.nouns_only:
        return True
    if AT_HEAD.search(before) or _PAIRED_SUBJECT.search(before) or _AFTER_COMMA.search(before):
        return bool(_BEFORE_VERB.match(after.lower()))
    return bool(_MEETING_OF.search(before) and _GENITIVE_ARTICLE.search(before))
