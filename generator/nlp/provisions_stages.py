"""What a text lays down stage by stage: "In der ersten soll A enden, in der zweiten folgt B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .plans_carried import Laid, one
from .plans_clauses import main_clauses, with_modal
from .plans_words import begin_pattern, number_words
from .provisions_aims import infinitives
from .provisions_verbs import indicative

STAGED = re.compile(
    rf"\b(?:{number_words()}|mehrere[rn]?|verschiedenen)\s+(?:[a-zäöüß]+(?:e|en)\s+)?"
    r"(?:Stufen|Phasen|Etappen|Schritten?|Stadien|Teilen|Abschnitten)\b|\bstufenweise|\bschrittweise"
    r"|\bStufenplan|\bPhasenplan"
    r"|\b[a-zäöüß]+(?:stufig|phasig)\w*\s",
    re.IGNORECASE,
)
"""Words that say a text has stages."""

STAGE_OPENINGS = (
    "In ",
    "Im ",
    "Während ",
    "Stufe",
    "Phase",
    "Etappe",
    "Schritt",
    "Stadium",
    "Teil",
    "Abschnitt",
    "Die ",
    "Der ",
    "Das ",
    "Zu",
    "Am ",
    "Erst",
    "Danach",
    "Ansch",
    "Dann",
    "Später",
    "Schlie",
    "Parallel",
    "Gleich",
)
"""What a sentence that tells of a stage begins with; nothing else is looked at."""

_NTH = r"(?:erste|zweite|dritte|vierte|fünfte|sechste|letzte|nächste)"
_STAGE = r"(?:Stufe|Phase|Etappe|Schritt|Stadium|Teil|Abschnitt)"
_NAMED = (
    rf"(?:[Ii]n\s+der|[Ii]n\s+einer|[Ii]n\s+einem|[Ii]m|[Ww]ährend\s+der)\s+{_NTH}[nr]?(?:\s+{_STAGE})?"
    rf"|{_STAGE}\s+(?:\d|eins|zwei|drei|vier|fünf)(?:\s+(?:sieht\s+vor|bringt))?:?"
    rf"|(?:[Dd]ie|[Dd]er|[Dd]as)\s+{_NTH}\s+{_STAGE}"
)
IN_A_STAGE = re.compile(
    rf"In der {_NTH}n (?:Phase|Stufe|Etappe)\s+(?:soll|sollen|würde|würden|müsste|müssten|muss|müssen)\b"
)
"""What a sentence that tells of a stage begins with where nothing before said that there are some."""
_OPENING = re.compile(rf"(?:^|[,;]\s+(?:und\s+)?|\s+und\s+)(?P<stage>{_NAMED})(?=\s)")
_ORDER = re.compile(
    r"^(?:Zunächst|Zuerst|Zu Beginn|Am Anfang|Erst|Danach|Anschließend|Anschliessend|Dann|Später|Am Ende"
    r"|Zum Schluss"
    r"|Zuletzt|Schließlich|Schliesslich|Parallel dazu|Gleichzeitig)\s+"
    r"(?=(?:soll|sollen|würde|würden|müsste|müssten|dürfte|dürften|folg(?:t|en|te|ten)|käme|kämen|stünde"
    r"|stünden|gäbe)\b)"
)
_PRESENT = re.compile(
    r"^(?:Zunächst|Zuerst|Zu Beginn|Am Anfang|Danach|Anschließend|Anschliessend|Dann|Später|Am Ende"
    r"|Zum Schluss|Zuletzt"
    r"|Parallel dazu|Gleichzeitig)\s+(?=(?:komm|zieh|steh|endet|beginn|geb|gib|öffne|räum|werden|wird|lass"
    r"|läss|zahl"
    r"|heb|schweig|tret|tritt|erh|bekomm|übern|wähl|entsteh|lieg|flie)[a-zäöüß]*\s)"
)
_MODAL = re.compile(
    r"^(?P<modal>soll|sollen|solle|würde|würden|müsste|müssten|dürfte|dürften|muss|müssen|darf"
    r"|dürfen)\s+(?P<rest>.+)$"
)
_JOINED = re.compile(  # "…, sechs Wochen lang sollen die Waffen schweigen"
    r",\s+(?:und\s+)?(?=[^,]{3,60}?\s(?:soll|sollen|würde|würden|müsste|müssten|dürfte|dürften|muss|müssen"
    r"|darf|dürfen)\s)"
)
_FOLLOWS = re.compile(
    r"^(?:folg(?:t|en|te|ten)|beginn(?:t|en)|begänne|käme|kämen|steht|stehen|stünde|stünden|gäbe es"
    r"|gibt es|geht es um|ist|sind|wäre|wären)\s+"
    r"(?:(?:dann|auch|schließlich|erst)\s+)?(?P<what>.+)$"
)


def by_stages(text: str) -> tuple[Laid, ...]:
    """One item for each stage a sentence tells, in order; empty if it opens with none."""
    found = list(_OPENING.finditer(text))
    if not found or found[0].start("stage") or begin_pattern("no_contents").search(text):
        return _in_order(text)
    ends = [m.start() for m in found[1:]] + [len(text)]
    parts = [text[m.end() : end] for m, end in zip(found, ends, strict=True)]
    return _told(parts)


def _in_order(text: str) -> tuple[Laid, ...]:
    """ "Zunächst sollen die Waffen schweigen", "Danach folgt der Abzug", "Zuerst kommen die Geiseln frei"."""
    opening = _ORDER.match(text) or _PRESENT.match(text)
    if not opening or begin_pattern("no_contents").search(text):
        return ()
    return _told([text[opening.end() :]])


def _reflexive(modal: str, row: str) -> str:
    """``die Armee sich zurückziehen`` -> ``die Armee soll sich zurückziehen``; other rows as they are."""
    who, sich, does = row.partition(" sich ")
    return f"{who} {modal} sich {does}" if sich and re.search(r"[A-ZÄÖÜ]", who) else row


def _told(parts: Sequence[str]) -> tuple[Laid, ...]:
    out: list[Laid] = []
    for part in parts:
        raw = part.strip(" ,.;!:")
        first, *others = main_clauses(raw) or _JOINED.split(raw)
        match = _MODAL.match(first)
        if match:
            rows = infinitives(match["rest"]) or [match["rest"]]
            out += one(with_modal(match["modal"], rows[0]), "stage")
            out += [told for row in rows[1:] for told in one(_reflexive(match["modal"], row), "stage")]
        else:
            follows = _FOLLOWS.match(first)
            out += (
                one(follows["what"], "stage")
                if follows
                else indicative(f" {first}", "stage") or one(first, "stage")
            )
        out += [told for other in others for told in one(other, "stage")]
    return tuple(out)
