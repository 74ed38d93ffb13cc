"""Bodies named in a sentence about a meeting that do not sit in it: sources, mere speakers, who offers it."""

from __future__ import annotations

import re

from ...lexicon import pattern

_SAYS_BEFORE = pattern(
    "meetings", r"\b(?:<says_so>)\s(?:(?:am|zuvor|auch|jedoch) (?:\w+tag )?)?(?:der |die |das )?$"
)
_SAYS_AFTER = pattern("meetings", r"\s(?:(?:hat|hatte|habe) (?:\w+ ){0,2})?(?:<says_so>)\b(?! sich)")
_ACCORDING_TO = pattern("meetings", r"\b(?:<according_to>)\s(?:der |des |dem )?$")
_AS_SAID = re.compile(r",\s(?:so|wie)\s[^,.;]*$")  # "wie ein Mitglied der ukrainischen Delegation sagte"
_HAS_OFFERED = re.compile(
    r"\s(?:hat|hatte|haben)\b(?![^;]*\b(?:mit|zwischen)\b)[^;]*"
    r"\b(?:vorgeschlagen|angeboten|angeregt|ins (?:Spiel|Gespräch) gebracht)\b"
)
_NOT_THERE = re.compile(
    r"((?:Die |Der |Das )?[A-ZÄÖÜ][\w-]+(?:(?: und|,) (?:die |der )?[A-ZÄÖÜ][\w-]+)*)"
    r" (?:war|waren|ist|sind|sei|seien|saß|sass|saßen|nahm|nahmen|nimmt) "
    r"[^,;.]*\b(?:von|zwischen|der)\b[^,;.]*\bnicht "
    r"(?:dabei|vertreten|eingeladen|anwesend|beteiligt|teil|mit am Tisch|am Tisch)\b"
)
_HOSTS = re.compile(
    r"s? (?:war|waren|ist|sind|sei|blieb|bleibt) (?:nur |bloß |lediglich |allein |dabei |diesmal |erneut )*"
    r"(?:der |die |das )?(?:Gastgeber(?:in|land)?|Veranstalter(?:in)?|Schauplatz)\b"
    r"| (?:stellte|stellt|stellten|bot|bietet) (?:nur |lediglich |dafür |dazu )*(?:den|die|das) "
    r"(?:Saal|Ort|Räume|Bühne|Rahmen|Haus)\b"
)
_NO_MORE = re.compile(
    r"(?: (?:und|sowie|noch|[A-ZÄÖÜ][\w-]+|die|der|seit \w+|miteinander)){0,5} nicht mehr\b"
)
_MEETING = (
    r"(?:\w*[Tt]reffens?|\w*[Gg]espräche?n?|\w*[Gg]ipfels?|\w*[Vv]erhandlungen|\w*[Bb]eratungen|\w*[Rr]unde"
    r"|\w*[Bb]egegnung|Telefonats?)"
)
_LOOKS_ON = re.compile(
    r" (?:will|wollen|wollte|wollten|möchte|möchten|lehn\w+|begrüß\w+|begrüss\w+|kritisier\w+|verurteil\w+"
    r"|bewertet\w*|beobachte\w+|verfolg\w+|sieht|sehen|sah|sahen|knüpf\w+|erwart\w+|äußer\w+|reagier\w+"
    r"|protestier\w+|hofft\w*|hat|haben|hatte|hatten)\b[^.;:]*?"
    r"\b(?:das|dem|den|die|der|ein|einem|einen|eine|einer|diese[mnrs]?) (?:[a-zäöüß]+ )?"
    rf"{_MEETING} (?:von|zwischen) (?!ihr|sein)"
)
_OF_BOTH = re.compile(r"[^.;:]*\b(?:miteinander|verhandelt|getroffen|beraten|gesprochen)\b")
AT_HEAD = pattern(
    "meetings",
    r"(?:^|[:;–]\s)(?:Auch |Die |Der |Das )?(?:(?:<named_kinds>) )?"
    r"(?:[\w-]+(?:,| und| sowie) (?:die |der |das )?)*(?:die |der |das )?$",
)
"""The text up to a body that stands at the head of its clause, alone or in a row."""


def stays_out(sentence: str) -> int:
    """Where the subject of ``Die Ukraine war bei dem Treffen von A und B nicht dabei`` ends; 0 if it came."""
    match = _NOT_THERE.match(sentence)
    return match.end(1) if match else 0


def is_source(before: str) -> bool:
    """``nach Angaben der Regierung``, ``wie ein Mitglied der ukrainischen Delegation sagte``."""
    return bool(_ACCORDING_TO.search(before) or _AS_SAID.search(before))


def only_says(before: str, after: str) -> bool:
    """``schloss der Kreml aus``, ``Das Weiße Haus bestätigte``: a body that speaks about the meeting."""
    return bool(_SAYS_BEFORE.search(before) or _SAYS_AFTER.match(after))


def talk_no_more(after: str) -> bool:
    """``Seit zwei Wochen reden A und B nicht mehr über Zölle``: no meeting of theirs."""
    return "nicht mehr" in after and _NO_MORE.match(after) is not None


def only_hosts(after: str) -> bool:
    """``die Schweiz war nur Gastgeber``."""
    return _HOSTS.match(after) is not None


def looks_on(before: str, after: str) -> bool:
    """``Die SPD will sich nach dem Treffen von A und B nicht äußern``: a subject beside others' meeting."""
    if " von " not in after and " zwischen " not in after:
        return False
    at_head = AT_HEAD.search(before) or not before.strip()
    seen = _LOOKS_ON.match(after) if at_head else None
    return seen is not None and not _OF_BOTH.match(after)


def only_offers(before: str, after: str) -> bool:
    """``Washington hat eine zweite Runde vorgeschlagen``: who offers talks need not sit in them."""
    at_head = AT_HEAD.search(before) or not before.strip()
    return bool(at_head) and _HAS_OFFERED.match(after) is not None
