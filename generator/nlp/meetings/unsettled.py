"""Whether a sentence leaves open who takes part: "Unklar ist, ob auch X kommt", "Ob …, ließ Y offen"."""

from __future__ import annotations

import re

from ..types import Sentence

_OPEN_IS = re.compile(
    r"\W*(?:(?:Noch |Zunächst |Weiterhin )?(?:Unklar|Offen|Ungewiss|Fraglich|Unsicher|Ungeklärt|Nicht bekannt"
    r"|unklar|offen|ungewiss|fraglich|unsicher|ungeklärt|nicht bekannt))\b[^,;]*, ob\b"
)
_WHETHER = re.compile(
    r"\W*Ob\b(?P<asked>[^.;]*?), (?:wollte|will|mochte|konnte|ließ|liess|lässt)n?\b[^.;]*"
    r"\b(?:nicht (?:bestätigen|sagen|mitteilen|verraten|preisgeben|kommentieren)|offen)\b"
)


def left_open(at: int, sentence: Sentence) -> bool:
    """Whether a place lies in a clause with "ob" of which the sentence says that it is open.

    Args:
        at: offset in the article.
        sentence: the sentence around it.
    """
    text, own = sentence.text, at - sentence.start
    if "ob " not in text and "Ob " not in text:
        return False
    said = _OPEN_IS.match(text)
    if said:
        return own >= said.end()
    asked = _WHETHER.match(text)
    return asked is not None and asked.start("asked") <= own < asked.end("asked")


def not_confirmed(text: str) -> bool:
    """``Ob A B treffen wird, wollte C nicht bestätigen``: no more than possible."""
    return text.lstrip("„»\"' ").startswith("Ob ") and _WHETHER.match(text) is not None
