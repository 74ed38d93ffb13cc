"""What the program is unsure of, and an editor's answer as an entry of the register.

``doubts`` lists it, ``answer`` makes the judgement with the sentences it hangs on.
"""

from .answer import anchored
from .doubts import KINDS, RULE, Doubt, DoubtKind, certainty, doubts, sentences

__all__ = ["KINDS", "RULE", "Doubt", "DoubtKind", "anchored", "certainty", "doubts", "sentences"]
