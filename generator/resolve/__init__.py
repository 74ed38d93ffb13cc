"""Across articles: persons, meetings, plan versions, glossary, conflicts and the decisions behind.

Editors' judgements: ``targets`` (what one is about, found again by ``anchors``), ``judgements`` with
``outcomes`` (what it means), ``rulings`` and ``edits`` (what it changes), ``findings`` (what is amiss).
"""

from .anchors import anchor, locate
from .dossier import resolve, seen_by_itself
from .findings import judgement_problems
from .joining import Joined
from .judgements import dated, outcomes_of
from .targets import NOWHERE, Seen

__all__ = [
    "NOWHERE",
    "Joined",
    "Seen",
    "anchor",
    "dated",
    "judgement_problems",
    "locate",
    "outcomes_of",
    "resolve",
    "seen_by_itself",
]
