"""States and organisations that take part as such, and capitals that stand for them."""

from __future__ import annotations

import re

from ...lexicon import pattern, word_set
from ...model.register import ORGANISATIONS
from ..rolewords import is_role
from ..types import Mention, Reading
from .attending import attends
from .chains import chained
from .circles import in_a_group, one_of_a_people, only_said
from .frames import Frame
from .kinds import by_kind
from .outside import is_source, looks_on, only_hosts, only_offers, only_says, stays_out, talk_no_more
from .rows import unlisted, whole_row
from .taking import (
    AFTER_VERB,
    BEFORE_VERB,
    CONCERNS,
    DELEGATES_OF,
    MEETING_OF,
    NOT_SIDE,
    OWN_ENVOYS,
    THAT,
    speaks_for,
    takes_part,
)
from .triggers import in_quotation, joins

_NO_SIDE = re.compile(
    r"\bohne (?:Vertreter|Delegation|Beteiligung|Teilnahme)\w*[^,.;:]{0,30}$"
    r"|(?i:\b(?:weder|noch)\b)[^,.;:]{0,45}$|\bkein\w*\s[^,.;:]{0,30}$"
)
_STAYS_OUT = pattern(
    "meetings",
    r"\s(?:(?!(?:nahm|nahmen|nehmen|nimmt|war|waren|sind) (?:auch )?(?:d\w\w )?[A-ZÄÖÜ])[^,.;:]){0,40}"
    r"\b(?:<stays_away>)",
)
_SINGULAR = re.compile(
    r"(?i)(?:^|\s)(?:der|dem|des|ein(?:em|en|es)?|vom|beim|zum|sein\w*|ihrem"
    r"|(?<!mit )(?<!bei )(?<!von )ihren)\s(?:[a-zäöüß]+\s)?$"
)
_ACCUSATIVE = re.compile(r"(?:^|\s)den $")  # behind "mit" it is read as a dative plural
_COLLECTIVE = re.compile(
    r"(?:delegation|seite|regierung|gruppe|team|teams|führung|abordnung|mannschaft|riege)$"
)
_ON_A_SIDE = re.compile(r"\b[Aa]uf (?:der )?$")
_DATIVE_PLURAL = re.compile(r"\b(?:zwischen|mit|von|bei|aus|zu|nach|unter) den (?:[\w-]+en (?:und|sowie) )?$")
_DELEGATE_ENDING = pattern("meetings", r"(?:<delegate_endings>)$")
_FINITE_BEHIND = re.compile(
    r" (?:und |sowie )?[a-zäöüß]+(?:t|en|te|ten|ist|sind|hat|war)\b| (?:ist|sind|hat|haben|war)\b"
)
_NEXT_ADJECTIVE = re.compile(r"^ (?:und|sowie) (?:der|die|den|dem) (?=[a-zäöüß-]+isch\w* )")
"""``der britischen und der iranischen Delegation``: the noun is that of both adjectives."""
_WITH_HIS = re.compile(r"\bmit (?:seinen|ihren) $")  # a dative: more than one
_PLURAL_DATIVE = re.compile(r"(?:kollegen|partnern|ministern|chefs)$")
_PAIR_BEFORE = re.compile(
    r"\b(?:haben|hatten|wollen|sollen|hat|führen|setzen) [A-ZÄÖÜ][\w-]+ (?:und|sowie) $"
)
_MEETS_THEM = re.compile(
    r"\b(?:treffen|trafen|traf|trifft)\b[^.,;:]*\bauf (?:die )?"
    r"(?:[A-ZÄÖÜ][\w-]+(?:,| und| sowie) (?:die )?)*$"
)
"""``Heute treffen in A Putins Unterhändler auf die Ukrainer``: not so of "auf Zypern"."""
_OPENS, _CLOSES = tuple('„«»"‚'), tuple('“”»«"‘')
_NOUN_BEHIND = re.compile(r" (?:[a-zäöüß]+e[nrsm]? )?[A-ZÄÖÜ]")
_NO_NOUN = re.compile(r" [a-zäöüß]|[,.;]")
_WITH_THE = re.compile(r"\b(?:mit|von|bei) (?:der|einer) $")
_DELEGATION = re.compile(r"isch\w* (?:Delegation|Seite|Abordnung|Mannschaft|Gruppe)\b")
_ONE_LED = re.compile(r", (?:die|der) $")
_GOVERNMENT_IN = re.compile(
    r"\b(?:[Dd]ie |[Dd]er |[Dd]en )?(?:[a-zäöüß]+en? )?(?:Regierung|Militärregierung|Führung) in "
    r"(?=[A-ZÄÖÜ]|$)"
)
"""``die Regierung in Damaskus``: the capital alone says the same."""
_PAIR_AT_HEAD = re.compile(r"^(?:Auch )?(?:[A-ZÄÖÜ][\w-]+ (?:und|sowie) )?$")
_AND_BEFORE = re.compile(r" (?:und|sowie) $")
_PAIR_BEHIND = re.compile(r"\s(?:und|sowie)\s[A-ZÄÖÜ]")
_SEAT_AT_TABLE = re.compile(
    r"(?i:\b(?:zwischen|mit))\s(?:[\w-]+\s(?:und|sowie)\s(?:mit\s)?)?$"
    r"|\b(?:Delegationen? aus|Unterhändlern? aus|Vertretern? aus|getrennt mit|Vertretern?)"
    r"\s(?:[\w-]+\s(?:und|sowie|,)\s)?$"
)


