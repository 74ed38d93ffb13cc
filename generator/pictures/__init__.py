"""Pictures as inline SVG: small frozen specs in, elements out, the same bytes always.

``svg`` (elements, text), ``figure`` (a picture on a page), ``signs`` (status and sides), ``axis`` with
``timeline`` and ``timeline_draw`` (the chronology), ``lineage`` (plan versions), ``network`` (who met
whom), ``geography`` and ``map`` (places) with ``recipe`` for the outlines, ``boxes`` (nothing on anything).
Colours, line widths and sizes of text stand in ``templates/assets/bilder.css``.
"""

from __future__ import annotations

from .figure import Picture, figure
from .lineage import Version, draw_lineage
from .map import Site, draw_map
from .network import Knot, Tie, draw_network
from .timeline import Flag, Moment, Timeline, reach
from .timeline_draw import draw_timeline

__all__ = [
    "Flag",
    "Knot",
    "Moment",
    "Picture",
    "Site",
    "Tie",
    "Timeline",
    "Version",
    "draw_lineage",
    "draw_map",
    "draw_network",
    "draw_timeline",
    "figure",
    "reach",
]
