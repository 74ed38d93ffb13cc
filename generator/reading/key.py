"""The key under which a result is stored: a hash of everything the result depends on."""

from __future__ import annotations

from ..model.article import Article, RawArticle
from ..model.register import Register
from .version import digest_of


def register_bytes(register: Register) -> bytes:
    """The register as reading sees it: without judgements, which are about what was read."""
    return register.model_copy(update={"judgements": ()}).model_dump_json().encode("utf-8")


def cleaned_key(code: str, raw: RawArticle) -> str:
    """The key of a cleaned article: its name and bytes, its sidecar and the code; no other article counts."""
    sidecar = (b"", b"") if raw.sidecar is None else (b"sidecar", raw.sidecar)
    name = raw.name.encode("utf-8", "surrogatepass")
    return digest_of((b"cleaned", code.encode(), name, raw.data, *sidecar))


def shared_key(code: str, model: str, register: bytes) -> bytes:
    """What the facts of all articles depend on, hashed once: the register is a hundred times an article.

    Args:
        code: ``code_version()``.
        model: ``model_version()`` of the spaCy model.
        register: ``register_bytes()``.
    """
    return digest_of((code.encode(), model.encode(), register)).encode("ascii")


def facts_key(shared: bytes, article: Article) -> str:
    """The key of an article's facts.

    Args:
        shared: ``shared_key()``.
        article: as it is read: with its noise, the day an editor gave it, and the other versions of it.
    """
    return digest_of((b"facts", shared, article.model_dump_json().encode("utf-8")))
