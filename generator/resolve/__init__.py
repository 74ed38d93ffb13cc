"""Across articles: persons, meetings, plan versions, glossary, conflicts and the decisions behind."""

from .dossier import resolve

__all__ = ["resolve"]
