"""Where the next points should stand: the best places for most children, exactly, and what else could be done."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.access.coverage import Coverage
from indicators.access.service_points import offers
from indicators.access.travel import nearest, travel_hours
from indicators.siting.max_coverage import Covering, best_cover
from indicators.siting.p_median import best_median, mean_hours

Grid = NDArray[Any]

MOST_NEW = 5
# A mobile team goes out and back in a working day: as far as this, one way, whatever the threshold of a trip is.
MOBILE_RADIUS = 3.0
# It works so many days a month, a day a district: how often a month it comes follows from how many it serves.
MOBILE_DAYS = 20
_SHELTERING = ("temporary_shelter",)


@dataclass(frozen=True)
class PointKind:
    """A kind of point that may be placed: the functions it would offer, whether it is placed by district or (a shelter)
    by regency only, and how far it goes out itself (hours one way; None: children come to it)."""

    id: str
    functions: tuple[str, ...]
    by: Literal["district", "regency"] = "district"
    radius: float | None = None


KINDS = {
    kind.id: kind
    for kind in (
        PointKind("counselling_post", ("complaints", "accompaniment")),
        PointKind("uptd_ppa", ("complaints", "outreach", "case_management", "mediation", "accompaniment")),
        PointKind("shelter", _SHELTERING, "regency"),
        PointKind("mobile_team", ("outreach", "accompaniment"), radius=MOBILE_RADIUS),
    )
}


def kind_of_point(name: str) -> PointKind:
    """Raises ValueError for a kind that is none."""
    if name not in KINDS:
        raise ValueError(f"{name!r} is no kind of point to place; choose one of {', '.join(KINDS)}")
    return KINDS[name]


@dataclass(frozen=True)
class Candidates:
    """Where children are and where points of a kind could stand: districts, or for a shelter regencies.

    Index of `areas`: code, with `children` (12–17, whole; an estimate by district), `so_far` (hours to what is there,
    infinite where nothing is), `known` (whether that is all there is). `hours`: areas × areas.
    """

    kind: PointKind
    areas: pd.DataFrame
    hours: Grid
    threshold: float

    @property
    def farthest(self) -> float:
        """The hours within which a new point of this kind reaches children."""
        return self.threshold if self.kind.radius is None else self.kind.radius

    @cached_property
    def covered(self) -> Grid:
        return self.areas["so_far"].to_numpy(float) <= self.threshold

    @cached_property
    def reach(self) -> Grid:
        """Areas × places: whether a new point there reaches the area."""
        return self.hours <= self.farthest

    @cached_property
    def children(self) -> Grid:
        return self.areas["children"].to_numpy(float)

    @cached_property
    def key(self) -> str:
        """Two with the same key have the same answers, of whatever period they are."""
        content = hashlib.sha256(f"{self.kind.id} {self.threshold!r} {' '.join(self.areas.index)}".encode())
        for name in self.areas:
            content.update(self.areas[name].to_numpy(float).tobytes())
        content.update(np.ascontiguousarray(self.hours).tobytes())
        return content.hexdigest()

    def codes(self, places: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(str(self.areas.index[place]) for place in places)


def candidates(coverage: Coverage, kind: str, threshold: float | None = None) -> Candidates:
    """Districts for what children come to or what goes to them; for a shelter regencies, from capital to capital, since
    nothing finer of it is anybody's to know. Raises ValueError for a kind that is none, or a threshold of 0 or less."""
    about, hours = kind_of_point(kind), coverage.threshold if threshold is None else threshold
    if not hours > 0:
        raise ValueError(f"a threshold is above 0 hours, not {hours}")
    land = coverage.land
    if about.by == "district":
        ways = coverage.trips.table
        children, so_far, is_told = ways["children_12_17"], ways["hours"], ways["status"] == "ok"
        places = land.places
    else:
        places = _capitals(coverage)
        sheltering = set(coverage.told.loc[offers(coverage.told, _SHELTERING), "regency"])
        there = places[places.index.isin(sheltering)]
        children = land.geography["children_12_17"]
        so_far = pd.Series(nearest(travel_hours(places, there, coverage.rules)), index=places.index)
        is_told = coverage.premises.states == "ok"
    areas = pd.DataFrame(
        {"children": children.fillna(0), "so_far": so_far.fillna(np.inf), "known": is_told},
        index=places.index,
    )
    return Candidates(about, areas, travel_hours(places, places, coverage.rules), hours)


def _capitals(coverage: Coverage) -> pd.DataFrame:
    land = coverage.land
    capitals = land.capitals.reindex(land.geography.index)[["capital_lon", "capital_lat"]]
    # A speed is known by district, and a capital is given by its place only: it has the common one.
    return capitals.set_axis(["lon", "lat"], axis=1).assign(district="")


