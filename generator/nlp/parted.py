"""Two surnames side by side that are two people's: "dass Präsident X Y und Z empfing"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .knowledge import Knowledge, surname_of
from .types import NameFound
from .vocabulary import first_names


def parted(found: Sequence[NameFound], known: Knowledge) -> list[NameFound]:
    """``Präsident X Y und Z empfangen``: two surnames side by side, the second of which is another's."""
    owners: dict[str, set[str]] = {}
    for name in found:
        owners.setdefault(surname_of(name.name), set()).add(name.name)
    result: list[NameFound] = []
    for name in found:
        parts = name.name.split()
        at = name.last - 1
        others = {o for o in owners.get(parts[-1], ()) if o != name.name and o.split()[0] != parts[0]}
        single = len(parts) == 2 and parts[0] not in first_names() and parts[0] in known.surnames
        alone = single and (parts[-1] in known.surnames or bool(others))
        whole = len(parts) == 3 and parts[0] in first_names() and any(" " in o for o in others)
        if name.person is None and len(parts) == name.last - name.first and (alone or whole):
            result.append(replace(name, last=at, name=" ".join(parts[:-1]), full=whole))
            result.append(NameFound(at, name.last, parts[-1], None, False, "role-before", name.sentence))
        else:
            result.append(name)
    return result
