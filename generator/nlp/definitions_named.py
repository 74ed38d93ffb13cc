"""Explanations that say what people call a thing: "so nennen beide Seiten die Front", "Sherpas genannt".

What speakers call something may be an explanation or an opinion: only experts, people on the spot and "man"
give names; a term that judges ("Kapitulation") is an opinion, and people and towns are no terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import words
from .definitions_terms import class_noun, is_person, special
from .rolewords import is_role
from .types import Reading

_BY = (
    r"(?:man|sich|beide Seiten|(?:die )?(?:Fachleute|Diplomaten|Experten|Juristen|Militärs|Ökonomen"
    r"|Gewerkschaften|Gewerkschafter|Arbeitgeber|Arbeitgeberverbände|Tarifparteien|Unterhändler|Soldaten"
    r"|Bewohner"
    r"|Einheimischen?|Anwohner|Beamten?|Forscher|Völkerrechtler|Politologen|Insider|Händler|Vermittler"
    r"|Historiker|Verhandler"
    r"|Eingeweihte|Parlamentarier|Haushälter|Brüsseler|Berner|Wiener|Berliner))"
)
_NAME = (
    r"(?:[„«»\"‚][^“»«\"„‘.!?:]{2,40}[“»«\"‘]"
    r"|[A-ZÄÖÜ][\w-]{3,}(?: (?:(?:der|des|von|für) )?[A-ZÄÖÜ][\w-]+){0,3})"
)
_WORD = r"(?:[„«»\"‚][^“»«\"„‘.!?:]{2,40}[“»«\"‘]|[A-ZÄÖÜ][\w-]{3,}(?: [A-ZÄÖÜ][\w-]+){0,2})"
_THING = r"(?:(?:der|die|das|den|dem|eine?[nrm]?|jene[nrs]?) )(?:[a-zäöüß]+ ){0,2}[A-ZÄÖÜ][\w-]+"
_CLAUSE = r", (?:der|die|das|den|dem|deren|dessen|in|mit|bei|unter|auf|durch|über|nach|für|wer|was)\b"
_WHERE = r"(?:(?:in|im|bei|auf) (?:der |den )?[A-ZÄÖÜ][\w-]+ |dort |hier )?"
_BEHIND = r"(?: (?:der|des|von|aus|zwischen|im|in|an|am|mit|ohne|für) [^,;:.]{3,60})"

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # "Kontaktlinie – so nennen beide Seiten die Front."
    (
        "so ",
        re.compile(rf"(?P<term>{_NAME})(?:,| [–-]) so (?:nennen|nennt|bezeichnen|heißen) {_BY} {_THING}"),
    ),
    # "„Snapback“ nennen Diplomaten das Verfahren, mit dem …"; "Sherpas heißen die Beamten, die …"
    (" ne", re.compile(rf"^(?P<term>{_NAME}) (?:nennen|nennt) {_BY} {_THING}(?:{_CLAUSE}|{_BEHIND})")),
    (" bezeichnen ", re.compile(rf"^Als (?P<term>{_NAME}) bezeichnen {_BY} {_THING}(?:{_CLAUSE}|{_BEHIND})")),
    (
        " heißen ",
        re.compile(rf"^(?P<term>{_WORD}) heißen {_WHERE}{_THING}{_CLAUSE}"),
    ),
    # "Den Streifen zwischen den Fronten nennen die Soldaten „Grauzone“."
    (
        " ne",
        re.compile(
            rf"^(?:Den|Die|Das|Einen?|Eine|Diesen?|Dieses) [^;:„“«»]{{6,90}}? (?:nennen|nennt) {_BY}"
            rf"(?: (?:auch|kurz|schlicht|nur|in Anlehnung an [^„]+))? (?P<term>{_WORD})\.?$"
        ),
    ),
    # "Die Beamten, die einen Gipfel vorbereiten, werden Sherpas genannt." "… heißen Sherpas."
    (
        ", ",
        re.compile(
            rf"^(?:Die|Der|Das|Eine?) (?P<thing>[^,;:„“«»]{{3,50}}){_CLAUSE}[^;:„“«»]{{6,90}}, (?:heißen"
            rf"|heißt|heisst|werden|wird|nennt man|nennen {_BY})"
            r"(?: (?:auch|im [A-ZÄÖÜ]\w+|kurz|oft|meist|gern))? "
            rf"(?:als )?(?P<term>{_WORD})(?: genannt| bezeichnet)?\.?$"
        ),
    ),
    # "Vier Städte im Donbass werden als Festungsgürtel bezeichnet."
    (
        " werden als ",
        re.compile(rf"^[A-ZÄÖÜ][^,;:„“«»]{{8,80}} werden als (?P<term>{_WORD}) bezeichnet\.?$"),
    ),
    (
        "bezeichnet",
        re.compile(
            rf"^Als (?P<term>{_WORD}) (?:wird|werden) {_THING}(?:{_CLAUSE}|{_BEHIND}).* bezeichnet\.?$"
        ),
    ),
    (
        "bezeichnet",
        re.compile(
            rf"^Als (?P<term>{_WORD}) werden (?:[a-zäöüß]+ ){{1,3}}[A-ZÄÖÜ][\w-]+"
            rf"(?:{_CLAUSE}|{_BEHIND})? bezeichnet"
        ),
    ),
    # "Diplomaten verstehen unter Pendeldiplomatie das Hin und Her eines Vermittlers."
    (
        "unter ",
        re.compile(
            rf"^(?:{_BY}|Die Arbeitgeber|Die Gewerkschaften|Fachleute|Man) (?:verstehen|versteht) unter "
            rf"(?:eine[rm] |der |dem )?(?P<term>{_NAME}) (?:{_THING}|,)"
        ),
    ),
    # "Fachleute sprechen von einem „Frozen Conflict“: …"
    (
        " von ",
        re.compile(
            rf"^(?:In solchen Fällen |Dann |Hier |Die )?(?:{_BY} )?(?:sprechen|spricht)(?: {_BY})?(?: (?:dann"
            r"|hier|in solchen Fällen))* von (?:eine[rm] |der |dem )?"
            r"(?P<term>[„«»\"‚][^“»«\"„‘.!?:]{2,40}[“»«\"‘])(?::|, (?:wenn|sobald) )"
        ),
    ),
)
_GILT = re.compile(
    rf"^Als (?P<term>{_WORD}) (?:gilt|gelten) (?P<rest>(?:eine?|jede[rs]?|alle|wer)\b,? ?[^;:]{{6,}})"
)
_PROPER = re.compile(
    r"^(?:(?:Der|Die|Das) )?(?:Mann|Frau|Ort|Stadt|Dorf|Hotel|Restaurant|Schiff|Haus|Lokal|Sohn|Tochter|Hund"
    r"|Losung|Devise|Motto|Ziel|Lösung|Antwort|Strategie|Rezept|Sieger\w*|Gegner\w*|Nachfolger\w*|Grund"
    r"|Folge|Chef\w*)\b"
)
_LONG = 9  # letters from which a noun behind "Als" is a compound


def named(text: str, reading: Reading) -> Iterator[str]:
    """The terms by which somebody calls what the sentence describes."""
    if not any(word in text for word in ("nen", "hei", "verste", "prech", "spricht", "bezeichne", "genannt")):
        yield from _regarded(text, reading)
        return
    for hint, form in _FORMS:
        match = form.search(text) if hint in text else None
        if match is None or _no_term(match["term"], reading):
            continue
        thing = match.groupdict().get("thing")
        if thing is not None and (
            _PROPER.match(thing) or (" heißt " in text and not special(match["term"], reading))
        ):
            continue
        yield match["term"]
    yield from _regarded(text, reading)


def _regarded(text: str, reading: Reading) -> Iterator[str]:
    """ "Als Festungsgürtel gilt eine Kette befestigter Städte": a class, and no part somebody plays."""
    match = _GILT.match(text) if text.startswith("Als ") else None
    if match is None or _no_term(match["term"], reading):
        return
    term = match["term"].strip('„“«»"‚‘')
    plays = term.lower().endswith(words("definitions", "parts_played"))
    who = re.match(r"(?:wer|jede[rs]?|alle)\b", match["rest"])
    classed = who or class_noun(match["rest"].partition(" ")[2].partition(",")[0], any_noun=False)
    clause = re.match(rf"eine? [^,;:.]{{3,50}}{_CLAUSE}", match["rest"]) and " " in term
    if not plays and (len(term) >= _LONG or " " in term) and (classed or clause):
        yield match["term"]


def _no_term(term: str, reading: Reading) -> bool:
    bare = term.strip('„“«»"‚‘')
    stem = re.sub(r"(?:en|e|n|s)$", "", bare.lower())
    judging = words("definitions", "judging")
    return (
        bare.lower().endswith(judging)
        or stem.endswith(judging)
        or is_person(bare, reading)
        or is_role(bare.split()[-1])
        or bare.split()[0] in {"Das", "Dies", "So", "Diese", "Es", "Was", "Dort", "Hier", "Deshalb", "Heute"}
        or any(tuple(bare.split()) == form for form, _ in reading.known.place_forms.get(bare.split()[0], ()))
    )
