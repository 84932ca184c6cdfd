"""What is computed from a release is kept for all visitors, under a key that costs next to nothing to look up.

Streamlit's own cache writes out and hashes every part of a key, each time it is asked: over forty times on some pages,
a tenth of their time.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from threading import Condition
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import pandas as pd
from cachetools import LRUCache, cached
from cachetools.keys import hashkey

from data.store import Store

P = ParamSpec("P")
R = TypeVar("R")

_CACHES: list[LRUCache[Any, Any]] = []


def kept(many: int, key: Callable[..., Hashable] = hashkey) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep the last results under what they were asked with, or a `key` made of it. A frame is handed out as a shallow
    copy, so that no reader can change what others get; of anything else that is kept nobody changes a part. Whoever
    asks for what is being made just now waits for it; nobody waits for anything else."""
    cache: LRUCache[Any, Any] = LRUCache(many)
    _CACHES.append(cache)

    def keeping(make: Callable[P, R]) -> Callable[P, R]:
        made_once = cached(cache, key, condition=Condition())(make)

        @wraps(make)
        def unchanging(*given: P.args, **named: P.kwargs) -> R:
            result = made_once(*given, **named)
            return cast(R, result.copy(deep=False)) if isinstance(result, pd.DataFrame) else result

        return unchanging

    return keeping


Reading = Callable[Concatenate[Store, P], R]


def kept_by_stamp(many: int) -> Callable[[Reading[P, R]], Reading[P, R]]:
    """Keep what is read from a store, which comes first, until its file changes. A store that is no file has to be
    asked each time."""

    def keeping(read: Reading[P, R]) -> Reading[P, R]:
        read_once = kept(many, _state)(read)

        @wraps(read)
        def reading(store: Store, /, *given: P.args, **named: P.kwargs) -> R:
            asked = read if store.stamp is None else read_once
            return asked(store, *given, **named)

        return reading

    return keeping


def _state(store: Store, *given: Hashable, **named: Hashable) -> Hashable:
    return hashkey(str(store.place.file), store.stamp, *given, **named)


def forget() -> None:
    """Make everything anew when it is asked for next."""
    for results in _CACHES:
        results.clear()
