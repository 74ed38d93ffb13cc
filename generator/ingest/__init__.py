"""Intake: bytes to articles whose text and offsets are final.

``read`` (folder to raw files) → ``clean`` (one raw file to one article) with its parts: ``decode``
(bytes to text, for pages in the encoding they name), ``frontmatter`` and ``fields`` (metadata and their
findings), ``html`` (pages), ``language``, ``dateline`` and ``byline`` (who wrote it when, if the text
tells), ``noise`` (what is no article text: ``phrases`` of the lexicon, ``placeline``, ``repetition``,
``teaser``, ``appeal``). ``spans``, ``topic``, ``rules`` and ``words`` serve them; the word lists are
``lexicon/noise.yml`` and ``lexicon/ingest.yml``.
"""

from .clean import clean, clean_all
from .read import read_articles

__all__ = ["clean", "clean_all", "read_articles"]
