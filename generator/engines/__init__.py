"""Pages to a site: by MkDocs, with what has not changed taken from the site before, or by another engine."""

from .choice import ENGINES, build_with, require
from .mkdocs import reuse_mkdocs, run_mkdocs

__all__ = ["ENGINES", "build_with", "require", "reuse_mkdocs", "run_mkdocs"]
