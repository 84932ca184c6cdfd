"""What is computed from a release is kept for all visitors, under a key that costs next to nothing to look up.

Streamlit's own cache writes out and hashes every part of a key, each time it is asked: over forty times on some pages,
a tenth of their time. It stays where what it gives is copied, so that a page may change it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cache
from threading import Condition
from typing import Any, ParamSpec, TypeVar

from cachetools import LRUCache, cached

P = ParamSpec("P")
R = TypeVar("R")

_CACHES: list[LRUCache[Any, Any]] = []


def kept(many: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep the last results, as they are: nobody changes them. Whoever asks for what is being made just now waits for
    it; nobody waits for anything else."""
    cache: LRUCache[Any, Any] = LRUCache(many)
    _CACHES.append(cache)
    return cached(cache, condition=Condition())


@cache
def settle() -> None:
    """Once, below the first page with figures: what is loaded by then stays for as long as the server does. Python
    would search it for garbage again and again, and hold every visitor up while it does; what comes later is searched
    less often than by default, since a page makes many small things."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def forget() -> None:
    """Make everything anew when it is asked for next."""
    for held in _CACHES:
        held.clear()