_RELATIVE = re.compile(r"\W*(?:der|die|das|den|dem|deren|dessen)\b")
_HOLDS_IT = re.compile(
    r" [^,.;]*\b(?:ausgerichtet|veranstaltet|bitten)\b"
    r"| (?:am \w+ )?zu[rm]? [^,.;]*[Kk]onferenz[^,.;]*\b(?:ge|einge)?laden\b"
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
    kinds = by_kind(frame, reading)
    for m in (*reading.bodies, *kinds):
        body = reading.known.bodies.get(m.ref) if frame.holds(m.start) else None
        if m not in kinds and (body is None or body.kind == "media" or _firm_alone(body.kind, frame)):
            continue
        if in_quotation(m.start, frame.sentence):
            continue
        if _is_side(m, frame, reading):
            sides.append(m)
        elif (m.via in {"name", "people", "kind"} or _as_noun(m, reading)) and not _kept_out(
            m, frame, reading
        ):
            others.append(m)
    sides += whole_row(sides, others, reading.text)
    listed = [(m.start, side_name(m.ref, reading)) for m in sides if m not in kinds]
    by_their_kind = [(m.start, name) for m in sides if m in kinds for name in kinds[m]]
    return [*listed, *by_their_kind, *unlisted(frame, reading, sides), *chained(frame, reading)]


def _as_noun(m: Mention, reading: Reading) -> bool:
    """``Briten, Franzosen und Deutsche``: an adjective that is the people's name, without any noun."""
    return m.via == "adjective" and m.form[:1].isupper() and not _NOUN_BEHIND.match(reading.text, m.end)


def _firm_alone(kind: str, frame: Frame) -> bool:
    """Firms are named for much else: they sit at a table only where a word tells of a meeting."""
    return kind == "company" and not frame.triggers


def _kept_out(m: Mention, frame: Frame, reading: Reading) -> bool:
    """Whether a body in a row with others is none of them: it owns who is named next, or stays away."""
    before = reading.text[frame.sentence.start : m.start]
    after = reading.text[m.end : frame.sentence.end]
    in_role = any(r.start <= m.start < r.end for r in reading.roles)
    kept_out = _STAYS_OUT.match(after) or _NO_SIDE.search(before) or NOT_SIDE.search(before)
    return bool(in_role or kept_out or re.match(r"s?-", after)) or _possessor(m, after, reading)


def _seats(frame: Frame, reading: Reading) -> list[tuple[int, str]]:
    """Capitals that stand for governments: "Delegationen aus Kiew und Washington", "getrennt mit Kiew"."""
    found = []
    for m in reading.places:
        if not frame.holds(m.start) or m.ref not in reading.known.seats or m.via != "name":
            continue
        before = reading.text[frame.sentence.start : m.start]
        if "ung in " in before:
            before = _GOVERNMENT_IN.sub("", before)
        behind = _PAIR_BEHIND.match(reading.text[m.end : m.end + 6])
        verb = BEFORE_VERB.match(reading.text, m.end, frame.sentence.end)
        at_head = _PAIR_AT_HEAD.search(before) and verb
        row = behind or _AND_BEFORE.search(before)
        paired = at_head or (AFTER_VERB.search(before) and row) or _PAIR_BEFORE.search(before)
        paired = paired or OWN_ENVOYS.match(reading.text, m.end, frame.sentence.end)
        told_that = THAT.search(before) and not frame.nouns_only
        behind_it = reading.text[m.end : frame.sentence.end]
        outside = talk_no_more(behind_it) or only_says(before, behind_it) or only_offers(before, behind_it)
        if CONCERNS.search(before) or outside:
            continue
        sent = DELEGATES_OF.search(before) and m.form != side_name(reading.known.seats[m.ref], reading)
        if paired or told_that or sent or _SEAT_AT_TABLE.search(before) or speaks_for(before, frame):
            found.append((m.start, side_name(reading.known.seats[m.ref], reading)))
    return found


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
    if before[-1:] in _OPENS and after[:1] in _CLOSES:  # "die „Koalition der Willigen“ tagt"
        before, after = before[:-1], after[1:]
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
    out = stays_out(frame.sentence.text)
    if talk_no_more(after) or len(before) < out or (_STAYS_OUT.match(after) and not out):
        return False
    if only_says(before, after) or only_hosts(after) or looks_on(before, after) or _HOLDS_IT.match(after):
        return False
    holder = re.match(r" ([A-ZÄÖÜ][\w-]+)", after) if m.form.endswith("s") else None
    if holder and is_role(holder.group(1)) and not _delegate_follows(after):
        return False  # "Großbritanniens Premierminister"
    if m.via == "name" and _only_described(m, frame, reading):
        return False
    in_role = any(r.start <= m.start < r.end for r in reading.roles)
    if in_role or _NO_SIDE.search(before) or _possessor(m, after, reading):
        return False
    if m.via == "adjective":
        return _delegate_follows(after) or _elided(m, before, reading)
    if m.via == "compound":
        word = reading.text[m.start : frame.sentence.end].split(" ")[0]
        return _delegate_follows(word.split("-", 1)[-1])
    if m.via == "people" and frame.triggers and _MEETS_THEM.search(before):
        return True
    return attends(before, after) or takes_part(before, after, frame)


def _only_described(m: Mention, frame: Frame, reading: Reading) -> bool:
    """``mit Soldaten, die Russland gefangen hatte``: named in a relative clause that tells of no meeting."""
    beside = frame.beside(m.start)
    if beside is None or beside[0] == frame.sentence.start:
        return False
    clause = reading.text[beside[0] : beside[1]]
    return _RELATIVE.match(clause) is not None and not joins(clause)


def _own_meeting(m: Mention, before: str, frame: Frame, reading: Reading) -> bool:
    """``beim EU-Gipfel``: a body that acts as one side gathers, unless others meet at the edge of it."""
    side = reading.known.bodies[m.ref].side
    if side not in ORGANISATIONS or side == "UN" or before.endswith("am Rande des "):
        return False
    return any(t.noun and t.start == m.start and t.kind in {"summit", "conference"} for t in frame.triggers)


def _one_person(m: Mention, before: str, frame: Frame, reading: Reading) -> bool:
    """``der US-Außenminister``: one office holder is a person, not a delegation; a collective is one."""
    if MEETING_OF.search(before) and before.endswith(" der "):
        return False  # "eine Begegnung der US-Emissäre": a genitive plural
    noun = _noun_at(m, frame, reading)
    one = _SINGULAR.search(before) or (_ACCUSATIVE.search(before) and not noun.endswith(("n", "s")))
    return bool(one) and not _COLLECTIVE.search(noun)


def _possessor(m: Mention, after: str, reading: Reading) -> bool:
    """``Irans Minister Araghtschi``, ``der türkische Minister Fidan``: a person comes, no delegation."""
    if m.via == "name" and not m.form.endswith("s"):
        return False
    match = re.match(r"\s(?:(?!und |sowie )[a-zäöüß]+\s)?[A-ZÄÖÜ][\w-]+\s(?=[A-ZÄÖÜ])", after)
    return match is not None and any(n.start == m.end + match.end() for n in reading.names)


def _elided(m: Mention, before: str, reading: Reading) -> bool:
    """``Die russische Delegation führte A, die ukrainische B``: the noun is that of the first."""
    if "isch" not in before or not _DELEGATION.search(before):
        return False
    after = reading.text[m.end : m.end + 2]
    if _WITH_THE.search(before) and _NO_NOUN.match(after):
        return True  # "sprach die russische Delegation mit der ukrainischen"
    return _ONE_LED.search(before) is not None and any(n.start == m.end + 1 for n in reading.names)


def _delegate_follows(after: str) -> bool:
    """Within the same noun phrase a word for delegates: "ukrainischen und amerikanischen Unterhändlern"."""
    after = _NEXT_ADJECTIVE.sub(" ", after, count=1)
    match = re.match(r"\s?((?:(?:und|sowie|oder|,)\s|[a-zäöüß-]+\s){0,4})([A-ZÄÖÜ]?[\wäöüß-]+)", after)
    if not match or re.search(r"\b(?:der|die|das|den|dem|des|in|im|von|zu|mit)\s", match.group(1)):
        return False
    noun = match.group(2).lower().split("-")[-1]
    return noun in word_set("meetings", "delegates") or after.lower().startswith("staats-")
