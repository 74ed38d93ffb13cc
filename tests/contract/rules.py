"""The rules of the data contract, as a list of what an export breaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SIDE = re.compile(r"[A-Z]{2}|NATO")


def broken(data: dict[str, Any], texts: Mapping[str, str]) -> list[str]:
    """What ``data`` (a ``dossier.json``) breaks; empty when it keeps every rule.

    Args:
        data: the export.
        texts: source text by article id.
    """
    checks = (_spans(data, texts), _ids(data), _references(data), _orders(data), _days(data), _people(data))
    return [line for check in checks for line in check]


def passages(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object with a quote, with the way to it."""
    if isinstance(node, dict):
        if "quote" in node:
            yield path, node
        for key, value in node.items():
            yield from passages(value, f"{path}.{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from passages(value, f"{path}[{number}]")


def _spans(data: dict[str, Any], texts: Mapping[str, str]) -> Iterator[str]:
    for path, one in passages(data):
        text = texts.get(one["article"], "")
        if not (
            0 <= one["start"] < one["end"] <= len(text) and text[one["start"] : one["end"]] == one["quote"]
        ):
            yield f"{path}: the quote is not what stands at {one['article']} {one['start']}-{one['end']}"
    for person in data["persons"]:
        for one in person["mentions"]:
            if not texts.get(one["article"], "")[one["start"] : one["end"]].strip():
                yield f"persons.{person['id']}: an empty mention"
    for article in data["articles"]:
        last = 0
        for one in article["noise"]:
            if not last <= one["start"] < one["end"] <= len(texts[article["id"]]):
                yield f"articles.{article['id']}: noise overlaps or leaves the text at {one['start']}"
            last = one["end"]


def _ids(data: dict[str, Any]) -> Iterator[str]:
    for kind in ("articles", "persons", "meetings", "plans", "glossary", "topics"):
        for name, times in Counter(one["id"] for one in data[kind]).items():
            if times > 1:
                yield f"{kind}: the id {name} stands {times} times"
            if not re.fullmatch(r"[\w.-]+", name):
                yield f"{kind}: the id {name!r} is not fit for a file name"
    pages = Counter(
        one["page"] for kind in ("articles", "persons", "meetings", "plans") for one in data[kind]
    )
    for page, times in pages.items():
        if times > 1:
            yield f"the page {page} is given {times} times"


def _references(data: dict[str, Any]) -> Iterator[str]:
    ids = {
        kind: {one["id"] for one in data[kind]}
        for kind in ("articles", "persons", "meetings", "plans", "topics")
    }
    bodies = {one["id"] for one in data.get("bodies", [])}
    for one in data["meetings"]:
        people = {*one["participants"], *one["possible_participants"], *one.get("absent", [])}
        yield from _dead(f"meetings.{one['id']}", people, ids["persons"])
        yield from _dead(
            f"meetings.{one['id']}",
            {one.get("previous"), one.get("next"), one.get("continues")} - {None},
            ids["meetings"],
        )
        yield from _dead(f"meetings.{one['id']}", set(one["topics"]), ids["topics"])
        if set(one["participants"]) & {*one["possible_participants"], *one.get("absent", [])}:
            yield f"meetings.{one['id']}: somebody both takes part and does not"
    for one in data["persons"]:
        yield from _dead(f"persons.{one['id']}", set(one["meetings"]), ids["meetings"])
        yield from _dead(f"persons.{one['id']}", {m["article"] for m in one["mentions"]}, ids["articles"])
    for one in data["plans"]:
        yield from _dead(f"plans.{one['id']}", {one["supersedes"], one.get("part_of")} - {None}, ids["plans"])
        yield from _dead(f"plans.{one['id']}", {v["topic"] for v in one["provisions"]}, ids["topics"])
    for one in data["statements"]:
        speaker = one["speaker"]
        known = {"person": ids["persons"], "body": bodies, "unnamed": set()}[speaker["kind"]]
        yield from _dead(f"statement of {speaker['name']}", {speaker["id"]} - {None}, known)
        yield from _dead(f"statement of {speaker['name']}", set(one["topics"]), ids["topics"])


def _dead(where: str, wanted: set[str], there: set[str]) -> Iterator[str]:
    for name in sorted(wanted - there):
        yield f"{where}: {name} is nowhere"


def _orders(data: dict[str, Any]) -> Iterator[str]:
    def sorted_by(name: str, rows: list[Any], key: Any) -> Iterator[str]:
        keys = [key(row) for row in rows]
        if keys != sorted(keys):
            yield f"{name}: not in its order"

    for kind in ("articles", "persons", "glossary", "places", "bodies"):
        yield from sorted_by(kind, data.get(kind, []), lambda one: one["id"])
    yield from sorted_by(
        "statements", data["statements"], lambda one: (one["evidence"]["article"], one["evidence"]["start"])
    )
    for person in data["persons"]:
        yield from sorted_by(
            f"{person['id']}.mentions", person["mentions"], lambda m: (m["article"], m["start"])
        )
        for variant in person["variants"]:
            yield from sorted_by(f"{person['id']}.variants", variant["articles"], lambda name: name)


def _days(data: dict[str, Any]) -> Iterator[str]:
    for one in data["meetings"]:
        days = [one[key] for key in ("start", "end", "earliest", "latest") if one[key] is not None]
        if not all(DAY.fullmatch(day) for day in days):
            yield f"meetings.{one['id']}: {days} are not all days"
        if one["start"] and one["end"] and one["start"] > one["end"]:
            yield f"meetings.{one['id']}: ends before it starts"
        if one["earliest"] and one["latest"] and one["earliest"] > one["latest"]:
            yield f"meetings.{one['id']}: latest before earliest"
        if days and one["date_basis"] == "unknown":
            yield f"meetings.{one['id']}: a day that rests on nothing"


def _people(data: dict[str, Any]) -> Iterator[str]:
    meetings = {one["id"]: {*one["participants"], *one["possible_participants"]} for one in data["meetings"]}
    for one in data["persons"]:
        if one["side"] is not None and not SIDE.fullmatch(one["side"]):
            yield f"persons.{one['id']}: {one['side']} is no side"
        attended = {name for name, people in meetings.items() if one["id"] in people}
        if not attended <= set(one["meetings"]):
            yield f"persons.{one['id']}: meetings without {sorted(attended - set(one['meetings']))}"
