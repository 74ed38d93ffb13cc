"""What came of a meeting."""

from __future__ import annotations

from .base import Model
from .evidence import Evidence
from .facts import OutcomeKind


class Outcome(Model):
    """What came of a meeting, in the source's words. Beyond the contract.

    ``text`` is the fragment, "…" where it is cut off; ``source`` who is said to have said so, None for
    the article itself.
    """

    kind: OutcomeKind
    text: str
    evidence: Evidence
    source: str | None = None
    rule: str = ""
