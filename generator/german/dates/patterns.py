"""The shapes of date phrases: one branch for each kind, joined to one master expression.

A branch covers the core of a phrase; prepositions and adjectives before it are read afterwards, backwards
from the core (`lead`), so that most words of a sentence are turned down at their first letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.german.dates.lexicon import DateWords, date_words


@dataclass(frozen=True)
class Patterns:
    """The compiled expressions."""

    master: re.Pattern[str]
    """Finds cores; `lastgroup` is the kind."""
    branches: dict[str, re.Pattern[str]]
    """Kind to the expression with the inner names."""
    lead: re.Pattern[str]
    """Matches what belongs to the phrase before the core: groups prep, adj."""


def alternatives(words: Iterable[str]) -> str:
    """The words as one group, longest first, spaces as any white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def _atoms(words: DateWords) -> dict[str, str]:
    part = alternatives(words.day_parts)
    spaced = alternatives([p.capitalize() for p in words.day_parts] + ["früh"])
    weekday = alternatives(words.weekdays)
    month = alternatives(words.months)
    steps = "(?i:" + alternatives(words.steps) + ")(?:e[mnrs]?)"
    after = r"(?!\w|-\w)"
    day = weekday + rf"(?:-?{part}|-{spaced})?" + after
    year = rf"(?:,?\s+(?P<y>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)|\s+(?:des\s+)?(?P<yadj>{steps})\s+Jahres)?"
    return {
        "END": after,
        "WD": rf"{day}(?:\s+{spaced}{after})?",
        "MONTH": month,
        "MON": rf"{month}(?:(?<=\.)|{after})",
        "ADJ": steps,
        "YEAR": year,
        "DP": spaced,
        "NUM": r"(?i:\d{1,3}|" + alternatives(words.numbers) + r")",
        "VAGUE": "(?i:" + alternatives(words.vague_numbers) + ")",
        "APPROX": "(?i:" + alternatives(words.approximators) + ")",
        "ORD": alternatives(words.ordinals) + "e[nrm]?",
        "UNIT": alternatives(words.units) + after,
        "PLURAL": r"(?:Tagen?|Wochen|Monaten?|Jahren?|Stunden)" + after,
        "REL": "(?i:" + alternatives(words.relative_days) + ")" + after,
        "PART": alternatives(words.part_words),
        "COMPOUND": alternatives(words.part_compounds) + after,
        "FEAST": alternatives([*words.fixed_feasts, *words.easter_feasts]) + after,
        "SEASON": alternatives(words.seasons) + after,
        "TO": r"(?:\s*(?:[–—/-]|bis)\s*(?:zum\s+)?|\s+(?:und|oder)\s+(?:(?:am|dem)\s+)?)",
    }


