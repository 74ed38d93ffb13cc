"""Intake: bytes to articles whose text and offsets are final.

``read`` (folder to raw files) → ``clean`` (one raw file to one article) with its parts: ``decode``
(bytes to text, for pages in the encoding they name), ``frontmatter`` and ``fields`` (metadata and their
findings), ``html`` (pages: ``pagetree`` their blocks, ``structured`` and ``pagefacts`` their fields),
``language``, ``dateline`` and ``byline`` (who wrote it when, if the text tells), ``noise`` (what is no
article text: ``phrases`` of the lexicon, ``placeline``, ``repetition``, ``teaser``, ``appeal``,
``metatext``).
``versions`` makes one article of the versions of a report, ``likeness`` finds those nobody has marked.
``spans``, ``topic``, ``rules`` and ``words`` serve them; the word lists are ``lexicon/noise.yml``,
``lexicon/ingest.yml`` and, for what pages are built of, ``lexicon/pages.yml``.
"""

from .clean import clean, clean_all, clean_each
from .likeness import unmarked
from .read import read_articles

__all__ = ["clean", "clean_all", "clean_each", "read_articles", "unmarked"]
