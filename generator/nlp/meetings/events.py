"""From frames to meetings: which stretches of an article tell of one and the same event.

A frame joins an earlier meeting unless something speaks against it (another kind, place, day, circle
of people or status); among those left the one with most in common wins. A frame that names neither
people nor sides nor place nor day founds nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...lexicon import pattern
from ...model.facts import DayFact
from ..types import Reading
from .affinity import affinity, days_agree, places_agree
from .at_large import says_nothing
from .called_off import journey_off, put_off
from .clauses import frames_of
from .drafts import Draft, Told, draft_of, merge, unplaced
from .founding import founds
from .joining import LED, join_people, took_part_in_it
from .journeys import received
from .leads import behind_colon, told_in_full
from .mediated import named_behind
from .on_the_line import by_phone, connected, nobody_told
from .parties import name_parties
from .retold import completes, is_it, waits, was_to_be, were_there
from .revoked import take_back
from .telling import Scene, tell

_SAME = 2  # points from which a frame and a meeting are one
_FOR_A_SIDE = re.compile(
    r"\b[Ff]ür (?:die |den |das )?[A-ZÄÖÜ][\w-]+ "
    r"(?:verhandel|sondier|berat|berät|berie|red|führ|sitz|saß|nahm|nehm|kam|war|tritt|trat|soll|sprach|spricht|ist|sind)"
    r"|\b[Aa]uf (?:der )?(?:[\w-]+er|anderen) Seite\b"
    r"|\b(?:sa(?:ß|ss)(?:en)?|sitz(?:t|en)) für (?:die |den |das )?[A-ZÄÖÜ][\w-]+ "
    r"(?:da|dabei|am \w*[Tt]isch)\b"
    r"|\b[Aa]m Tisch (?:saß|sass|saßen|sassen|sitzt|sitzen)\b|\b(?:saßen|sassen|sitzen)\b[^.]* mit am Tisch\b"
    r"|\bselbst am (?:Apparat|Hörer|Telefon)\b"
    r"|\b(?:wird|werden|soll|sollen)\b[^.;]*\b(?:dort|dazu|auch|ebenfalls|zudem|per Video)\b[^.;]*"
    r"\b(?:erwartet|dabei sein|teilnehmen|dazustoßen)\b"
)
_AT_ONE = re.compile(r", (?:bei|auf|in|während) ein(?:em|er) (?:[\w-]+ )?$")
_AT_TABLE_TOO = re.compile(
    r"^\W*(?:Erstmals|Diesmal|Zudem|Außerdem|Auch) (?:saß|saßen|sassen|sitzt|sitzen)\b[^.]* am Tisch\b"
    r"|\b(?:saß|saßen|sassen|sitzt|sitzen) (?:[^.;]{0,50} )?auch (?:der |die |das )?(?:[^.;]* )?am Tisch\b"
)
_WITH_THEM = re.compile(
    r"\b[Mm]it am (?:Verhandlungst|T)isch\b"
    r"|^\W*(?:Auch|Erstmals|Ebenfalls) [^.;]*\bam (?:Verhandlungst|T)isch\b"
)
_IN_THE_ROOM = re.compile(
    r"^(?:In|An|Auf) der (?:\w+ )?(?:\w*[Gg]ruppe|\w*[Ss]eite|ersten|zweiten) (?:saß|sass|nahm|sitz)"
    r"|^An (?:der|seiner|ihrer|[A-ZÄÖÜ]\w+s) Seite (?:(?:des|der|von) [\w-]+ )?"
    r"(?:sa(?:ß|ss)(?:en)?|sitz(?:t|en)|nahm(?:en)?)\b"
    r"|\bsa(?:ß|ss)(?:en)?\b[^.;]*\bfür (?:die|den|das) [A-ZÄÖÜ][\w-]+ (?:da|dort|dabei|am Tisch|im Saal)\b"
    r"|^Aus (?:den |der |dem )?[A-ZÄÖÜ][\w-]+ (?:war|kam|ist|sind|reist)"
    r"|^Neben (?:[\w-]+ ){1,3}(?:saß|sass|saßen|sassen|sitzt|sitzen|nahm|nahmen)\b"
    r"|^Mit (?:ihm|ihr|ihnen|[A-ZÄÖÜ][\w-]+) (?:an)?(?:gereist|gekommen) (?:war|waren|ist|sind)\b"
    r"|^Mit (?:ihm|ihr|ihnen) (?:reis|komm|kam|flieg|flog|war|sa(?:ß|ss))"
    r"|\b(?:reis(?:t|te|ten|en)|fl(?:og|ogen|iegt|iegen)|k(?:am|amen|ommt|ommen)) (?:[^,.;]* )?(?:mit|an)\W*$"
    r"|\bmitge(?:reist|kommen|flogen)\b|\b(?:ist|sind|war|waren)\b[^,.;]*\bangereist\W*$"
    r"|\b(?:sitzt|sitzen|sa(?:ß|ss)(?:en)?)\b[^.;]*\bmit am Tisch\b"
    r"|\bsa(?:ß|ss)(?:en)?\b[^,.;]*\bzwischen den (?:Delegationen|Parteien|Unterhändlern|beiden)\b"
    r"|\bin Begleitung\b|\b(?:[Tt]eam|[Dd]elegation) um (?!Trainer)"
    r"|\bverhandel(?:t|te|ten|n) [^,.;]*\bmit\W*$|\bdazu\W*$"
)
"""Who sat where, came along or led, where the sentence names neither place nor day of another meeting."""
_HIS_PLAN = re.compile(r"\W*(?:Sein|Ihr|Der|Die) (?:Vorschlag|Plan|Idee|Angebot|Ziel|Wunsch): ")
_ASKS = re.compile(r"^\W*Ob\b|\?\W*$")
_IN_SIGHT = re.compile(
    r"\b[Ee]in\w* (?:solche[rs] )?(?:Treffen|Gespräch|Begegnung|Termin|Unterredung|Runde)\b[^.;]*"
    r"\b(?:in Vorbereitung|vorbereitet|geplant|vorgesehen|im Gespräch|angedacht|möglich|denkbar|angepeilt)\b"
)
_THEY_MET = pattern(
    "meetings", r"\W*(?:Sie|[^,.;]{0,60}?\b(?:<they_did>) (?:sich )?(?:sie|beide|die beiden)\b)"
)
_OPPOSITE = re.compile(r"\W*(?:Ihm|Ihr|Ihnen) gegenüber\b")
_CONNECTED = re.compile(
    r"\b[Pp]er (?:Video\w*|Telefon|Schalte)\b[^,.;]*\b(?:dabei|anwesend|teil|mit)\W*$"
    r"|\bzu(?:ge)?schalte[nt]\b|\bschaltete[n]? sich\b[^,.;]*\bzu\b"
    r"|\bmeldeten? sich\b[^,.;]*\bper (?:Video|Telefon|Schalte)"
)


def read_events(reading: Reading) -> list[Draft]:
    """All meetings of an article in order of first mention."""
    drafts: list[Draft] = []
    scene = Scene()
    waiting: Told | None = None
    line: Told | None = None
    for sentence in reading.sentences:
        scene.enter(sentence, reading)
        take_back(sentence, drafts, reading)
        for frame in frames_of(sentence, reading):
            told = by_phone(tell(frame, reading, scene), line)
            known, before = _frames_in(drafts), len(drafts)
            if frame.triggers:
                _place_frame(told, drafts)
                if waiting and len(drafts) > before and completes(told, waiting):
                    drafts[-1] = draft_of(waiting, drafts[-1].continues)
                    merge(told, drafts[-1])
                waiting = told if _frames_in(drafts) == known and waits(told) else waiting
            elif waiting and were_there(told, waiting):
                drafts.append(draft_of(waiting, None))
                merge(replace(told, kind=waiting.kind, status=waiting.status, day=DayFact()), drafts[-1])
                waiting = None
            elif _new_entry(told, scene, drafts):
                drafts.append(draft_of(told, None))
            elif call := connected(told, line):
                drafts.append(call)
            elif drafts:
                join_people(told, drafts)
            line = nobody_told(told, line, _frames_in(drafts) > known)
            scene.leave(told, kept=_frames_in(drafts) > known)
    name_parties(drafts, reading)
    return drafts


def _new_entry(told: Told, scene: Scene, drafts: list[Draft]) -> bool:
    """``17. Februar: In Genf führt X die Delegation an``: a chronicle entry with day, place and people."""
    day = scene.heading_day.start
    if not day or not told.place or not (told.who.sure or told.who.sides):
        return False
    return not any(d.day.start == day for d in drafts)


def _frames_in(drafts: list[Draft]) -> int:
    return sum(len(d.frames) for d in drafts)


def _place_frame(told: Told, drafts: list[Draft]) -> None:
    """Give a frame with meeting words to the meeting it tells of, to a new one, or to none."""
    if says_nothing(told) or put_off(told, drafts) or received(told, drafts) or _declined(told, drafts):
        return
    if journey_off(told, drafts):
        return
    if _spells_out(told, drafts) or behind_colon(told, drafts):
        merge(told, drafts[-1])
        return
    if drafts and is_it(told, drafts[-1]):
        merge(replace(told, day=DayFact(), place=None, status=drafts[-1].status), drafts[-1])
        return
    if drafts and took_part_in_it(told, drafts[-1]):
        merge(replace(told, kind=drafts[-1].kind, day=DayFact(), stands=()), drafts[-1])
        return
    if drafts and was_to_be(told, drafts[-1]):
        merge(replace(told, day=DayFact() if drafts[-1].day.start else told.day), drafts[-1])
        return
    if told_in_full(told, drafts):
        merge(told, drafts[-1])
        drafts[-1].status = told.status if drafts[-1].day.start else drafts[-1].status
        return
    if _they_again(told, drafts):
        merge(told, drafts[-1])
        drafts[-1].status = told.status if told.day.end else drafts[-1].status
        return
    if _on_the_occasion(told, drafts) or named_behind(told, drafts):
        merge(told, drafts[-1])
        return
    score, same = _most_alike(told, drafts)
    if same and score >= _SAME:
        merge(told, same)
    elif drafts and (_sits_too(told) or (told.who.sure and _adds_to(told, drafts[-1]))):
        join_people(told, drafts)
    elif _may_found(told):
        drafts.append(draft_of(told, drafts[-1] if drafts and told.new_one else None))
    elif told.definite and same and not told.new_one and score >= 0:
        merge(told, same)


def _declined(told: Told, drafts: list[Draft]) -> bool:
    """``X lud A und B nach C ein; A sagte den Termin ab``: the meeting they were asked to, called off."""
    last = drafts[-1] if drafts else None
    if last is None or told.status != "cancelled" or told.who.sure or told.place:
        return False
    frame = last.frames[-1][0]
    asked = (
        any(t.kind == "invite" for t in frame.triggers) and frame.sentence.index == told.frame.sentence.index
    )
    if not asked or not told.definite or places_agree(told, last) is None or days_agree(told, last) is None:
        return False
    merge(told, last)
    last.status = "cancelled"
    return True


def _spells_out(told: Told, drafts: list[Draft]) -> bool:
    """``Sein Vorschlag: ein Gipfel in Oslo``: what the sentence before only calls a wish."""
    last = drafts[-1] if drafts else None
    if (
        last is None
        or told.frame.sentence.index - last.last != 1
        or last.status not in {"proposed", "planned"}
    ):
        return False
    if last.status == told.status == "proposed" and _HIS_PLAN.match(told.frame.sentence.text):
        return True
    asked = _ASKS.search(last.frames[-1][0].sentence.text) is not None
    nobody = (
        not told.who.sure and not told.who.sides and told.kind == last.kind and told.frame.noun is not None
    )
    ahead = told.status in {"proposed", "planned"} and not told.day.start and last.place is None
    return asked and nobody and ahead and _IN_SIGHT.search(told.frame.sentence.text) is not None


def _they_again(told: Told, drafts: list[Draft]) -> bool:
    """``Die USA und der Iran reden weiter. Am Freitag trafen sie sich in Genf``: those just told of."""
    last = drafts[-1] if drafts else None
    if last is None or told.frame.sentence.index - last.last != 1 or told.new_one or told.who.sides:
        return False
    nobody = not told.who.sure or set(told.who.sure) <= set(last.sure)
    several = len(last.sides) > 1 or len(last.sure) > 1
    open_day = not (last.day.start or last.day.end) and last.status in {"held", "ongoing"}
    if not (nobody and several and open_day) or told.status != "held" or not _THEY_MET.match(_main(told)):
        return False
    return places_agree(told, last) is not None and days_agree(told, last) is not None


def _main(told: Told) -> str:
    return told.frame.sentence.text[told.frame.clause_start - told.frame.sentence.start :]


def _adds(told: Told) -> bool:
    """``Für die USA verhandelt X``, ``X ließ sich zuschalten``: who comes to a meeting told before."""
    text = told.frame.sentence.text
    placed = told.place or told.day.start
    if _OPPOSITE.match(text) or (not placed and (LED.search(text) or _IN_THE_ROOM.search(text))):
        return True
    alone = len(told.who.sure) == 1 or all(t.kind == "call" for t in told.frame.triggers)
    return bool(_FOR_A_SIDE.search(text) or (told.who.sure and alone and _CONNECTED.search(text)))


def _adds_to(told: Told, last: Draft) -> bool:
    """Whether it only says who else came to a meeting told before."""
    fell_through = last.status == "cancelled" and told.status == "held" and told.frame.noun is not None
    return not fell_through and (_adds(told) or _beside_others(told, last))


def _sits_too(told: Told) -> bool:
    """``Mit am Tisch saß auch die Türkei``: a side of the meeting told before."""
    alone = told.who.sides and not (told.who.sure or told.place or told.day.start)
    return bool(alone and told.status == "held" and _WITH_THEM.search(told.frame.sentence.text))


def _on_the_occasion(told: Told, drafts: list[Draft]) -> bool:
    """``Ausgehandelt haben es A und B, der Chef des Fonds, bei einem Treffen in C``: where they did."""
    last = drafts[-1] if drafts else None
    if last is None or last.last != told.frame.sentence.index or last.frames[-1][0].end != told.frame.start:
        return False
    nobody = not told.who.sure and not told.who.sides and told.frame.nouns_only
    bare = nobody and not last.place and told.status == last.status and told.kind in {"talks", last.kind}
    if not bare or last.kind == "call" or days_agree(told, last) is None:
        return False
    return _AT_ONE.search(told.frame.lead) is not None


def _beside_others(told: Told, last: Draft) -> bool:
    """``Erstmals saßen auch A und B am Tisch``: beside those whom the text has named."""
    here = not told.day.start or told.day.start == last.day.start
    return bool(last.sure) and here and _AT_TABLE_TOO.search(told.frame.sentence.text) is not None


def _most_alike(told: Told, drafts: list[Draft]) -> tuple[float, Draft | None]:
    """The meeting with most in common, a later one winning a tie, and how much; None when none can be it."""
    latest = max((d.last for d in drafts), default=-1)
    scores = [(affinity(told, d), i) for i, d in enumerate(drafts)]
    found = [(s + (0.5 if drafts[i].last == latest else 0.0), i) for s, i in scores if s is not None]
    best = max(found, default=None)
    return (best[0], drafts[best[1]]) if best else (0.0, None)


def _may_found(told: Told) -> bool:
    """Whether a frame begins a new meeting; in a heading only a summit or conference with its place does."""
    if {t.kind for t in told.frame.triggers} == {"mediate"}:
        return len(told.who.sure) > 1 and (told.place is not None or told.day.start is not None)
    if told.frame.sentence.kind != "heading":
        return founds(told)
    placed = told.place is not None and not unplaced(told.place)  # not "in seinem Palast"
    return told.kind in {"summit", "conference"} and placed and told.frame.noun is not None
