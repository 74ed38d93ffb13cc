"""When a frame says enough to be a meeting of its own.

Two who meet are enough; of one alone there must be a place or a day as well, and what is planned or
called off may do with less.
"""

from __future__ import annotations

import re

from ...lexicon import pattern
from .at_large import canvassed, denied_by
from .drafts import Told
from .gathering import body_gathers, was_planned

_CONDITION = re.compile(r"^(?:Wenn|Falls|Sollte[n]?|Käme|Ob)\b")
_PROVIDED = re.compile(r",\s(?:sofern|falls|wenn|sobald|vorausgesetzt|solange)\b")
_LEADERS = pattern("meetings", r"\b(?:<leaders>)\b")
_AT_THE_TOP = re.compile(
    r"\b(?:Treffen|Gespräch|Begegnung|Gipfel)\w* (?:zwischen )?"
    r"der (?:beiden )?(?:Präsidenten|Staatschefs|Staats- und)"
)
_ANY = pattern("meetings", r"\b(?:<any_meeting>)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_NONE = re.compile(r"\bkeine? (?:Einladung|Anfrage|Vorschlag|Pläne)\w*\b[^,.;]*$")
_BOTH_SIDES = pattern("meetings", r"\b(?:<both_sides>)\b")
_TWO_SIDES = pattern("meetings", r"\b(?:<both_parties>)\b")
_TWO_ARGUE = re.compile(r"\b[Dd](?:ie|er|as) [A-ZÄÖÜ][\w-]+(?: [\w-]+){0,3} und (?:die|der|das) [A-ZÄÖÜ]")
_TWO_WHO = re.compile(r"\b[Dd]ie [A-ZÄÖÜ][\w-]+(?: [\w-]+){0,3} und (?:die|der|das) [A-ZÄÖÜ]")
_BEGINS = pattern("meetings", r"\b(?:<begins>)\b")
_COMPLETED = re.compile(r"\s(?:mit|zwischen|von|der|des|vom)\b|s?\sin\b")
_OWNED = re.compile(r"\b(?:[A-ZÄÖÜ][\w-]+s|sein\w*|ihr\w*|dessen|deren) $")
_GATHER = frozenset({"assemble", "confer", "visit"})
_GATHER_AGAIN = frozenset({"assemble", "confer", "meet"})
_NOBODY = re.compile(r"\b(?:kein Mensch|keiner|niemand)\b")
_THEY_ARGUED = re.compile(
    r"\b(?:haben|hatten) (?:sie|beide)\b[^.;:]*\b(?:gerungen|verhandelt|beraten|gefeilscht)\b"
)
_A_GROUP = re.compile(
    r"\b[Dd]ie (?:[a-zäöüß]+ )?(?:[\w-]*[Gg]ruppe|[\w-]*[Kk]ommission|Delegationen|Unterhändler|Verhandler"
    r"|Emissäre|Abordnungen|[\w-]*[Tt]eams)\b"
)
_WAS_AT = re.compile(r"\bwar(?:en)?\b.* bei \w+")
_WAS_DONE = re.compile(
    r"\b(?:verhandelt|beraten|gesprochen|getagt) (?:worden|wurde|wird)\b"
    r"|\b(?:wurde|wird) [^,;.]*\b(?:verhandelt|beraten|getagt)\W*$"
)
"""``war in Istanbul verhandelt worden``: nobody is named, but it took place."""
_WITH_EACH_OTHER = re.compile(
    r"\b(?:Vertreter|Delegationen|Unterhändler|Gesandte|Diplomaten)\w* (?:der|beider|aller) [^,.;]*"
    r"\bmiteinander\b"
)
_WHERE_TO = re.compile(
    r"\bals (?:[\w-]*[Oo]rt|Schauplatz)\b[^.;]*\b(?:vorgeschlagen|angeboten|an|ins Spiel gebracht|vor)\b"
)
"""``bot Wien als Ort für einen Gipfel an``."""
_THEY_SPOKE = pattern("meetings", r"\b(?:<they_did>) sie\b")
_TWO_SIT_DOWN = re.compile(r"\b[Ss]etz(?:en|ten) sich (?:zwei|drei|vier|beide) [A-ZÄÖÜ]")
_IS_OVER = re.compile(r"\b(?:ist|sind|war|waren)\b[^.;]*\b(?:vorbei|vorüber)\b")
_TOOK_PLACE = re.compile(r"statt(?:finden|zufinden|gefunden)|\bf[ai]nd.*\bstatt")
_MEETS = frozenset({"meet", "assemble", "confer", "negotiate"})
_TO_COME = frozenset({"planned", "proposed", "cancelled"})
_NEEDS_BOTH = re.compile(
    r"wo (?:ihn|sie) |z(?:og|ogen|ieht|iehen) sich |ha(?:t|tte|tten|ben)\b(?!.*\bsich\b).*\bgesehen"
)
_REPORTED_FOR = re.compile(r"für [^,;]{3,30} (?:gemeldet|angekündigt|berichtet)\w*\b.*\bnicht geben\b")
_STAYED_AWAY = pattern("meetings", r"\b(?:<stays_away>)\b")
_ANOTHER = pattern("meetings", r"\b(?:<another_round>)\s(?:[\w-]+\s)?$")
_RUMOUR = re.compile(
    r"\W*(?:Gerüchte?|Spekulationen|(?:Medien|Zeitungs)?[Bb]erichte?|Meldungen|Dass)\b[^.;]*\bhabe?n?\b"
)
_TOOK_PART = re.compile(r"\W*An de[rnm] [^,.;]*\bn[ae]hm(?:en)? [^.;]*\bteil\W*$")
_OFFERS_TO = re.compile(r"\b(?:an einen Tisch zu (?:holen|bringen)|zusammenzu(?:bringen|holen|führen))\b")
_EACH_OTHER = re.compile(r"\b(?:sich|einander)\b(?!.*, (?:doch|aber|dann)\b)")  # what follows tells it anew
_GROUP_WITH = pattern(
    "meetings", r"\W*(?:Die|Mehrere|Drei|Vier|Zwei) (?:\w+en )?(?:<groups_of>)\b[^,;:]*\bmit\b"
)
_INDEFINITE = re.compile(r"\W*Eine? (?:[a-zäöüß-]+ )?")
_FOLLOW_UP = re.compile(r"Folge|Nachfolge|Anschluss")
_AGAIN = re.compile(
    r"\b(?:wieder(?:zu)?sehen|wieder|erneut|abermals|nochmals|noch einmal|[Ww]eiter (?:geht|gehe) es)\b"
)


def founds(told: Told) -> bool:
    """Whether a frame with meeting words says enough to be a meeting of its own."""
    bare = told.status == "held" and told.frame.noun is None and not _count(told)
    if bare and _STAYED_AWAY.search(told.frame.sentence.text):
        return False  # "X und Y saßen nicht am Tisch": who was not there makes no meeting
    if (
        _by_nobody(told)
        or _open(told)
        or canvassed(told)
        or denied_by(told)
        or _only_alluded(told)
        or (_IS_OVER.search(told.frame.sentence.text) and not _count(told))
    ):
        return False
    kinds = {t.kind for t in told.frame.triggers}
    if kinds == {"invite"} and told.place is None and not told.day.start:
        return told.status == "proposed" and _TWO_SIDES.search(told.frame.sentence.text) is not None
    if kinds == {"receive"} and told.status == "held" and _WAS_AT.search(told.frame.triggers[-1].word):
        return _count(told) >= 2  # "war am Montag bei Siemens in A": with nobody
    if kinds == {"greet"} or all(_NEEDS_BOTH.match(t.word) for t in told.frame.triggers):
        saw = told.frame.triggers[0].word.startswith("ha")
        return _people(told) >= 2 and not (saw and told.place is None)
    if kinds == {"sign"}:
        return _signed(told)
    if kinds == {"hand"}:
        return _people(told) >= 2 and told.place is not None
    if kinds == {"speak"} and _count(told) < 2:
        they = (
            told.place and told.day.start and told.who.sides and _THEY_SPOKE.search(told.frame.sentence.text)
        )
        text = told.frame.sentence.text
        they = they or (
            told.place and (told.day.start or told.day.earliest) and _WITH_EACH_OTHER.search(text)
        )
        ahead = told.status in _TO_COME and (_once_more(told) or told.day.start is not None)
        group = _count(told) == 1 and told.day.start and _GROUP_WITH.match(told.frame.sentence.text)
        return bool(they or ahead or group)
    if kinds == {"agree"}:
        parties = _count(told) >= 2 or _TWO_SIDES.search(told.frame.sentence.text)
        return told.place is not None and told.status == "held" and bool(parties)
    if told.kind == "visit":
        return _visited(told)
    if _count(told) >= 2 or (told.kind == "call" and _people(told) > 0 and told.frame.noun is None):
        return True
    if told.kind == "call" and _count(told) and told.day.start:
        return True  # "die Minister der EU beraten am Mittwoch per Videokonferenz"
    if told.kind in {"summit", "conference"} and told.frame.noun and told.definite and _whose(told):
        return True  # "nach dem Gipfel der Koalition der Willigen"
    if told.status == "denied":
        named = _count(told) >= (1 if told.frame.noun or _RUMOUR.match(told.frame.sentence.text) else 2)
        both = told.frame.noun and _TWO_SIDES.search(told.frame.sentence.text)
        dated = told.frame.noun and _REPORTED_FOR.search(told.frame.sentence.text)
        return bool(_at_the_top(told) or named or dated or told.place is not None or both)
    return _at_the_top(told) or _set(told)


def _whose(told: Told) -> bool:
    """Whether a summit or conference is told by its sides, or by its place as one that is or was there."""
    return bool(told.who.sides) or (told.place is not None and told.status in {"held", "ongoing"})


def _people(told: Told) -> int:
    return len(told.who.sure) + len(told.who.possible)


def _count(told: Told) -> int:
    return _people(told) + len(told.who.sides)


def _by_nobody(told: Told) -> bool:
    """``angerufen habe ihn kein Mensch``: nobody met the only one named."""
    text = told.frame.sentence.text[told.frame.clause_start - told.frame.sentence.start :]
    return told.status == "held" and _count(told) < 2 and _NOBODY.search(text) is not None


def _open(told: Told) -> bool:
    """``Wenn es zu einem Treffen kommt``, ``mögliche Gespräche``: nothing certain, and not two who meet."""
    conditional = _CONDITION.match(told.frame.sentence.text)
    if _count(told) >= 2 or (
        told.status in _TO_COME and _once_more(told) and not (conditional and told.definite)
    ):
        return False
    at_large = told.frame.noun is not None and (_ANY.search(told.frame.lead) or _NONE.search(told.frame.lead))
    own = told.frame.sentence.text[told.frame.clause_start - told.frame.sentence.start :]
    return bool(at_large or conditional or _PROVIDED.match(own))


def _only_alluded(told: Told) -> bool:
    """``Putin brauche den Gipfel weniger als Trump``: the article speaks of a meeting known already."""
    if _to_begin(told) or (_TOOK_PART.search(told.frame.sentence.text) and _people(told) > 1):
        return False
    if told.place or told.day.start or told.new_one or not told.definite or not told.frame.nouns_only:
        return False
    last = told.frame.triggers[-1]
    after = told.frame.sentence.text[last.end - told.frame.sentence.start :]
    return not _COMPLETED.match(after) and not _OWNED.search(told.frame.lead)


def _to_begin(told: Told) -> bool:
    """``Die Gespräche über die Protokolle sollen in zwei Wochen beginnen``: planned for some time told."""
    set_for = told.status == "planned" and bool(told.day.phrase)
    return set_for and told.frame.noun is not None and _BEGINS.search(told.frame.sentence.text) is not None


def _signed(told: Told) -> bool:
    """A signature is a meeting where it has a place, and two who sign or a day on which both sides do."""
    both = _BOTH_SIDES.search(told.frame.sentence.text)
    by_two = both or _TWO_WHO.search(told.frame.sentence.text)
    known = told.day.start or told.day.earliest
    called_off = told.status == "cancelled" and _count(told) > 0 and bool(known)
    return told.place is not None and (_count(told) >= 2 or bool(known and by_two) or called_off)


def _visited(told: Told) -> bool:
    """A journey is a meeting where somebody goes to a place or to somebody, or where it was called off."""
    if _people(told) < 1:
        return False
    if told.place is not None or (told.status == "cancelled" and told.frame.noun is not None):
        return True
    received = any(re.search(r"besuch|gast", t.word.lower()) for t in told.frame.triggers)
    toward = received or re.search(r"\bzu [A-ZÄÖÜ]", told.frame.sentence.text)
    return _people(told) >= 2 and bool(toward)


def _at_the_top(told: Told) -> bool:
    """A summit still to come whose leaders need no names."""
    if told.kind != "summit":
        return False
    text = told.frame.sentence.text
    planned = told.status in {"planned", "proposed"}
    if planned and told.frame.noun is not None and _LEADERS.search(text):
        return True
    return told.status != "held" and bool(_AT_THE_TOP.search(text))


def _set(told: Told) -> bool:
    """Whether day, place and what is planned make a meeting although fewer than two are named."""
    noun, placed, cancelled = told.frame.noun is not None, told.place is not None, told.status == "cancelled"
    known = told.day.earliest or (told.day.latest and told.status in _TO_COME)
    dated = bool(told.day.start or told.day.end or (known and (placed or cancelled)))
    if _count(told) == 1 and (placed or dated):
        return told.kind != "call" or not noun
    if told.day.start and noun and any(_TOOK_PLACE.search(t.word) for t in told.frame.triggers):
        return True
    if _both_sides(told, dated):
        return True
    if dated and _gathers(told) and (placed or cancelled or (noun and told.frame.second)):
        return True
    lasts = (
        told.status == "ongoing" and dated and not noun and "confer" in {t.kind for t in told.frame.triggers}
    )
    of_body = body_gathers(told) or was_planned(told)
    return lasts or of_body or _goes_on(told, dated) or _to_come(told, dated)


def _both_sides(told: Told, dated: bool) -> bool:
    """``Beide Seiten saßen am Montag in Genf zusammen``: those known, at a place or on a day that is told."""
    text = told.frame.sentence.text
    argue = dated and told.place is not None and any(t.kind == "negotiate" for t in told.frame.triggers)
    both = _TWO_SIDES.search(text) or _TWO_SIT_DOWN.search(text) or (argue and _TWO_ARGUE.search(text))
    named, noun = any(t.noun for t in told.frame.triggers), told.frame.noun is not None
    told_where = (told.place is not None and (named or dated)) or (told.day.start and not noun)
    asked_to = named and told.place is not None  # "hat beide Seiten zu Gesprächen nach A gebeten"
    return bool(both and told_where and (told.status != "proposed" or asked_to))


def _gathers(told: Told) -> bool:
    """Whether the words themselves say that people came together, whoever they were."""
    text, kinds = told.frame.sentence.text, {t.kind for t in told.frame.triggers}
    if told.frame.noun is not None or kinds & _GATHER:
        return True
    each_other = told.status == "cancelled" and _EACH_OTHER.search(text)
    met = "meet" in kinds and (_A_GROUP.search(text) or each_other)
    return bool(met or _THEY_ARGUED.search(text) or _WAS_DONE.search(text))


def _goes_on(told: Told, dated: bool) -> bool:
    """``Die Runde soll am 9. Januar wieder tagen``, ``In Genf gehen die Gespräche in den zweiten Tag``."""
    noun = told.frame.noun is not None
    begins = noun and told.status == "planned" and _BEGINS.search(told.frame.sentence.text)
    if begins and (dated or _to_begin(told)):
        return True
    gathering = any(t.kind in _GATHER_AGAIN and not t.noun for t in told.frame.triggers)
    if told.status == "planned" and told.day.start and noun and gathering and told.definite:
        return True
    return told.status == "ongoing" and noun and told.place is not None and told.definite


def _to_come(told: Told, dated: bool) -> bool:
    """Whether another meeting is planned, proposed or called off, or a place offered for one."""
    noun, placed, ahead = told.frame.noun is not None, told.place is not None, told.status in _TO_COME
    text = told.frame.sentence.text
    offered = told.status == "proposed" and _OFFERS_TO.search(text) and _TWO_SIDES.search(text)
    if offered or (ahead and _once_more(told)):
        return True
    if told.status == "proposed" and noun and placed and _WHERE_TO.search(told.frame.sentence.text):
        return True
    if told.because == "verständigt auf" and (placed or dated):
        return True  # "Man habe sich auf ein Treffen in A verständigt"
    if not told.new_one and not (placed and _INDEFINITE.fullmatch(told.frame.lead)):
        return False
    if (
        (noun or told.status == "planned")
        and (dated or placed or told.day.earliest)
        and told.status != "held"
    ):
        return True
    return ahead and _count(told) >= 1


def _once_more(told: Told) -> bool:
    """``eine weitere Runde ist vereinbart``, ``man treffe sich wieder``: the next one needs no names."""
    if told.frame.noun is not None:
        return bool(_ANOTHER.search(told.frame.lead)) or _FOLLOW_UP.match(told.frame.noun.word) is not None
    set_for = told.place or told.day.start or told.day.earliest
    meets = any(t.kind in _MEETS or (t.kind == "speak" and set_for) for t in told.frame.triggers)
    return meets and bool(_AGAIN.search(told.frame.sentence.text))
