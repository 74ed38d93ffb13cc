"""Where frames begin and end: each place in the text that tells of a meeting, with the stretch of it.

A sentence is cut into clauses; a clause with a meeting noun or verb is a trigger, the clauses around
it that have none belong to it.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ...german.dates.tense import clause_tenses
from ...lexicon import pattern
from ..types import Reading, Sentence
from .aims import names_aim
from .frames import Frame, bare
from .ordinals import counted
from .splitting import parts_of
from .triggers import Trigger, joins, triggers_in

_WITH_ADJECTIVE = r"(?:der|die|den|dem) [a-zäöüß-]+(?:e|en) [A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ]"  # no relative clause
_ITEM = rf"(?:(?={_WITH_ADJECTIVE})\w+ [\w-]+ )?[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+){{0,3}}"
_OWN_VERB = (  # behind a list that is none: "traf X, Y und Z berieten am Samstag"
    r"(?! [A-ZÄÖÜ])(?! (?:trafen|berieten|kamen|sprachen|redeten|verhandelten|telefonierten)\b(?! ?[,.;:]))"
)
_LISTED = rf"{_ITEM}(?:,\s{_ITEM})*\s(?:und|sowie)\s(?:der |die |des |den |dem )?{_ITEM}\b{_OWN_VERB}"
_BODIES = (  # "haben Verdi, der Beamtenbund und die TdL"
    r"(?:die|der|das|den|dem) [A-ZÄÖÜ][\w-]+ (?:und|sowie) (?:die|der|das|den|dem) [A-ZÄÖÜ][\w-]+ [a-zäöüß]"
    r"(?![^,.;:]*\b(?:haben|hatten|hat|hatte|wollen|werden|sollen)\W)"
)
CUT = re.compile(rf"[;:–—]\s|,\s(?!{_LISTED}|{_BODIES})|\s-\s|\b(?:während|nachdem|bevor|ehe)\b")
"""Where clauses begin; a comma within a list ("A, B und C") begins none."""
_ROW_AHEAD = re.compile(rf"[;:–—]\s{_ITEM}(?:,\s{_ITEM})*$")
_ROW_ON = re.compile(rf"(?:,\s{_ITEM})*(?:,\s{_ITEM}) (?:und|sowie) {_ITEM} [a-zäöüß]")
_COME_TOGETHER = frozenset({"visit", "assemble", "receive", "meet"})
_TO_TALK = re.compile(
    r",\sum\b[^,;:]*\b(?:zu (?:beraten|verhandeln|sprechen|reden|diskutieren|besprechen|konferieren)"
    r"|(?:[Gg]espräche|[Vv]erhandlungen|[Bb]eratungen)\b[^,;:]* (?:zu führen|aufzunehmen|fortzusetzen))\b"
)
_RELATIVE = re.compile(r",\s(?:(?:zu|an|bei|auf|in|mit|für)\s)?(der|die|das|dem|den|denen)\b")
_SUBJECTLESS = re.compile(r",\s[a-zäöüß]+(?:en|ten|te|t|am|af|ach)\s")
_PREDICATE = re.compile(
    r",\s(?:fand|findet|kam|kommt|wird|wurden?|werden|ist|sind|war|waren|fiel|fällt|fallen|platzte?"
    r"|entfällt|hat|hatte)\s"
)
"""A clause that goes on behind a relative one: ``Ein Treffen, das für Dienstag verabredet war, fand …``."""
_IS_SET = pattern("meetings", r"\b(?:ist|sind|steht|stehen|sei)\b[^.;:]*\b(?:<is_set>)\b")
_STILL_TO_COME = re.compile(r"\b(?:will|wollen|wollten?|soll|sollen|sollten?|wird|werden|werde)\b")
_WHERE = re.compile(r",\swo\b(?=[^,;]*\b(?:ihn|sie|ihm|ihnen|er)\b)")  # the traveller is there, too
_NOW_LED = re.compile(r"\b(?:wird|werden|leitet|führt|sitzt|sitzen|vertritt)\b")
"""``Die Delegation wird diesmal von A geführt; in Rom hatte B sie geleitet``: A comes to the talks of now."""
_AROUND = re.compile(r"(?:Nach|Vor|Seit|Trotz|Wegen|Statt|Ohne)\b")  # "Vor dem Gipfel in A: X trifft Y"
_TO_MEET = re.compile(
    r",\s(?:sich|einander|erneut|wieder)\b[^,;.]*\bzu(?:sammen)?(?:zu)?\s?(?:treffen|kommen|reden|sehen)\b"
)
_AS_ONCE = re.compile(r", wie (?:auch )?(?:schon|bereits|zuletzt) (?:zuletzt )?(?:beim?|in|im|am|auf)\b")
_EVE = re.compile(
    r"\W*(?:Am (?:Vorabend|Vortag|Tag vor|Tag nach)|Kurz vor|(?:Einen )?Tag(?:e)? (?:vor|nach)) [^,.;:]+"
)
_DAY_ALONE = re.compile(r",\s(?:am|an diesem) [\w. ]+")
_DRAFTED = re.compile(r"(?:.*\b)?(?:ausgearbeitet|erarbeitet|entworfen|verfasst|formuliert|geschrieben)")
_THOUGH = re.compile(r"\bzwar\b")
_NEUTER = pattern("meetings", r"(?:<neuter_nouns>)s?$")


def frames_of(sentence: Sentence, reading: Reading) -> tuple[Frame, ...]:
    """The frames of a sentence from left to right; none for a sentence that tells of no meeting."""
    clauses = clauses_of(sentence)
    found = [triggers_in(reading.text, a, b, sentence) for a, b in clauses]
    if not any(found):
        clauses = [(sentence.start, sentence.end)]
        found = [triggers_in(reading.text, sentence.start, sentence.end, sentence)]
    found = _eve_of(clauses, _without_drafting(clauses, found, reading), reading)
    found = _with_ordinal(clauses, found, sentence, reading)
    found = _with_relative(clauses, _with_purpose(clauses, found, reading), reading)
    found = _with_subject(clauses, found, reading)
    found = _with_announcement(clauses, _with_predicate(clauses, found, reading), reading)
    found = _with_headline(clauses, _with_infinitive(clauses, found, reading), reading)
    joining = joins(sentence.text)
    if not any(found):
        return (bare(sentence, sentence.start, sentence.end, True),) if joining else ()
    at = next(k for k, triggers in enumerate(found) if triggers)
    before = (clauses[0][0], clauses[at][0])
    nobody = not any(before[0] <= n.start < before[1] for n in reading.names)
    now = reading.text[before[1] : before[1] + 1] == ";" and _NOW_LED.search(reading.text[slice(*before)])
    apart = nobody or bool(now)
    ahead = at > 0 and apart and joins(reading.text[before[0] : before[1]])
    first_frame = _as_before(clauses, found, sentence, reading)
    first_frame = first_frame or ((bare(sentence, *before, True),) if ahead else ())
    frames = (
        Frame(sentence, clauses[first][0], clauses[last][1], *clauses[at], triggers, joining)
        for first, last, at, triggers in _group(clauses, found, at if ahead else 0)
    )
    return first_frame + tuple(part for frame in frames for part in parts_of(frame, reading))


def _as_before(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], sentence: Sentence, reading: Reading
) -> tuple[Frame, ...]:
    """``Die Abordnung führte, wie schon beim Treffen am 16. Mai, A an``: she does it this time, too."""
    told = [k for k, triggers in enumerate(found) if triggers]
    if len(told) != 1 or not joins(sentence.text) or not _AS_ONCE.match(reading.text, *clauses[told[0]]):
        return ()
    whole = (sentence.start, sentence.end)
    return (Frame(sentence, *whole, *whole, (), True, clauses[told[0]]),)


def _without_drafting(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``Dabei ist A, der den Plan mit B ausgearbeitet hat``: who he is, in a sentence on who is there."""
    told = [t for triggers in found for t in triggers]
    if found[0] or not told or not all(t.kind == "negotiate" and _DRAFTED.match(t.word) for t in told):
        return found
    at = next(k for k, triggers in enumerate(found) if triggers)
    relative = any(_RELATIVE.match(reading.text, *clauses[k]) for k in range(1, at + 1))
    return [()] * len(found) if relative and joins(reading.text[slice(*clauses[0])]) else found


