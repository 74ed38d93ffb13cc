"""Across articles: persons, meetings, plan versions, glossary, conflicts and the decisions behind."""

from .dossier import resolve
from .joining import Joined

__all__ = ["Joined", "resolve"]
