"""The chronology as a picture."""

from __future__ import annotations

from collections.abc import Iterator

from .axis import BREAK, GAP, ticks, weeks
from .figure import Picture
from .signs import STATUSES, flag, status_sign
from .svg import SMALL, Node, area, handle, label, node, text_width
from .timeline import HEAD, LANE_MARGIN, ROW, Laid, Moment, Placed, Timeline, lay_out

_LABEL_AT = 10.0  # from the middle of a sign to its words


def draw_timeline(
    timeline: Timeline, key: str, title: str, description: str, words: dict[str, str]
) -> Picture:
    """The picture of a timeline.

    Args:
        timeline: what it shows.
        key: id on the page.
        title: what it shows, a few words.
        description: what can be seen, in sentences.
        words: German word for each status, for the legend.
    """
    laid = lay_out(timeline)
    single = len(laid.lanes) == 1
    drawing = (*_ground(laid), *_head(laid), *_as_of(timeline, laid), *_marks(laid))
    return Picture(
        key=key,
        title=title,
        description=description,
        width=laid.line.width,
        height=laid.height,
        drawing=drawing,
        links=tuple(_link(p) for lane in laid.lanes for p in lane.placed),
        legend=_legend(timeline, laid, words),
        margin=() if single else tuple(_names(laid)),
        margin_width=0 if single else LANE_MARGIN,
        newest_first=True,
    )


def _ground(laid: Laid) -> Iterator[Node]:
    for number, lane in enumerate(laid.lanes):
        kind = "spur" if number % 2 else "spur hell"
        yield node("rect", x=0, y=lane.top, width=laid.line.width, height=lane.height, class_=kind)


def _head(laid: Laid) -> Iterator[Node]:
    """Months, weeks and breaks."""
    bottom = laid.height - 4
    for tick in ticks(laid.line):
        if tick.month:
            yield node("path", d=f"M{tick.x:.1f} {HEAD - 26:.0f}V{bottom:.1f}", class_="monat")
        if tick.text:
            yield label(tick.x + 3, 14, tick.text, "klein stark")
    for tick in weeks(laid.line):
        yield node("path", d=f"M{tick.x:.1f} {HEAD - 5:.0f}V{HEAD:.0f}", class_="woche")
        if tick.x + 20 < laid.line.width:
            yield label(tick.x + 2, HEAD - 8, tick.text, "klein leise")
    for x, number in laid.line.breaks:
        yield from _break(x, number, bottom)


