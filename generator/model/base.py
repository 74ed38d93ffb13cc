"""The base class of all models."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """Frozen, closed to unknown fields; sequences are tuples so that nothing can be changed inside."""

    model_config = ConfigDict(frozen=True, extra="forbid")