def _eve_of(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``Am Vorabend der Runde, am Montag, waren A und B in C gewesen``: the round only dates what is told."""
    if len(clauses) < 3 or not found[0] or not found[2] or found[1]:
        return found
    eve = _EVE.fullmatch(reading.text, *clauses[0]) and _DAY_ALONE.fullmatch(reading.text, *clauses[1])
    return [(), *found[1:]] if eve else found


def _with_ordinal(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], sentence: Sentence, reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``Die dritte soll am 5. Mai folgen``: the ordinal stands for the noun in a clause without one."""
    told = list(found)
    for one in counted(sentence, reading):
        at = next(k for k, (a, b) in enumerate(clauses) if a <= one.start <= b)
        if not any(t.noun for t in told[at]):
            told[at] = (one, *told[at])
    return told


def _with_purpose(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``reist nach Katar, um dort Gespräche zu führen``: what it is for belongs to the journey.

    So it belongs to those who come together ("kommen in Genf zusammen, um über den Plan zu beraten"), but
    not a meeting that is only prepared ("trafen sich, um ein Treffen mit C vorzubereiten").
    """
    joined = list(found)
    for k in range(1, len(clauses)):
        purpose = re.match(r",\s(?:um|zu)\b", reading.text[clauses[k][0] : clauses[k][0] + 5])
        talks = [t for t in joined[k] if t.kind != "sign"]
        kinds = {t.kind for t in joined[k - 1]}
        met = bool(kinds) and kinds <= _COME_TOGETHER and _TO_TALK.match(reading.text, *clauses[k])
        aimed = bool(purpose) and names_aim(reading.text[slice(*clauses[k])])
        if purpose and talks and not aimed and (kinds == {"visit"} or met):
            joined[k - 1], joined[k] = joined[k - 1] + joined[k], ()
    return joined


def _with_subject(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``A und B waren zwar angereist, kamen aber nur mit C zusammen``: one subject, one meeting."""
    joined = list(found)
    for k in range(1, len(clauses)):
        goes_on = _SUBJECTLESS.match(reading.text, *clauses[k])
        only_came = all(t.kind == "visit" for t in joined[k - 1])
        if goes_on and joined[k] and only_came and _THOUGH.search(reading.text[slice(*clauses[k - 1])]):
            joined[k - 1], joined[k] = joined[k - 1] + joined[k], ()
    return joined


def _with_relative(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``Ein Gespräch mit A, das am Mittwoch stattfinden sollte``: the relative clause is about it."""
    joined = list(found)
    for k in range(1, len(clauses)):
        pronoun = _RELATIVE.match(reading.text, clauses[k][0], clauses[k][1])
        host = next((j for j in range(k - 1, -1, -1) if joined[j]), None)
        if not pronoun or not joined[k] or host is None or not joined[host][-1].noun:
            continue
        noun = joined[host][-1]
        beside = clauses[k][0] - noun.end <= 1 or (
            pronoun.group().count(" ") > 1 and not any(n.end == clauses[k][0] for n in reading.names)
        )
        if beside or (pronoun.group(1) == "das" and _NEUTER.search(noun.word.lower())):
            joined[host], joined[k] = joined[host] + joined[k], ()
    return joined


def _with_predicate(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``Ein Gespräch mit A, das für Dienstag verabredet war, fand nicht statt``: noun and verb are one."""
    joined = list(found)
    for k in range(2, len(clauses)):
        verb = _PREDICATE.match(reading.text, *clauses[k])
        between = _RELATIVE.match(reading.text, *clauses[k - 1])
        host = joined[k - 2]
        if verb and between and host and host[-1].noun and all(t.kind != "visit" for t in joined[k]):
            joined[k - 2], joined[k - 1], joined[k] = host + joined[k - 1] + joined[k], (), ()
    return joined


def _with_announcement(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``Die nächste Runde ist verabredet: Am 5. Mai wollen …``, ``fliegt nach A, wo ihn B empfängt``."""
    joined = list(found)
    for k in range(1, len(clauses)):
        before = reading.text[slice(*clauses[k - 1])]
        told = joined[k - 1] and joined[k]
        nobody = not any(clauses[k - 1][0] <= n.start < clauses[k - 1][1] for n in reading.names)
        is_set = reading.text[clauses[k][0]] == ":" and nobody and _IS_SET.search(before)
        ahead = _STILL_TO_COME.search(reading.text[slice(*clauses[k])])
        received = (
            not ahead
            and _WHERE.match(reading.text, *clauses[k])
            and all(t.kind == "visit" for t in joined[k - 1])
        )
        if told and (is_set or (received and any(t.kind == "receive" for t in joined[k]))):
            joined[k - 1], joined[k] = joined[k - 1] + joined[k], ()
    return joined


def _with_headline(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``Krisentreffen in A: X und Y berieten …``: what stands before the colon is the same meeting."""
    joined = list(found)
    apart = len(clauses) > 2 and not joined[1] and _RELATIVE.match(reading.text, *clauses[1])
    at = 2 if apart else 1  # "das Telefonat, auf das alle gewartet hatten: X und Y"
    if len(clauses) <= at or not joined[0] or not joined[at] or reading.text[clauses[at][0]] != ":":
        return joined
    head = reading.text[slice(*clauses[0])].lstrip()
    nobody = not any(clauses[0][0] <= n.start < clauses[0][1] for n in reading.names)
    bare_head = clause_tenses(head + ":", 0) == "unknown" and not _AROUND.match(head)
    met = any(not t.noun for t in joined[at]) and any(
        clauses[at][0] <= n.start < clauses[at][1] for n in reading.names
    )
    if nobody and bare_head and met and all(t.noun for t in joined[0]):
        joined[0], joined[at] = (), (*joined[at], *joined[0])
    return joined


def _with_infinitive(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], reading: Reading
) -> list[tuple[Trigger, ...]]:
    """``A und B haben sich darauf verständigt, sich in C zu treffen``: what they agreed on is to come."""
    joined = list(found)
    for k in range(1, len(clauses)):
        agreed = joined[k - 1] and all(t.kind == "agree" for t in joined[k - 1])
        if agreed and joined[k] and _TO_MEET.match(reading.text, *clauses[k]):
            joined[k - 1], joined[k] = joined[k - 1] + joined[k], ()
    return joined


def clauses_of(sentence: Sentence) -> list[tuple[int, int]]:
    """The clauses of a sentence from left to right, code points in the article; they touch each other."""
    cuts = [m.start() for m in CUT.finditer(sentence.text) if not _in_head_row(m, sentence.text)]
    bounds = [0, *(c for c in cuts if c > 0), len(sentence.text)]
    return [(sentence.start + a, sentence.start + b) for a, b in pairwise(bounds)]


def _in_head_row(comma: re.Match[str], text: str) -> bool:
    """``…: A, B und C sprachen``: a comma in the row that begins its clause, whatever verb is behind."""
    if not comma.group().startswith(","):
        return False
    return (
        _ROW_AHEAD.search(text, 0, comma.start()) is not None
        and _ROW_ON.match(text, comma.start()) is not None
    )


def _group(
    clauses: list[tuple[int, int]], found: list[tuple[Trigger, ...]], begin: int
) -> list[tuple[int, int, int, tuple[Trigger, ...]]]:
    """Clauses without trigger go to the one on their left; from ``begin`` to the first trigger, to that."""
    at = [k for k, triggers in enumerate(found) if triggers]
    groups = []
    for n, k in enumerate(at):
        first = begin if n == 0 else k
        last = (at[n + 1] - 1) if n + 1 < len(at) else len(clauses) - 1
        groups.append((first, last, k, found[k]))
    return groups
