"""What is kept for all visitors: made once also for those who ask at the same time, and made anew when told to."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event
from typing import NamedTuple, cast

import pytest

from data.store import Store
from data.store.connection import Place
from presentation import kept


def test_the_same_is_made_once_for_all_who_ask_at_the_same_time() -> None:
    together, made = Barrier(4, timeout=10), list[int]()
    go_on = Event()

    @kept.kept(8)
    def double(number: int) -> list[int]:
        made.append(number)
        assert go_on.wait(10)
        return [2 * number]

    def ask(number: int) -> list[int]:
        together.wait()
        return double(number)

    with ThreadPoolExecutor(4) as visitors:
        asked = [visitors.submit(ask, number) for number in (7, 7, 7, 8)]
        # Whoever asks for something else is not held up by what is being made.
        while sorted(made) != [7, 8]:
            assert not any(future.done() for future in asked)
        go_on.set()
        given = [future.result(10) for future in asked]
    assert sorted(made) == [7, 8]
    assert given == [[14], [14], [14], [16]]
    assert given[0] is given[1] is given[2]


def test_what_failed_is_tried_again() -> None:
    tried: list[int] = []

    @kept.kept(8)
    def third_time(number: int) -> int:
        tried.append(number)
        if len(tried) < 3:
            raise ValueError("not yet")
        return number

    for _ in range(2):
        with pytest.raises(ValueError, match="not yet"):
            third_time(1)
    assert (third_time(1), third_time(1), len(tried)) == (1, 1, 3)


def test_what_is_no_part_of_the_key_makes_nothing_anew() -> None:
    made: list[str] = []

    @kept.kept(8, key=lambda name, _heavy: name)
    def noted(name: str, heavy: list[int]) -> list[int]:
        made.append(name)
        return [*heavy, len(made)]

    assert noted("a", [5]) == [5, 1]
    assert noted("a", [6]) == [5, 1]
    assert noted("b", [6]) == [6, 2]
    kept.forget()
    assert noted("a", [6]) == [6, 3]


def test_the_oldest_leaves_first_and_all_can_be_forgotten() -> None:
    made: list[int] = []

    @kept.kept(2)
    def noted(number: int) -> int:
        made.append(number)
        return number

    for number in (1, 2, 1, 3, 1, 2):
        noted(number)
    assert made == [1, 2, 3, 2]
    kept.forget()
    noted(1)
    assert made == [1, 2, 3, 2, 1]


class Asked(NamedTuple):
    """What is kept by its stamp asks of a store."""

    place: Place
    stamp: tuple[int, ...] | None


def test_what_is_read_from_a_store_is_read_again_when_its_file_has_changed(tmp_path: Path) -> None:
    read: list[object] = []

    @kept.kept_by_stamp(8)
    def noted(store: Store, name: str) -> str:
        read.append((store.stamp, name))
        return name

    def ask(folder: str, stamp: tuple[int, ...] | None, name: str) -> str:
        return noted(cast(Store, Asked(Place(tmp_path / folder), stamp)), name)

    asked = [ask("here", (1,), "a"), ask("here", (1,), "a"), ask("here", (2,), "a"), ask("here", (2,), "b")]
    assert asked == ["a", "a", "a", "b"]
    assert read == [((1,), "a"), ((2,), "a"), ((2,), "b")]
    ask("there", (2,), "a")
    assert len(read) == 4
    # A server has no file that would tell of a change.
    ask("here", None, "a"), ask("here", None, "a")
    assert len(read) == 6