def _break(x: float, number: int, bottom: float) -> Iterator[Node]:
    """A stretch that is cut out, with jagged edges and its length in words."""
    teeth = int((bottom - HEAD) // 8)
    left = f"M{x + 6:.1f} {HEAD:.0f}" + "l5 4l-5 4" * teeth + f"V{bottom:.1f}"
    right = f"H{x + BREAK - 6:.1f}V{HEAD + 8 * teeth:.1f}" + "l-5 -4l5 -4" * teeth + "z"
    yield node("path", d=left + right, class_="bruch")
    middle = x + BREAK / 2
    yield label(middle, HEAD - 20, f"{number} Wochen", "klein leise", "middle")
    yield label(middle, HEAD - 7, "ohne Treffen", "klein leise", "middle")


def _as_of(timeline: Timeline, laid: Laid) -> Iterator[Node]:
    """The day up to which the dossier reaches, if it lies in the picture."""
    last = laid.line.stretches[-1]
    if timeline.as_of and last.first <= timeline.as_of <= last.last:
        x = laid.line.middle(timeline.as_of)
        yield node("path", d=f"M{x:.1f} {HEAD - 16:.0f}V{laid.height - 4:.1f}", class_="stichtag")


def _names(laid: Laid) -> Iterator[Node]:
    for lane in laid.lanes:
        first = lane.top + min(lane.height, 14 * len(lane.name) + 22) / 2 + 4 - 7 * (len(lane.name) - 1)
        for number, line in enumerate(lane.name):
            yield label(0, first + 14 * number, line, "spurname")
    yield node("path", d=f"M0 {HEAD:.0f}H{LANE_MARGIN:.0f}", class_="woche")


def _marks(laid: Laid) -> Iterator[Node]:
    for lane in laid.lanes:
        for placed in lane.placed:
            yield from _moment(placed) if isinstance(placed.entry, Moment) else _flag(placed)


def _flag(placed: Placed) -> Iterator[Node]:
    yield flag(placed.x, placed.y, getattr(placed.entry, "companion", False))
    before = placed.left < placed.x - 1
    x = placed.x - _LABEL_AT if before else placed.x + _LABEL_AT
    yield label(x, placed.y + 4, placed.label, "klein", "end" if before else "start")


def _moment(placed: Placed) -> Iterator[Node]:
    entry, span, y = placed.entry, placed.span, placed.y
    status = entry.status if isinstance(entry, Moment) else ""
    left, right = placed.left, placed.right
    if span.open_left or span.open_right:
        yield node("path", d=_uncertain(placed), class_=f"ungewiss z-{status}")
        if span.open_left and span.first != span.last:
            yield node("path", d=_bounds(placed), class_=f"klammer z-{status}")
    if span.first != span.last and not span.open_left:
        width = (placed.x if span.open_right else right) - left
        yield node("rect", x=left, y=y - 3, width=width, height=6, rx=3, class_=f"dauer z-{status}")
    yield status_sign(status, placed.x, y)
    if placed.label:
        yield label(max(right, placed.x) + _LABEL_AT, y + 4, placed.label, "klein")


def _uncertain(placed: Placed) -> str:
    """A broken line to the open side, or over all the days that are possible."""
    span, y = placed.span, placed.y
    left, right = placed.left, placed.right
    if span.first != span.last and span.open_left:
        return f"M{left:.1f} {y:.1f}H{right:.1f}"
    ends = []
    if span.open_left:
        ends.append(f"M{placed.x - 7:.1f} {y:.1f}H{left:.1f}")
    if span.open_right:
        ends.append(f"M{placed.x + 7:.1f} {y:.1f}H{right:.1f}")
    return "".join(ends)


def _bounds(placed: Placed) -> str:
    """A bracket at each end of the days that are possible."""
    y = placed.y
    return f"M{placed.left + 4:.1f} {y - 6:.1f}h-4v12h4M{placed.right - 4:.1f} {y - 6:.1f}h4v12h-4"


def _link(placed: Placed) -> Node:
    told = text_width(placed.label, SMALL) + _LABEL_AT if placed.label else 0
    left, right = min(placed.left, placed.x - 12), max(placed.right, placed.x + 12)
    if isinstance(placed.entry, Moment) and told:
        right = max(placed.right, placed.x) + told + 4
    field = area(left, placed.y - ROW / 2, right - left, ROW)
    return handle(placed.entry.href, placed.entry.name, field)


def _legend(timeline: Timeline, laid: Laid, words: dict[str, str]) -> tuple[tuple[Node, str], ...]:
    used = {m.status for m in timeline.moments}
    found = [(status_sign(s), words[s]) for s in STATUSES if s in used]
    spans = [p.span for lane in laid.lanes for p in lane.placed if isinstance(p.entry, Moment)]
    if any(s.first != s.last and not s.open_left for s in spans):
        found.append((node("rect", x=-9, y=-3, width=18, height=6, rx=3, class_="dauer z-held"), "Dauer"))
    if any(s.open_left or s.open_right for s in spans):
        found.append((node("path", d="M-9 0H9", class_="ungewiss z-held"), "Tag nicht genau bekannt"))
    if any(not f.companion for f in timeline.flags):
        found.append((flag(), "Planfassung"))
    if any(f.companion for f in timeline.flags):
        found.append((flag(companion=True), "Begleitdokument"))
    if laid.line.breaks:
        found.append((node("path", d="M-5 -7l4 3.5l-4 3.5l4 3.5l-4 3.5H5V-7z", class_="bruch"), _GAP_WORDS))
    if any(True for _ in _as_of(timeline, laid)):
        found.append((node("path", d="M0 -8V8", class_="stichtag"), "Stand des Dossiers"))
    return tuple(found)


_GAP_WORDS = f"mehr als {GAP // 7} Wochen, nicht maßstäblich"
