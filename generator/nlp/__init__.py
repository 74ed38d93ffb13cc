"""Reading one article: the only room that knows spaCy.

``Reader`` is the door in, ``extract`` the only door out. In between, in the order they run:
``bodies`` (states, organisations, places), ``fullnames`` and ``persons``, ``roles`` and sides,
``coreference``, then the events: ``meetings``, ``plans``, ``statements``, ``definitions``, ``figures``.
"""

from .reader import Reader

__all__ = ["Reader"]
