"""Terms in the plural: "Die Nebenorgane sind zwei Gremien der …", "Seltene Erden sind 17 Metalle, die …"."""

from __future__ import annotations

import re

from .definitions_terms import class_in_plural, is_person, special, without_weak_ending
from .types import Reading

_SEVERAL = re.compile(  # "Die Nebenorgane sind zwei ständige Gremien der Konvention, die …"
    r"^Die (?P<term>(?:[A-ZÄÖÜa-zäöüß][a-zäöüß]+en )?[A-ZÄÖÜ][\w-]+) (?:sind|waren|bilden) "
    r"(?:zwei|drei|vier|fünf|sechs|sieben|mehrere|jene|\d+) (?:[a-zäöüß-]+n? ){0,2}(?P<class>[A-ZÄÖÜ][\w-]+)"
    r"(?: (?:der|des|von|im|in|zwischen|für|aus|innerhalb|unter)\b"
    r"|, (?:die|in|mit|über|auf|bei|deren|durch)\b)"
)
_BARE = re.compile(  # "Seltene Erden sind 17 Metalle, die …"
    r"^(?P<term>(?!(?:Neue|Weitere|Viele|Alle|Andere|Solche|Diese|Beide|Einige|Mehrere|Erste|Letzte|Gute"
    r"|Schlechte|Große|Kleine|Seine|Ihre|Unsere|Keine|Manche) )(?:[A-ZÄÖÜ][a-zäöüß]+e )?[A-ZÄÖÜ][\w-]+) sind "
    r"(?:\d+ |zwei |drei |vier |fünf |sechs |mehrere )?(?:[a-zäöüß-]+e ){0,2}(?P<class>[A-ZÄÖÜ][\w-]+)"
    r"(?: (?:und|oder) [A-ZÄÖÜ][\w-]+)?, (?:[a-zäöüß]+ )?(?:die|denen|deren)\b"
)


def several(text: str, reading: Reading) -> str | None:
    """The term of ``Die X sind zwei Gremien der …, die …``: a class noun in the plural.

    Without an article ("Kritische Rohstoffe sind Metalle, ohne die …") it must be no everyday noun.
    """
    if " sind " not in text and " waren " not in text and " bilden " not in text:
        return None
    match = _SEVERAL.match(text)
    bare = None if match else _BARE.match(text)
    if bare and special(bare["term"], reading) and class_in_plural(bare["class"]):
        return None if is_person(bare["term"], reading) else bare["term"]
    if not match or is_person(match["term"], reading):
        return None
    return without_weak_ending(match["term"]) if class_in_plural(match["class"]) else None
