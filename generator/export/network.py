"""Who met whom, as a graph in GraphML for programs of network analysis."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ..german.labels import side_name
from ..german.plain import plain
from ..german.slug import slug
from ..model.dossier import Dossier, Meeting

if TYPE_CHECKING:
    from networkx import Graph

FILE = "netzwerk.graphml"
"""Its name below ``daten/``."""

_PARTS = {
    "participant": ("participant", "participants"),
    "possible": ("possible", "possible_participant"),
    "absent": ("absent",),
}


def graphml(dossier: Dossier) -> str:
    """The graph as GraphML, nodes and edges in the order in which they were added."""
    from networkx import generate_graphml

    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return head + "\n".join(generate_graphml(network(dossier), encoding="utf-8")) + "\n"


def network(dossier: Dossier) -> Graph[str]:
    """Persons, meetings and sides as nodes; undirected, one edge a pair.

    Nodes: ``kind`` (person, meeting, side, body), ``label``, and what is known of ``side``, ``status``,
    ``start``, ``end``, ``place``, ``page``. Edges: ``kind`` (participant, possible, absent between person
    and meeting; delegation between side and meeting; belongs between person and side; met between
    persons), ``evidence`` (number of passages; 0 when none is that precise) and, for met, ``meetings``:
    how many meetings that took place or are going on had both.
    """
    from networkx import Graph

    graph: Graph[str] = Graph(name=plain(dossier.title))
    for person in dossier.persons:
        told = {"label": plain(person.name), "side": person.side, "page": person.page}
        _node(graph, f"person:{person.id}", kind="person", **told)
    for meeting in dossier.meetings:
        place = plain(meeting.place.name) if meeting.place else None
        days = {"status": meeting.status, "start": meeting.start, "end": meeting.end}
        about = {"label": plain(meeting.title), "place": place, "page": meeting.page}
        _node(graph, f"meeting:{meeting.id}", kind="meeting", **about, **days)
    _belong(graph, dossier)
    _took_part(graph, dossier)
    _delegations(graph, dossier)
    _met(graph, dossier)
    return graph


def _node(graph: Graph[str], name: str, **known: Any) -> None:
    graph.add_node(name, **{key: value for key, value in known.items() if value is not None})


def _side(graph: Graph[str], code: str) -> str:
    name = f"side:{code}"
    _node(graph, name, kind="side", label=side_name(code), side=code)
    return name


def _belong(graph: Graph[str], dossier: Dossier) -> None:
    for person in dossier.persons:
        if person.side:
            evidence = _passages(c.evidence for c in person.claims if c.property == "side")
            side = _side(graph, person.side)
            graph.add_edge(f"person:{person.id}", side, kind="belongs", evidence=evidence)


def _took_part(graph: Graph[str], dossier: Dossier) -> None:
    known = {p.id for p in dossier.persons}
    for meeting in dossier.meetings:
        groups = (meeting.participants, meeting.possible_participants, meeting.absent)
        for kind, people in zip(_PARTS, groups, strict=True):
            for one in people:
                pair = (f"person:{one}", f"meeting:{meeting.id}")
                if one in known and not graph.has_edge(*pair):
                    graph.add_edge(*pair, kind=kind, evidence=_claimed(meeting, one, _PARTS[kind]))


def _delegations(graph: Graph[str], dossier: Dossier) -> None:
    """A state is its side; any other body is a node of its own."""
    states = {b.name: b.side for b in dossier.bodies if b.kind == "state" and b.side}
    for meeting in dossier.meetings:
        for name in meeting.delegations:
            if name in states:
                node = _side(graph, str(states[name]))
            else:
                node = f"body:{slug(name)}"
                _node(graph, node, kind="body", label=plain(name))
            evidence = _claimed(meeting, name, ("delegation",))
            graph.add_edge(node, f"meeting:{meeting.id}", kind="delegation", evidence=evidence)


def _met(graph: Graph[str], dossier: Dossier) -> None:
    known = {p.id for p in dossier.persons}
    shared: dict[tuple[str, str], list[Meeting]] = {}
    for meeting in dossier.meetings:
        if meeting.status in {"held", "ongoing"}:
            for pair in combinations(sorted(known & {*meeting.participants}), 2):
                shared.setdefault(pair, []).append(meeting)
    for (one, other), meetings in sorted(shared.items()):
        evidence = _passages(e for m in meetings for e in m.evidence)
        numbers = {"meetings": len(meetings), "evidence": evidence}
        graph.add_edge(f"person:{one}", f"person:{other}", kind="met", **numbers)


def _claimed(meeting: Meeting, value: str, properties: tuple[str, ...]) -> int:
    return _passages(c.evidence for c in meeting.claims if c.property in properties and c.value == value)


def _passages(evidence: Iterable[Any]) -> int:
    return len({(e.article, e.start, e.end) for e in evidence})
