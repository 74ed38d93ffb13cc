"""The dossier as a book: one edition, made once and set twice.

``shapes`` (chapters, sections, blocks, notes), ``blocks`` (pieces of pages as blocks), ``chapters`` and
``reference`` (the chapters, that of editors' decisions only where there are any), ``compose`` (the whole, its
evidence numbered); ``ink`` sets lines as XHTML, ``printed`` with ``press`` makes the PDF, ``ebook`` the EPUB.
"""

from __future__ import annotations

from .compose import compose
from .ebook import epub
from .offline import offline_files
from .printed import pdf

__all__ = ["compose", "epub", "offline_files", "pdf"]
