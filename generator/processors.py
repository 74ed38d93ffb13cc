"""How many processors a run may use."""

from __future__ import annotations

import os
import sys


def processors() -> int:
    """How many processors this process may use; 1 or more."""
    if sys.version_info >= (3, 13):
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