# Kind to shape, tried in this order at each word. «X» stands for the atom X.
_SHAPES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    (
        "numbers",
        r"(?P<d>\d{1,2})\.(?:(?P<m>\d{1,2})\.(?P<y>\d{4})?)?«TO»(?P<d2>\d{1,2})\.(?P<m2>\d{1,2})\."
        r"(?P<y2>\d{4})?(?!\d)",
    ),
    (
        "number",
        r"(?P<pre>«WD»(?:,?\s+(?:de[mn]\s+)?|\s*\())?"
        r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.(?:\s?(?P<y>\d{4}|\d\d))?(?![\d:])",
    ),
    (
        "days",
        r"(?P<d>\d{1,2})\.?(?:\s*(?P<mon>«MON»)(?:\s+(?P<y>\d{4}))?)?(?P<to>«TO»)"
        r"(?P<d2>\d{1,2})\.\s*(?P<mon2>«MON»)«YEAR2»",
    ),
    (
        "date",
        r"(?P<pre>«WD»(?:,?\s+(?:de[mn]\s+)?|\s*\())?(?:(?P<d>\d{1,2})\.\s*|(?P<ord>«ORD»)\s+)"
        r"(?P<mon>«MON»)«YEAR»",
    ),
    (
        "weekdays",
        r"(?P<w>«WD»)(?P<more>(?:,\s+(?:am\s+)?«WD»){0,5}(?:\s+(?P<to>bis(?:\s+zum)?|und(?:\s+am)?|"
        r"oder(?:\s+am)?|auf)\s+|\s?[–-]\s?)(?P<w2>«WD»))?"
        r"(?:\s+(?:(?:der|in\s+der|des)\s+)?(?P<wadj>«ADJ»)\s+Woche«END»"
        r"|\s+(?P<rel>darauf|zuvor|davor)«END»|\s+vor\s+(?P<ago>«NUM»)\s+Wochen?«END»|\s+in\s+(?P<ahead>«NUM»)\s+Wochen?«END»"
        r"|\s+(?P<near>vor|nach)\s+(?P<feast>«FEAST»)|(?P<week>\s+der\s+Woche«END»))?",
    ),
    (
        "night",
        r"Nacht\s+(?:von\s+«WD»\s+)?(?:vom\s+\d{1,2}\.\s+)?(?:zum|zu|auf(?:\s+den)?)\s+(?:de[mn]\s+)?"
        r"(?:(?P<w>«WD»)|(?P<rel>«REL»)|(?P<d>\d{1,2})\.\s*(?P<mon>«MON»)«YEAR»)",
    ),
    ("lastnight", r"(?P<adj>«ADJ»)\s+Nacht«END»"),
    ("relday", r"(?P<rel>«REL»)(?:\s+(?P<dp>«DP»)«END»)?(?:\s+vor\s+(?P<n>«NUM»)\s+(?P<unit>«UNIT»))?"),
    ("tags", r"[Tt]ags\s+(?P<way>zuvor|darauf|davor|danach)«END»"),
    ("nextto", r"(?:Tage?|Abend|Morgen|Nacht)\s+(?P<way>zuvor|davor|vorher|darauf|danach|später)«END»"),
    ("vortag", r"(?P<way>Vortage?s?|Vorabend|Folgetage?s?)«END»"),
    (
        "sameday",
        r"(?P<way>selben|gleichen|nämlichen|nächsten|folgenden|darauffolgenden|anderen)\s+"
        r"(?:Tage?|Morgen|Abend|Vormittag|Nachmittag)«END»(?!\s+in\s+Folge)",
    ),
    (
        "shifted",
        r"(?:(?P<n>«NUM»)|(?P<q>«VAGUE»))\s+(?P<unit>«UNIT»)\s+"
        r"(?P<way>zuvor|davor|vorher|später|danach|darauf)«END»",
    ),
    ("weekend", r"Wochenende«END»"),
    ("compound", r"(?P<part>«COMPOUND»)(?:\s+(?P<y>\d{4}))?"),
    ("partmonth", r"(?P<part>«PART»)\s+(?P<mon>«MON»)«YEAR»"),
    ("partyear", r"(?P<part>«PART»)\s+(?P<y>(?:19|20)\d\d)(?!\d|\.\d)"),
    (
        "partunit",
        r"(?P<part>«PART»)\s+(?:(?:der|des)\s+)?(?:(?P<adj>«ADJ»)\s+)?"
        r"(?P<unit>Woche|Monats|Jahres)«END»",
    ),
    (
        "monthpart",
        r"(?P<ord>«ORD»|letzten?)\s+(?P<mon>«MONTH»)-?"
        r"(?P<unit>[Ww]ochenende|[Ww]oche|[Hh]älfte)«END»",
    ),
    ("month", r"(?P<mon>«MON»)«YEAR»"),
    ("container", r"(?P<adj>«ADJ»)\s+(?P<unit>Woche|Monate?s?|Jahre?s?)«END»(?:\s+(?:am\s+)?(?P<w>«WD»))?"),
    ("former", r"Vor(?P<unit>woche|monate?s?|jahre?s?)«END»"),
    ("window", r"(?P<adj>«ADJ»)\s+(?:(?P<q>«VAGUE»)\s+|(?P<n>«NUM»)\s+)?(?P<unit>«PLURAL»)"),
    (
        "count",
        r"(?i:(?P<prep>vor|in|seit|innerhalb(?:\s+von)?|binnen))\s+(?:(?P<approx>«APPROX»)\s+)?"
        r"(?:(?P<n>«NUM»)\s+|(?P<q>«VAGUE»)\s+)?(?P<unit>«UNIT»)",
    ),
    (
        "lasting",
        r"(?i:über|während)\s+(?:«NUM»|«VAGUE»)\s+«PLURAL»"
        r"|(?:«NUM»|«VAGUE»)\s+«PLURAL»\s+lang«END»"
        r"|(?:«ORD»|\d{1,3}\.)\s+(?:Tag|Nacht|Woche)\s+(?:in\s+Folge|hintereinander|nacheinander)"
        r"|(?i:tage|wochen|monate|jahre)lang«END»",
    ),
    (
        "feasts",
        r"(?:(?P<feast>«FEAST»)\s+(?P<to>bis(?:\s+zum)?)\s+"
        r"|(?<=wischen\s)(?P<feast1>«FEAST»)\s+und\s+)(?P<feast2>«FEAST»)",
    ),
    ("advent", r"(?:(?P<d>[1-4])\.|(?P<ord>«ORD»))\s+Advent(?:ssonntage?s?)?«END»"),
    ("feast", r"(?P<feast>«FEAST»)(?:\s+(?P<y>\d{4})(?!\d))?"),
    ("quarter", r"(?P<ord>«ORD»)\s+(?P<unit>Quartal|Halbjahr)«YEAR»"),
    ("season", r"(?P<season>«SEASON»)(?:\s+(?P<y>\d{4})(?!\d))?"),
    ("anniversary", r"Jahrestage?s?«END»"),
    (
        "years",
        r"(?P<y>(?:19|20)\d\d)(?:\s?[–-]\s?|\s+(?:und|bis)\s+)"
        r"(?P<y2>(?:19|20)\d\d)(?![\d%]|[.,:/-]\d)",
    ),
    ("year", r"(?:Jahre?s?\s+)?(?P<y>(?:19|20)\d\d)(?![\d%]|[.,:/-]\d|-\w|\s+(?:Uhr|Quadrat))"),
)