@dataclass(frozen=True)
class Siting:
    """The best places for some new points of a kind. Areas are codes: districts, or regencies for a shelter.

    Of `before` of `children` within the threshold, `chosen` (as few as do it) reach `gained` more; `ties` do as well,
    `more_ties` if there are more than told; `runner_up` is the best that reaches fewer, and `regret` how many fewer
    (NaN where nothing reaches fewer). `greedy` and `median` (the p-median: shortest trips) with what they reach.
    `mean_hours_…` of a child, NaN where there is nowhere to go. `gained_unknown`: how many of the gained live in
    regencies that have not told their points, so that they may be reached already; `unknown`: of how many children at
    all that is so. `by_area`: index area: children,
    before and after (hours), gained (children). `visits`: how often a month a mobile team comes to each district that
    the chosen reach; NaN for others.
    """

    kind: PointKind
    new: int
    threshold: float
    children: float
    before: float
    chosen: tuple[str, ...]
    gained: float
    ties: tuple[tuple[str, ...], ...]
    more_ties: bool
    runner_up: tuple[str, ...]
    runner_up_gained: float
    greedy: tuple[str, ...]
    greedy_gained: float
    median: tuple[str, ...]
    median_gained: float
    mean_hours_before: float
    mean_hours_after: float
    mean_hours_median: float
    gained_unknown: float
    unknown: float
    visits: float
    by_area: pd.DataFrame

    @property
    def after(self) -> float:
        return self.before + self.gained

    @property
    def regret(self) -> float:
        return self.gained - self.runner_up_gained


def best_places(
    coverage: Coverage, kind: str, new: int = 1, threshold: float | None = None, silent_too: bool = True
) -> Siting:
    """The best places for `new` points of a kind, given all that stand already (all that were told).

    A point serves whole districts, from middle village to middle village. Children whose own regency has not told its
    points count as not reached unless another regency's point reaches them; with `silent_too` False they are left out.
    Raises ValueError for a kind that is none, a threshold of 0 or less, or not 1 to MOST_NEW new points.
    """
    return best_on(candidates(coverage, kind, threshold), new, silent_too)


def best_on(land: Candidates, new: int = 1, silent_too: bool = True) -> Siting:
    """`best_places` among candidates that are at hand."""
    if not 1 <= new <= MOST_NEW:
        raise ValueError(f"1 to {MOST_NEW} new points are placed, not {new}")
    counted = land.children * (land.areas["known"].to_numpy() | silent_too | land.covered)
    open_to = np.where(land.covered, 0, counted)
    best = best_cover(open_to, land.reach, new)
    so_far = land.areas["so_far"].to_numpy(float)
    # Of those that reach as many, the one with the shortest trips comes first.
    alike = sorted(
        (best.chosen, *best.ties), key=lambda places: mean_hours(counted, land.hours, so_far, places)
    )
    best = replace(best, chosen=alike[0], ties=tuple(alike[1:]))
    return _told(land, best, best_median(counted, land.hours, so_far, new), counted, new)


def _told(land: Candidates, best: Covering, median: tuple[int, ...], counted: Grid, new: int) -> Siting:
    so_far = land.areas["so_far"].to_numpy(float)
    open_to = np.where(land.covered, 0, counted)
    gained = np.where(land.reach[:, list(best.chosen)].any(axis=1), open_to, 0)
    after = np.minimum(so_far, land.hours[:, list(best.chosen)].min(axis=1, initial=np.inf))
    served = int(land.reach[:, list(best.chosen)].any(axis=1).sum())
    visited = land.kind.radius is not None and served > 0
    return Siting(
        kind=land.kind,
        new=new,
        threshold=land.threshold,
        children=float(counted.sum()),
        before=float(counted[land.covered].sum()),
        chosen=land.codes(best.chosen),
        gained=best.gained,
        ties=tuple(land.codes(places) for places in best.ties),
        more_ties=best.more_ties,
        runner_up=land.codes(best.runner_up),
        runner_up_gained=best.second,
        greedy=land.codes(best.greedy),
        greedy_gained=best.greedy_gained,
        median=land.codes(median),
        median_gained=float(open_to[land.reach[:, list(median)].any(axis=1)].sum()),
        mean_hours_before=mean_hours(counted, land.hours, so_far, ()),
        mean_hours_after=mean_hours(counted, land.hours, so_far, best.chosen),
        mean_hours_median=mean_hours(counted, land.hours, so_far, median),
        unknown=float(counted[~land.areas["known"].to_numpy(bool) & ~land.covered].sum()),
        gained_unknown=float(gained[~land.areas["known"].to_numpy(bool)].sum()),
        visits=MOBILE_DAYS * len(best.chosen) / served if visited else float("nan"),
        by_area=pd.DataFrame(
            {
                "children": land.children,
                "before": np.where(np.isinf(so_far), np.nan, so_far),
                "after": np.where(np.isinf(after), np.nan, after),
                "gained": gained,
            },
            index=land.areas.index,
        ),
    )
