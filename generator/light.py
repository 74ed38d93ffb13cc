"""A built site without what none of its pages uses: most of the theme's style sheets, and source maps.

The theme's sheets serve every site it could make. Kept is each rule whose classes, ids, attributes and
elements can occur here: in a page, in one of our scripts, or as a state the theme's script gives to
something a page has. What cannot be judged is kept. The site an engine builds works without this step;
it only weighs more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import tinycss2
from tinycss2.ast import Node

from .errors import DossierError

THEME = "assets/stylesheets"
THEME_SCRIPTS = "assets/javascripts"
_MARKUP = re.compile(r"<[a-zA-Z!][^>]*>")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_STATE = re.compile(r"(?:data-)?md-[\w-]+|focus-visible|js")
_BLOCK = re.compile(r"__|--")
_MAP = re.compile(r"\s*(?://[#@]|/\*[#@]) sourceMappingURL=[^\s*]+(?: \*/)?\s*$")
_NESTED = frozenset({"media", "supports", "layer", "container"})


def lighten(site: Path) -> None:
    """Takes out of a built site what none of its pages uses; doing it twice changes nothing more.

    Args:
        site: the folder an engine wrote; one without the theme's style sheets is left as it is.

    Raises:
        DossierError: when a style sheet of the theme cannot be read as CSS.
    """
    used = vocabulary(site)
    for sheet in sorted((site / THEME).glob("*.css")):
        kept = purged(sheet.read_text(encoding="utf-8"), used, sheet.name)
        sheet.write_text(kept, encoding="utf-8", newline="\n")
    for script in sorted((site / THEME_SCRIPTS).rglob("*.js")):
        text = script.read_text(encoding="utf-8")
        script.write_text(_MAP.sub("\n", text), encoding="utf-8", newline="\n")
    for folder in (THEME, THEME_SCRIPTS):
        for found in sorted((site / folder).rglob("*.map")):
            found.unlink()


def vocabulary(site: Path) -> frozenset[str]:
    """Names of elements, attributes, classes and ids that can occur, and the words of attributes' values.

    Of the theme's scripts those of states alone: ``md-header--shadow`` counts where a page has
    ``md-header``.
    """
    words: set[str] = set()
    tags = {tag for page in site.rglob("*.html") for tag in _MARKUP.findall(page.read_text(encoding="utf-8"))}
    for tag in tags:
        words.update(_WORD.findall(tag))
    for script in (site / "assets").glob("*.js"):
        words.update(_WORD.findall(script.read_text(encoding="utf-8")))
    states: set[str] = set()
    for script in (site / THEME_SCRIPTS).glob("*.js"):
        states.update(w for w in _WORD.findall(script.read_text(encoding="utf-8")) if _STATE.fullmatch(w))
    blocks = {_BLOCK.split(word, maxsplit=1)[0] for word in words}
    return frozenset(words | {s for s in states if _BLOCK.split(s, maxsplit=1)[0] in blocks | {s}})


def purged(css: str, used: frozenset[str], name: str = "") -> str:
    """The style sheet without the rules that can match nothing; comments and source map are gone too.

    Raises:
        DossierError: when it cannot be read as CSS; ``name`` says which it is.
    """
    return _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), used, name)


def _rules(rules: Iterable[Node], used: frozenset[str], name: str) -> str:
    kept = []
    for rule in rules:
        if rule.type == "error":
            raise DossierError(name, f"ist kein lesbares CSS: {rule.message}", "Thema neu installieren")
        if rule.type == "qualified-rule":
            selectors = [s for s in _split(rule.prelude) if _can_match(s, used)]
            if selectors:
                named = ",".join(tinycss2.serialize(s).strip() for s in selectors)
                kept.append(f"{named}{{{tinycss2.serialize(rule.content)}}}")
        elif rule.content is not None and rule.lower_at_keyword in _NESTED:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if text := _rules(inner, used, name):
                kept.append(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{text}}}")
        else:
            kept.append(rule.serialize())
    return "".join(kept)


def _split(prelude: Iterable[Node]) -> list[list[Node]]:
    """The selectors of a list, parted at its commas."""
    found: list[list[Node]] = [[]]
    for token in prelude:
        if token == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def _can_match(selector: Sequence[Node], used: frozenset[str]) -> bool:
    """Whether all it asks for can occur; what stands in brackets behind ``:`` is not looked at."""
    before = None
    for token in selector:
        pseudo = before is not None and before == ":"
        if token.type in {"ident", "hash"} and not pseudo and token.value not in used:
            return False
        if token.type == "[] block" and not _attribute(token.content, used):
            return False
        before = token
    return True


def _attribute(content: Iterable[Node], used: frozenset[str]) -> bool:
    """Whether an attribute occurs, and for ``=`` the words of the value it must have."""
    parts = [token for token in content if token.type != "whitespace"]
    if parts[0].value not in used:
        return False
    exact = len(parts) > 2 and parts[1] == "=" and parts[2].type in {"ident", "string"}
    return not exact or all(word in used for word in _WORD.findall(parts[2].value))
