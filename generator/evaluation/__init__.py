"""How well the articles were read: a dossier against hand-made gold annotations.

``gold`` reads the annotations; ``people``, ``events``, ``plans`` and ``words`` compare one kind of fact
each; ``errors`` is what they say of a difference, ``score`` adds it all up, ``sets`` knows which articles
are annotated and what they must reach. Gold annotations say what an article tells, never how it words it
beyond the few words that locate a fact.
"""

from .errors import ReadingError
from .gold import Gold, read_gold
from .score import Scores, score
from .sets import ArticleSet, first_text, published, reached_text, read_sets
from .tally import Counts, Share

__all__ = [
    "ArticleSet",
    "Counts",
    "Gold",
    "ReadingError",
    "Scores",
    "Share",
    "first_text",
    "published",
    "reached_text",
    "read_gold",
    "read_sets",
    "score",
]
