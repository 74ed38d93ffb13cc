"""What somebody offers, asks or gives up in a text ("In dem Entwurf bietet Wien an, dass …")."""

from __future__ import annotations

import re

from .plans_carried import Laid, laid
from .plans_patterns import RECEIVER

_BEHIND = re.compile(
    r"^[“”\"»«]?(?:\s+(?:vom|von|aus|für|zur|zum|der|des)\s+(?:(?:\d{1,2}\.|Anfang|Mitte|Ende)\s+)?(?:[a-zäöüß]+en?\s+)?[A-ZÄÖÜ\d][\w-]*(?:\s+\d{4})?)?"
    r"(?:,\s+(?:der|die|das|den|dem|in|über|aus|wie|so)\s[^.;:]{3,90}?,)?(?=\s)"
)
_SUBJECT = (
    r"(?:(?:der|die|das|beide|alle|sich)\s+)*(?:[a-zäöüß]+(?:e|en)\s+)?(?:[A-ZÄÖÜ][\w-]+)(?:\s+(?:der|des)\s+[A-ZÄÖÜ][\w-]+)?"
    r"|er|sie|man"
)
_DOES = re.compile(
    r"^\s+(?P<verb>bietet|bot|bieten|boten|schlägt|schlug|schlagen|schlugen|verlangt|verlangte|verlangen|fordert|forderte|fordern|sagt|sagte|sagen"
    r"|sichert|sicherte|sichern|räumt|räumte|räumen|stellt|stellte|stellen|verpflichtet|verpflichten|verzichtet|verzichten|verzichtete|erklärt|erklärte"
    rf"|erkennt|erkennen|garantiert|garantieren|verspricht|versprechen)\s+(?:{_SUBJECT})(?P<rest>.*)$",
    re.DOTALL,
)
_PARTICLES = {
    "biet": "an", "bot": "an", "schl": "vor", "sag": "zu", "sich": "zu", "räum": "ein", "stel": "in Aussicht",
    "erke": "an",
}  # fmt: skip
_INFINITIVE = r"(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n)"
_CLAUSE = re.compile(
    rf"^(?P<front>[^,.;:]{{0,40}}),\s+(?:dass\s+(?P<that>[^.;:]+)"
    rf"|(?P<to>[^.;:]+?\s{_INFINITIVE}\b(?:(?:,\s+|,?\s+(?:und|sowie)\s+)[^.;:,]{{4,120}}?\s{_INFINITIVE}\b)*))"
)
_RENOUNCED = re.compile(r"^\s+(?:darin\s+|damit\s+|auch\s+)*auf\s+(?P<object>[^.;:]+)")
_CONDITION = re.compile(r",\s+(?:sofern|falls|wenn|sobald|soweit)\s+(?P<condition>[^.;:,]+)")


def within(before: str, after: str) -> tuple[Laid, ...]:
    """Offers, demands and promises told behind "In dem Text …"; empty if the clause tells none."""
    if not re.match(r"^\W*(?:In|Mit|Durch|Laut|Gemäß|Nach|)\s*$", before):
        return ()
    behind = _BEHIND.match(after)
    match = _DOES.match(after[behind.end() :] if behind else after)
    if not match:
        return ()
    verb, rest = match["verb"], match["rest"]
    if verb.startswith("verzicht"):
        given = _RENOUNCED.match(rest)
        return (
            laid("Verzicht auf " + re.sub(r"\s+und\s+auf\s+", " und auf ", given["object"]), "within")
            if given
            else ()
        )
    particle = next((p for stem, p in _PARTICLES.items() if verb.startswith(stem)), "")
    clause = _CLAUSE.match(rest)
    if clause and (not particle or f" {particle}" in clause["front"]):
        return _of_clause(clause)
    if not particle:
        return ()
    told = re.match(rf"^\s+(?P<object>[^.;:,]+(?:,[^.;:,]+)*?)\s+{particle}(?=[.,;]|$)", rest)
    return laid(RECEIVER.sub("", f" {told['object']}"), "within") if told else ()


def _of_clause(clause: re.Match[str]) -> tuple[Laid, ...]:
    if clause["to"]:
        return laid(clause["to"], "within")
    condition = _CONDITION.search(clause["that"])
    told = clause["that"][: condition.start()] if condition else clause["that"]
    return laid(told, "within") + (laid(condition["condition"], "within") if condition else ())
