"""What is worked out of a file's texts: once for equal texts of one reading, and forgotten when that reading ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")
_Functions = dict[Callable[..., object], Callable[..., object]]

# Function → itself with what it has answered in the reading that goes on here; None while there is none.
_answering: ContextVar[_Functions | None] = ContextVar("answering", default=None)


@contextmanager
def one_reading() -> Iterator[None]:
    """While the block lasts, functions that are `once_a_reading` look at equal texts once. Afterwards nothing stays,
    since any text of a file may be somebody's name. A reading within a reading is part of it."""
    if _answering.get() is not None:
        yield
        return
    before = _answering.set({})
    try:
        yield
    finally:
        _answering.reset(before)


def once_a_reading(at_most: int) -> Callable[[Callable[_Asked, _Answer]], Callable[_Asked, _Answer]]:
    """A function of hashable arguments that in one reading remembers its last answers, `at_most` so many. Outside of a
    reading it remembers nothing."""

    def remembering(function: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
        @wraps(function)
        def asked(*arguments: _Asked.args, **named: _Asked.kwargs) -> _Answer:
            answering = _answering.get()
            if answering is None:
                return function(*arguments, **named)
            if function not in answering:
                answering[function] = lru_cache(at_most)(function)
            return answering[function](*arguments, **named)  # type: ignore[return-value]

        return asked

    return remembering
