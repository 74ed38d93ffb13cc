"""Results as bytes: JSON, packed, and framed with a checksum that also covers their key.

JSON read back by pydantic, not pickle: a cache that comes from elsewhere, such as a CI's, must not be able to
run code. The checksum finds damage and misplaced files; against forgery it is no guard, nor meant as one.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import Any

from pydantic import create_model

from ..model.article import Article
from ..model.base import Model
from ..model.facts import ArticleFacts
from ..model.sharing import shared
from ..problems import Problem

_MARK = b"DOSSIER1"
_SUM = 20  # bytes of the checksum
_FAST = 1  # zlib's level: at 6 a fifth smaller, but three times as long


class Cleaned(Model):
    """What cleaning makes of one file: ``article`` None for one that cannot be used."""

    article: Article | None
    problems: tuple[Problem, ...] = ()


_told: dict[str, Any] = {
    name: (info.annotation, info) for name, info in ArticleFacts.model_fields.items() if name != "article"
}
_Told = create_model("_Told", __base__=Model, **_told)
"""Facts without their article, which whoever asks for them has at hand."""


def packed_cleaned(cleaned: Cleaned) -> bytes:
    """A cleaned article as bytes."""
    return zlib.compress(cleaned.model_dump_json().encode("utf-8"), _FAST)


def unpacked_cleaned(payload: bytes) -> Cleaned:
    """The inverse of ``packed_cleaned``.

    Raises:
        ValueError, zlib.error: when the bytes are no cleaned article.
    """
    return shared(Cleaned.model_validate_json(zlib.decompress(payload)))


def packed_facts(facts: ArticleFacts) -> bytes:
    """Facts as bytes, without their article."""
    return zlib.compress(facts.model_dump_json(exclude={"article"}).encode("utf-8"), _FAST)


def unpacked_facts(payload: bytes, article: Article) -> ArticleFacts:
    """The inverse of ``packed_facts``.

    Raises:
        ValueError, zlib.error: when the bytes are no facts.
    """
    told = shared(_Told.model_validate_json(zlib.decompress(payload)))
    return ArticleFacts.model_construct(article=article, **told.__dict__)


def framed(key: str, payload: bytes) -> bytes:
    """The payload with a mark and a checksum before it."""
    return _MARK + _checksum(key, payload) + payload


def unframed(key: str, frame: bytes) -> bytes | None:
    """The payload; None when the frame is damaged or belongs to another key."""
    head = len(_MARK) + _SUM
    payload = frame[head:]
    whole = frame[:head] == _MARK + _checksum(key, payload)
    return payload if whole else None


def _checksum(key: str, payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=_SUM, key=key.encode("utf-8")).digest()
