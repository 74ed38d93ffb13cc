"""YAML whose scalars stay text.

YAML 1.1 turns ``NO`` into false, ``12:30`` into 750 and ``2025-12-06`` into a date; country codes,
times and days of a register must come out as they were written.
"""

from __future__ import annotations

from typing import Any

import yaml

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is some eight times faster


class _TextLoader(_Base):  # type: ignore[misc]
    """A safe loader that resolves every scalar but the empty one to ``str``."""


_TextLoader.yaml_implicit_resolvers = {}


class Located(dict[str, Any]):
    """A mapping that knows the line (from 1) at which it begins."""

    line: int = 0


def _mapping(loader: _TextLoader, node: yaml.MappingNode) -> Located:
    loader.flatten_mapping(node)
    found = Located()
    found.line = node.start_mark.line + 1
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise yaml.constructor.ConstructorError(
                None, None, "Schlüssel ist kein Text", key_node.start_mark
            )
        if key in found:
            raise yaml.constructor.ConstructorError(
                None, None, f"Schlüssel «{key}» steht zweimal", key_node.start_mark
            )
        found[key] = loader.construct_object(value_node, deep=True)
    return found


_TextLoader.add_constructor("tag:yaml.org,2002:map", _mapping)


def load(text: str) -> Any:
    """Parse YAML; scalars are ``str`` (an empty one is ``""``), mappings are ``Located``.

    Returns:
        None for an empty document.

    Raises:
        yaml.YAMLError: for broken YAML and for a key given twice; its ``problem_mark`` has the line.
    """
    return yaml.load(text, Loader=_TextLoader)
