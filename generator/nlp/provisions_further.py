"""Shapes in which a sentence goes on about a text: what is new in it, dropped, foreseen, what it would do."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lexicon import words
from .plans_asked import answered, deed_pattern
from .plans_carried import Laid, laid, one
from .plans_patterns import alternatives, further_pattern
from .plans_words import begin_pattern
from .provisions_verbs import is_foreseen

_BE = r"(?:ist|sind|sei|seien|war|waren|wurde|wurden|wird|werden)"
_OPENING = (
    r"(?:Für\s[^,.;:]{3,60}|Bei\s[^,.;:]{3,60}|Zudem|Außerdem|Ausserdem|Ebenso|Ebenfalls|Auch|Stattdessen|Dafür"
    r"|Darüber hinaus|Ferner|Weiter|Weiterhin|Unter anderem|Zusätzlich|Darin|Zugleich|Im Gegenzug)"
)
_NEW = (
    r"(?:[Nn]eu hinzugekommen|[Hh]inzugekommen|[Nn]eu aufgenommen|[Ee]ingefügt|[Hh]inzugefügt"
    r"|[Ee]rgänzt|[Nn]eu)"
)
_DROPPED = (
    r"(?:[Ww]eggefallen|[Gg]estrichen|[Ee]ntfallen|[Ee]ntfernt|[Gg]etilgt|[Hh]erausgenommen"
    r"|[Hh]erausgestrichen)"
)
_CHANGED = re.compile(
    rf"^(?:(?P<gone>{_DROPPED})|(?P<new>{_NEW}))\s+(?:worden\s+)?{_BE}\s+(?:(?:darin|dagegen|nur|auch|nun|demnach)\s+)?"
    rf"(?P<object>[^,.;:]+)(?:[,;]\s+(?:und\s+)?(?:dafür\s+|dagegen\s+)?(?:(?P<gone2>{_DROPPED})|(?P<new2>{_NEW}))"
    rf"\s+(?:{_BE}\s+)?(?P<object2>[^,.;:]+))?"
)
_CORE = re.compile(
    rf"^(?:Der\s+)?(?:Kern|Kernpunkt|Kernpunkte|Kernstück|Herzstück|Inhalt|Bestandteil|Bestandteile|Eckpunkte|(?:Zentraler|Wichtigster)\s+Punkt"
    rf"|Zu den (?:Kernpunkten|Eckpunkten|Bestimmungen|Inhalten)\s+(?:zählen|gehören)"
    rf"|Im (?:Kern|Wesentlichen) geht es (?:darin |dabei )?um)\s+(?:{_BE}\s+)?"
    r"(?P<object>(?:auch\s+)?(?:eine?n?\s|der\s|die\s|das\s(?!nicht)|\d|[A-ZÄÖÜ]|mehrere\s|[a-zäöüß]+(?:e|er|es)\s+[A-ZÄÖÜ])[^.;]+)"
)
_GONE = re.compile(
    r"^(?:Auch\s+)?(?:(?P<object>[^,.;:]{3,80}?)\s+(?:steht|stehe|stehen|stünden|kommt|komme|kommen|ist|sei|sind|seien)\s+(?:darin\s+|dort\s+)?"
    r"nicht\s+mehr\s+(?:darin|drin|vor|enthalten|vorgesehen|dabei)|[Vv]on\s+(?P<of>[^,.;:]{3,80}?)\s+(?:ist|sei)\s+(?:darin\s+)?"
    r"keine\s+Rede\s+mehr)\b"
)
_RENOUNCE = re.compile(
    r"^(?:Darin|Demnach|Dafür|Im Gegenzug)\s+verzichte(?:t|n|te|ten)\s+[^,.;:]{2,40}?"
    r"\s+(?:\w+\s+)?auf\s+(?P<object>[^.;:]+)"
)
_HIM = re.compile(r"\b(?:ihn|ihm|ihr|dazu|darauf|darüber|davon)\b")
_FOLLOWING = re.compile(
    r"\b(?:[Ff]olgende[nr]?|[Dd]iese|[Ww]ichtigste[nr]?|[Zz]entrale[nr]?|[Vv]ier|[Dd]rei|[Ff]ünf)\s+"
    r"(?:[\w-]+punkte[n]?|Punkten?|Schritten?|Bedingungen|Maßnahmen|Massnahmen|Elementen?|Vorgaben|Inhalten?)\b"
    r"[^.:;!?]{0,40}:\s+(?P<object>[^.;!?]+(?:,| und )[^.;!?]+)"
)
_OF_THEM = re.compile(  # "…, und drei davon betreffen die Grenze: A, B und C"
    r"\b(?:davon|darunter)\s+(?:betreffen|betrifft|regeln|regelt|gelten|behandeln|beziehen sich auf"
    r"|befassen sich mit|drehen sich um"
    r"|handeln von|widmen sich)\s+[^:.;]{2,60}:\s+(?P<object>[^.;!?]+(?:,|\sund\s|\ssowie\s)[^.;!?]+)"
)
_OFFERED = re.compile(  # "Herausgekommen sind 4 Prozent und …", "Auf dem Tisch liegen demnach …"
    rf"^(?:(?:Herausgekommen|Geboten|Angeboten|Zugesagt|Versprochen|Vorgeschlagen|Verabredet|Ausgehandelt|Geplant)\s+{_BE}"
    r"|Auf dem Tisch (?:liegen|liegt|lägen|lagen|lag)(?![^.;]*\b(?:gefordert|verlangt)\b))\s+(?:"
    r"(?:demnach|nun|jetzt|dabei|bisher|am Ende|laut \w+|zunächst)\s+)*"
    r"(?P<object>(?:\d|(?:ein|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|rund|bis zu|knapp|mehr)\b|eine\b"
    r"|[a-zäöüß]+(?:e|er|es)\s+[A-ZÄÖÜ]|[A-ZÄÖÜ])"
    r"(?:[^.;:!?]|[.](?=\d))+)"
)
_WHO_DOES = re.compile(  # "Überwachen soll das die OSZE", "Verwalten soll das Gebiet ein Rat"
    r"^(?P<verb>[A-ZÄÖÜ][a-zäöüß]+(?:en|ern|eln))\s+(?P<modal>soll|sollen|solle|würde|würden|muss|müsste"
    r"|darf)\s+(?P<what>(?:das|die|den)\s+[A-ZÄÖÜ][\w-]+(?=\s+(?:[a-zäöüß]+\s+)?(?:der|die|das|ein|eine)\s)"
    r"|das(?!\s+[A-ZÄÖÜ])|dies|es|sie|ihn|all das)\s+"
    r"(?P<who>[^,.;:]+)(?P<how>,\s+(?:und zwar|und das|wohl)\s+[^.;:]+)?"
)
_NOT = re.compile(
    r"^(?P<object>[^,.;:]{4,80}?)\s+(?:ist|sind|war|waren)\s+(?:(?:darin|dagegen|hingegen|jedoch|aber|allerdings)\s+)*nicht\s+"
    r"(?P<how>vorgesehen|geplant|enthalten|verlangt)\b"
)
_HAD = re.compile(
    r"^\s+(?:hat|hatte|hätte|habe)\s+(?P<object>(?:[^.;:]*?\b(?:Artikel|Kapitel|Punkte|Seiten|Abschnitte)\s*,?\s+"
    r"(?:und|aber|doch)\s+)(?:keine?n?|eine?n?|\d)[^.;:]+)$"
)


def goes_further(text: str, told: bool) -> tuple[Laid, ...]:
    """What a sentence says is new, dropped, listed or foreseen in the text spoken of; empty if nothing.

    Args:
        told: whether the sentence before told contents; then "für X ist Y vorgesehen" goes on, too.
    """
    changed = _CHANGED.match(text)
    if changed:
        second = changed["object2"] or ""
        return _change(changed["object"], bool(changed["gone"])) + _change(second, bool(changed["gone2"]))
    renounced = _RENOUNCE.match(text)
    if renounced:
        joined = re.sub(", (?:ferner|zudem|außerdem|sowie) auf ", " und auf ", renounced["object"])
        return laid(f"Verzicht auf {joined}", "renounced")
    core = _CORE.match(text)
    if core:
        return laid(core["object"], "core")
    following = _FOLLOWING.search(text) or _OF_THEM.search(text) or announced().match(text)
    if following:
        listed = following.groupdict().get("object2") or following["object"]
        return _each_clause(listed) or laid(listed, "list")
    offers = _OFFERED.match(text)
    if offers:
        return laid(offers["object"], "offered")
    return _foreseen(text, told)


def _each_clause(listed: str) -> tuple[Laid, ...]:
    """ "die Steuer sinkt, der Dienst bleibt freiwillig": clauses of a list, one each; empty for nouns."""
    told = answered(listed)
    return told if len(told) > 1 and all(deed_pattern().search(item.text) for item in told) else ()


def _foreseen(text: str, told: bool) -> tuple[Laid, ...]:
    """ "Für X ist Y vorgesehen", "Z ist nicht vorgesehen", where contents were told or "darin" stands."""
    inside = "darin" in text.lower()
    if not (told or inside) or begin_pattern("no_contents").search(text):
        return ()
    left_out = _NOT.match(text)
    if left_out:
        return one(f"{left_out['object']} nicht {left_out['how']}", "left-out")
    opened = re.match(rf"^{_OPENING}(?=\s+{_BE}\b)", text)
    if opened:
        return is_foreseen(text[opened.end() :])
    subject = _subject_foreseen().match(text)
    what = re.sub(r"^(?:Auch|Ebenso|Zudem|Außerdem)\s+", "", subject["object"]) if subject else ""
    return laid(what, "foreseen")


@lru_cache(maxsize=1)
def announced() -> re.Pattern[str]:
    """ "Der Kern: A, B, C", "Kernpunkte: …", "Darin: …": a word that announces contents, then their list."""
    nouns, phrases = (
        "|".join(re.escape(w) for w in words("plans", key)) for key in ("announcing", "announcing_phrases")
    )
    return re.compile(
        rf"^(?:(?:Der|Die|Das|Seine|Ihre|Einige|Weitere)\s+)?(?:(?:wichtigste|zentrale|strittige)n?\s+)?(?:{nouns})"
        r"(?:\s+(?:darin|daraus|davon|im Überblick|in Kürze|in Kurzform|des\s+[\w-]+|der\s+[\w-]+"
        r"|laut\s+[\w-]+))?"
        r":\s+(?P<object>(?![„»«\"])(?:[^.;!?]|\.(?=\d))+(?:,|\sund\s|\ssowie\s)(?:[^.;!?]|\.(?=\d))+)"
        rf"|^(?:{phrases}):\s+(?P<object2>(?![„»«\"])(?:[^.;!?]|\.(?=\d))+(?:,|\sund\s|\ssowie\s)(?:[^.;!?]|\.(?=\d))+)"
    )


def _change(noun: str, gone: bool) -> tuple[Laid, ...]:
    if not noun.strip():
        return ()
    return one(f"{noun} gestrichen", "dropped") if gone else laid(noun, "newly")


@lru_cache(maxsize=1)
def _subject_foreseen() -> re.Pattern[str]:
    return re.compile(
        rf"^(?P<object>[^,.;:]{{4,90}}?)\s+(?:ist|sind|sei|seien)\s+(?:(?:ebenfalls|auch|darin|demnach|zudem|außerdem)\s+)*"
        rf"(?:{alternatives('foreseen')})\b"
    )


@lru_cache(maxsize=1)
def _would() -> re.Pattern[str]:
    verbs = "|".join(re.escape(w) for w in words("plans", "purposes"))
    end = rf"(?:{verbs}|gelten|bleiben|wegfallen|entstehen|[a-zäöüß]+(?:t|en)\s+werden)"
    return re.compile(rf"^\s+(?P<modal>würde|soll|sollte|solle)\s+(?P<object>[^.;:!?]+\s{end})(?=[.;,!]|$)")


_AND_WOULD = re.compile(  # ", die Zahlen senken und die Aufsicht einem Rat übertragen"
    r"(?P<more>(?:,\s+[^,.;:!?]+\s[a-zäöüß]+(?:en|ern|eln))*\s+(?:und|sowie)\s[^,.;:!?]+\s[a-zäöüß]+(?:en|ern|eln))[.!]?$"
)


def would(rest: str, subject: str, shared: bool) -> tuple[Laid, ...]:
    """ "Er würde die Zölle aussetzen und eine Prüfstelle schaffen", behind a pronoun for the text.

    Args:
        shared: whether no person stands near whom the pronoun may mean instead.
    """
    match = _would().match(rest)
    personal = subject.split()[-1].lower() in {"er", "sie"}
    if not match or (personal and not shared) or begin_pattern("no_contents").search(match["object"]):
        return ()
    more = _AND_WOULD.match(rest, match.end())
    return laid(match["object"] + (more["more"] if more else ""), "would")


def had(rest: str) -> tuple[Laid, ...]:
    """ "Er hatte 31 Artikel und keine Obergrenze": what a text has beside its number of articles."""
    match = _HAD.match(rest.rstrip(" ."))
    return laid(match["object"], "had") if match else ()


_WATCH = re.compile(
    r"^(?P<front>(?:Über|Für|Um|Auf)\s[^,.;:]{3,60}?)\s+(?P<modal>soll|sollen|würde|würden|solle)\s+"
    r"(?P<subject>[^,.;:]{3,80}?)\s+(?P<verb>wachen|sorgen|haften|aufkommen|zahlen|bürgen|einstehen|achten|bestimmen)[.]?$"
)


def watched(text: str) -> tuple[Laid, ...]:
    """ "Über die Einhaltung soll ein Gremium wachen", behind contents told."""
    who = _WHO_DOES.match(text)
    if who:
        verb = who["verb"][0].lower() + who["verb"][1:]
        return one(f"{who['who']} {who['modal']} {who['what']} {verb}{who['how'] or ''}", "goes-on")
    match = _WATCH.match(text)
    if not match or begin_pattern("no_contents").search(text):
        return ()
    front = match["front"][0].lower() + match["front"][1:]
    return one(f"{match['subject']} {match['modal']} {front} {match['verb']}", "goes-on")


def by_number(text: str) -> tuple[Laid, ...]:
    """ "Aus 20 Punkten wurden 17. Das Land soll Schutz bekommen und wählen": what the new number holds."""
    match = further_pattern().match(text)
    if not match or begin_pattern("no_contents").search(text) or _HIM.search(text):
        return ()
    return laid(f"{match['object']} {match['modal']} {match['rest']}", "goes-on")


def no_longer(text: str) -> tuple[Laid, ...]:
    """ "Die Obergrenze steht nicht mehr darin": what only the version before laid down."""
    match = _GONE.match(text)
    if not match:
        return ()
    return laid(re.sub(r"^(?:einer|einem|der|dem)\s+", "", match["of"] or match["object"]), "no-longer")
