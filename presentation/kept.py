"""What is computed from a release is kept for all visitors, under a key that costs next to nothing to look up.

Streamlit's own cache writes out and hashes every part of a key, each time it is asked: over forty times on some pages,
a tenth of their time.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cache, wraps
from threading import Condition
from typing import Any, ParamSpec, TypeVar, cast

import pandas as pd
from cachetools import LRUCache, cached

P = ParamSpec("P")
R = TypeVar("R")

_CACHES: list[LRUCache[Any, Any]] = []


def kept(many: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep the last results. A frame is handed out as a shallow copy, so that no reader can change what others get;
    of anything else that is kept nobody changes a part. Whoever asks for what is being made just now waits for it;
    nobody waits for anything else."""
    cache: LRUCache[Any, Any] = LRUCache(many)
    _CACHES.append(cache)

    def keeping(make: Callable[P, R]) -> Callable[P, R]:
        made_once = cached(cache, condition=Condition())(make)

        @wraps(make)
        def unchanging(*given: P.args, **named: P.kwargs) -> R:
            result = made_once(*given, **named)
            return cast(R, result.copy(deep=False)) if isinstance(result, pd.DataFrame) else result

        return unchanging

    return keeping


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