def _fill(shape: str, atoms: dict[str, str]) -> str:
    return re.sub(r"«(\w+)»", lambda match: _fill(atoms[match[1]], atoms), shape)


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    """The compiled expressions, built on first use from the lexicon."""
    words = date_words()
    atoms = _atoms(words)
    atoms["YEAR2"] = atoms["YEAR"].replace("<y>", "<y2>").replace("<yadj>", "<yadj2>")
    shapes = {kind: _fill(shape, atoms) for kind, shape in _SHAPES}
    bare = {kind: re.sub(r"\(\?P<\w+>", "(?:", shape) for kind, shape in shapes.items()}
    master = r"(?<![\w.,-])(?=[\w(])(?:" + "|".join(f"(?P<{kind}>{bare[kind]})" for kind, _ in _SHAPES) + ")"
    lead = (
        rf"(?:(?<![\w-])(?:(?P<prep>(?i:{alternatives(words.prepositions)}))\s+)?"
        rf"(?:(?:de[mnrs]|die|das|ein\w{{0,2}})\s+)?(?:(?P<adj>{atoms['ADJ']})\s+)?"
        rf"(?:{alternatives(words.fillers)}e[mnrs]?\s+)?)?$"
    )
    return Patterns(
        master=re.compile(master),
        branches={k: re.compile(v) for k, v in shapes.items()},
        lead=re.compile(lead),
    )
