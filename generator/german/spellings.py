"""Which forms of a name are spellings of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

_FATHER = re.compile(r"^(?:(?:bin|ibn|bint) \S+ )+(?=[Aa]l[ -])")


def other_spellings(name: str, forms: Iterable[str]) -> tuple[str, ...]:
    """The forms that differ from the name, its parts and the genitives of these, in the order given.

    A genitive of another form is none either: beside "Umjerow", "Umjerows" says nothing new.
    """
    given = tuple(dict.fromkeys(forms))
    own = {name, *name.split()}
    inflected = {f"{word}{ending}" for word in own | {*given} for ending in ("s", "’", "'")}
    return tuple(form for form in given if form not in own | inflected)


def family_name(surname: str) -> str:
    """``bin Nasser Al Thani`` -> ``Al Thani``; ``bin Salman``, with no family's name behind it, stays."""
    return _FATHER.sub("", surname)
