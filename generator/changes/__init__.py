"""What a new article changes: two dossiers compared, and the states a dossier went through.

``flat`` lays a dossier out as fields, ``match`` finds who is who by passages, ``operations`` is the bare
difference, ``meetings``, ``entries``, ``whole`` and ``described`` tell it, ``compare`` puts it together,
``words`` has the German; ``states`` goes back through the days on which articles came in.
"""

from .compare import compare
from .flat import apply, flatten, unflatten
from .models import Change, Diff

__all__ = ["Change", "Diff", "apply", "compare", "flatten", "unflatten"]
