"""Families: tests of which a run draws some members, and the seed it draws them by.

A family asks the same of many members: random registers, spoiled files, every page in every language, every case on two
databases. A run draws a fifth of each, every day another. PELITA_SEED=20261121 draws what was drawn on that day;
PELITA_FAMILY=whole, which `make test-all` sets, draws every member.

A family is made in one of three ways:

- Members that are parameters: `@family("page", "language")` above the test. Of each parameter that is named every value
  is drawn, with some other ones beside it: each page is opened every day, in one language or the other. Instead of a
  name there may be a function that gives the kind of a member, of its parameters: no kind is ever left out. Where the
  fixture `engine` gives the databases in turn, each case runs on one of them. A test that is asked for by its name, or
  chosen with -k, is not drawn: it runs.
- Members that are numbered: `hold(name, size, check)`.
- What Hypothesis draws: `@examples(size)` above `@given`.

Cases worked by hand, figures of others, what once went wrong, and safety (what is hidden, who may see, what is left
after a crash) are no families: they run whole. Where such a test takes the fixture `engine` it is marked
`@pytest.mark.whole`.
"""

from __future__ import annotations

import math
import os
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

PART = 5


def is_whole() -> bool:
    return os.environ.get("PELITA_FAMILY") == "whole"


def seed() -> int:
    """The seed of the day, or another that was asked for. Programs that the run starts inherit it."""
    return int(os.environ.setdefault("PELITA_SEED", f"{date.today():%Y%m%d}"))


def share(size: int) -> int:
    """How many of a family's members a run draws."""
    return size if is_whole() else math.ceil(size / PART)


def drawn(family: str, size: int) -> list[int]:
    """The numbers, of 0 to `size` − 1, of the members that this run draws, in order."""
    return sorted(Random(f"{family} {seed()}").sample(range(size), share(size)))


Kind = str | Callable[[Mapping[str, Any]], Hashable]


def family(*kinds: Kind) -> pytest.MarkDecorator:
    """Marks a test with parameters as a family; every kind of each of `kinds` is drawn."""
    return pytest.mark.family.with_args(*kinds)


def each_case(parameters: Mapping[str, Any]) -> Hashable:
    """The kinds of a test that runs on either database: each of its cases."""
    return repr({name: value for name, value in parameters.items() if name != "engine"})


def drawn_of(family: str, members: Sequence[Mapping[str, Any]], kinds: Sequence[Kind]) -> set[int]:
    """The places of the members, each a mapping of parameters, that this run draws: a share of them, or as many as it
    takes for at least one of every kind."""
    order = list(range(len(members)))
    Random(f"{family} {seed()}").shuffle(order)
    wanted = {
        place: {(at, _kind_of(members[place], kind)) for at, kind in enumerate(kinds)} for place in order
    }
    drawn: set[int] = set()
    seen: set[tuple[int, Hashable]] = set()
    for place in order:
        if not wanted[place] <= seen:
            drawn.add(place)
            seen |= wanted[place]
    rest = [place for place in order if place not in drawn]
    return drawn | set(rest[: max(share(len(members)) - len(drawn), 0)])


def _kind_of(member: Mapping[str, Any], kind: Kind) -> Hashable:
    return repr(member[kind]) if isinstance(kind, str) else kind(member)


def left_out(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """The tests marked as members of a family that this run does not draw."""
    families: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker("family") and not item.get_closest_marker("whole"):
            families[item.nodeid.partition("[")[0]].append(item)
    leaving = []
    for family, members in families.items():
        marker = members[0].get_closest_marker("family")
        parameters = [getattr(member, "callspec").params for member in members]  # noqa: B009 - items of any kind
        chosen = drawn_of(family, parameters, marker.args if marker else ())
        leaving += [member for place, member in enumerate(members) if place not in chosen]
    return leaving


def hold(family: str, size: int, check: Callable[[int], object]) -> None:
    """A check holds for each of the members drawn; where it does not, all for which it fails are named at once."""
    faults = []
    for number in drawn(family, size):
        try:
            check(number)
        except Exception as error:  # whatever it is, it is what the member showed
            faults.append(f"{family}, member {number}: {type(error).__name__}: {error}")
    if faults:
        pytest.fail("\n\n".join(faults), pytrace=False)


def examples(size: int) -> settings:
    """Settings of a family that Hypothesis draws: none fails because the machine has other work as well.

    Hypothesis begins with the simplest member, so it is given three at least.
    """
    return settings(
        max_examples=max(share(size), min(size, 3)),
        deadline=None,
        derandomize=False,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )


def said() -> str:
    """What the header of a run says of its families."""
    much = "whole" if is_whole() else "a fifth of each (PELITA_FAMILY=whole: all)"
    return f"families: {much}; PELITA_SEED={seed()} draws the same again"
