"""Who is attested as head of state or government: from the roles the articles give, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..lexicon import word_set, words
from ..model.dossier import Person

_PEER = re.compile(r"\b(?:amts)?kolleg(?:e|en|in)\b")  # "Präsident X und sein Amtskollege Y", of one sentence


def heads_of_state(persons: Iterable[Person]) -> frozenset[str]:
    """Ids of persons to whom an article gives such an office, or whom it calls the peer of one who has it.

    An office that an article calls former does not count.
    """
    known = tuple(persons)
    heads = {p.id for p in known if any(is_head_role(r.text, p.side) and not r.former for r in p.roles)}
    return frozenset(heads | _peers(known, heads))


def _peers(persons: Iterable[Person], heads: set[str]) -> set[str]:
    """Who is called a peer in a sentence that gives a role to nobody else but heads."""
    sentences: dict[tuple[str, int], dict[str, str]] = {}
    for p in persons:
        for r in p.roles:
            sentences.setdefault((r.evidence.article, r.evidence.start), {})[p.id] = r.text.lower()
    found = set()
    for roles in sentences.values():
        others = set(roles) - heads
        found |= {who for who in others if len(others) == 1 < len(roles) and _PEER.search(roles[who])}
    return found


def is_head_role(text: str, side: str | None) -> bool:
    """Whether a role text names a head of state or government ("US-Präsident", not "Vizepräsident").

    A German Land's ``Ministerpräsident`` heads no state: for the side DE the word does not count.
    """
    low = re.split(r"\s(?:von|vom|des|der|für|im|in|bei|am|an)\s", text.lower())[0]
    if any(
        low.startswith(n) or f"-{n}" in low or f" {n}" in low or (n in low and len(n) > 5)
        for n in words("meetings", "not_heads")
    ):
        return False
    if side == "DE" and "ministerpräsident" in low:
        return False
    return any(
        part.split("-")[-1] in word_set("meetings", "heads_of_state")
        or part.endswith(words("meetings", "head_endings"))
        for part in low.replace(",", " ").split()
    )
