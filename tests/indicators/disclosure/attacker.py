"""Somebody with a solver, who takes the published table alone and works out what the hidden counts may be.

Written without any of the product's code: the equations are made anew from the words of the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.optimize import linprog
from scipy.sparse import csr_matrix, hstack
from scipy.sparse.csgraph import connected_components

Key = tuple[str, str, str, str, str]  # measure, dimension, category, area, period
Terms = tuple[list[tuple[Key, float]], float]

# What anybody can read in the forms: the later is counted among the earlier.
CHAINS = [
    ["reports_received", "reports_due", "reports_followed_up", "reports_in_time"],
    ["reports_received", "reports_withdrawn"],
    ["reports_received", "takedown_asked", "takedown_done"],
    ["reports_received", "reached_police", "reached_prosecutor", "reached_court", "reached_verdict"],
    ["reached_verdict", "maximum_sentence"],
    ["victims", "victims_with_need", "victims_all_needs_met"],
    ["victims", "victims_served", "victims_trauma_care"],
    ["victims_served", "victims_served_at_home"],
    ["victims_served", "reintegrated"],
    ["victims_served", "rehabilitation_started", "rehabilitation_completed"],
    ["services_needed", "services_given"],
]  # fmt: skip
DIGITAL = "online+sapa_129"  # the channels that one indicator shows together
TWICE = [("reports_received", "victims"), ("reports_followed_up", "response_days")]


class Attacker:
    """`published`: the long table; `districts`: regency → electoral district; `read`: what was read elsewhere, each
    some counts by their factors and what these come to; `unstated`: counts that a breakdown does not fill, named with
    its dimension and no category, and second counts of a thing that are not the first."""

    def __init__(
        self,
        published: pd.DataFrame,
        districts: Mapping[str, str],
        read: Iterable[Terms] = (),
        unstated: Collection[Key] = (),
    ) -> None:
        self.districts = districts
        self.shown: dict[Key, float] = {}
        self.hidden: dict[Key, int] = {}
        names = ["measure", "dimension", "category", "area", "period"]
        for row in published.itertuples(index=False):
            key: Key = tuple(str(getattr(row, name)) for name in names)  # type: ignore[assignment]
            if row.status == "hidden":
                self.hidden[key] = len(self.hidden)
            else:
                self.shown[key] = 0.0 if np.isnan(row.value) else float(row.value)
        self.rows: list[tuple[dict[int, float], float]] = []
        self.slack = len(self.hidden)
        self._sums(frozenset(unstated))
        self._chains(frozenset(unstated))
        for terms, sum_ in read:
            self._equation(terms, sum_)

    def wholes(self, key: Key) -> list[Key]:
        """The counts that this one is a share of, one step up."""
        measure, dimension, category, area, period = key
        up: list[Key] = []
        if "-" in period:
            up.append((measure, dimension, category, area, period[:4]))
        if area in self.districts:
            up.append((measure, dimension, category, self.districts[area], period))
        elif area != "62":
            up.append((measure, dimension, category, "62", period))
        if dimension and category != DIGITAL:
            up.append((measure, "", "", area, period))
        if category in ("online", "sapa_129"):
            up.append((measure, dimension, DIGITAL, area, period))
        return [whole for whole in up if whole in self.hidden or whole in self.shown]

    def _sums(self, unstated: frozenset[Key]) -> None:
        shares: dict[tuple[Key, str], list[Key]] = defaultdict(list)
        for key in [*self.hidden, *self.shown]:
            for whole in self.wholes(key):
                kind = "digital" if DIGITAL == whole[2] != key[2] else key[1] if key[1] != whole[1] else ""
                kind = kind or ("time" if key[4] != whole[4] else "place")
                shares[whole, kind].append(key)
        for (whole, _), parts in shares.items():
            open_ended = (whole[0], parts[0][1], "", *whole[3:]) in unstated and not whole[1] and parts[0][1]
            self._equation([(whole, 1.0), *((part, -1.0) for part in parts)], slack=bool(open_ended))

    def _chains(self, unstated: frozenset[Key]) -> None:
        for key in [*self.hidden, *self.shown]:
            for chain in CHAINS:
                if key[0] in chain[1:]:
                    self._at_most(key, (chain[chain.index(key[0]) - 1], *key[1:]))
            for first, second in TWICE:
                whole = (first, *key[1:])
                if key[0] == second and (whole in self.hidden or whole in self.shown):
                    self._equation([(whole, 1.0), (key, -1.0)], slack=key in unstated)

    def _at_most(self, part: Key, whole: Key) -> None:
        if whole in self.hidden or whole in self.shown:
            self._equation([(whole, 1.0), (part, -1.0)], slack=True)

    def _equation(self, terms: list[tuple[Key, float]], sum_: float = 0.0, slack: bool = False) -> None:
        """Terms that come to a sum, or with slack to that or more."""
        row: dict[int, float] = defaultdict(float)
        constant = -sum_
        for key, sign in terms:
            if key in self.hidden:
                row[self.hidden[key]] += sign
            else:
                constant += sign * self.shown[key]
        if not row:
            assert constant >= 0 if slack else abs(constant) < 1e-6, terms
            return
        if slack:
            row[self.slack] = -1.0
            self.slack += 1
        self.rows.append((row, -constant))

    def least(self) -> np.ndarray:
        """A zero is shown unless it lies inside a hidden count: what is hidden with its wholes shown is 1 or more."""
        least = np.zeros(self.slack)
        unsure: dict[Key, bool] = {}

        def inside(key: Key) -> bool:
            if key not in unsure:
                unsure[key] = any(whole in self.hidden or inside(whole) for whole in self.wholes(key))
            return unsure[key]

        for key, place in self.hidden.items():
            least[place] = 0.0 if inside(key) else 1.0
        return least

    def recovered(self, truth: Mapping[Key, float], enough: int = 10**9) -> list[tuple[Key, float, float]]:
        """The hidden counts of 1–4 whose possible range leaves out any of 1–4, with least and most.

        The truth says only which hidden counts are asked for. One solution answers for all that it puts at 1 or less
        or at 4 or more; whoever is left is asked for alone, until `enough` are found.
        """
        targets = np.array([place for key, place in self.hidden.items() if 1 <= truth.get(key, 0) <= 4], int)
        if not targets.size:
            return []
        matrix, sums = self._matrix()
        least, names = self.least(), {place: key for key, place in self.hidden.items()}
        # What no equation ties together is solved apart: many small programmes take a fraction of one large one.
        _, part_of = connected_components(abs(matrix).T @ abs(matrix), directed=False)
        recovered: list[tuple[Key, float, float]] = []
        for part in np.unique(part_of[targets]):
            inside = np.flatnonzero(part_of == part)
            columns = matrix[:, inside].tocsr()
            tied = np.diff(columns.indptr) > 0
            programme = Programme(columns[tied].tocsr(), sums[tied], least[inside])
            asked = np.searchsorted(inside, targets[part_of[targets] == part])
            for place, low, high in programme.narrow(asked.tolist(), enough - len(recovered)):
                recovered.append((names[int(inside[place])], low, high))
            if len(recovered) >= enough:
                break
        return recovered

    def _matrix(self) -> tuple[csr_matrix, np.ndarray]:
        entries = [(at, place, sign) for at, (row, _) in enumerate(self.rows) for place, sign in row.items()]
        rows, columns, data = (np.array(column) for column in zip(*entries, strict=True))
        return csr_matrix((data, (rows, columns)), shape=(len(self.rows), self.slack)), np.array(
            [constant for _, constant in self.rows]
        )


@dataclass(frozen=True)
class Programme:
    """Equations between unknowns (`matrix`, a row each, times them is `sums`), and the least of each unknown."""

    matrix: csr_matrix
    sums: np.ndarray
    least: np.ndarray

    @property
    def bounds(self) -> np.ndarray:
        return np.column_stack([self.least, np.full(len(self.least), np.inf)])

    def narrow(self, asked: Sequence[int], enough: int) -> list[tuple[int, float, float]]:
        """Of the unknowns asked for those whose range leaves out any of 1–4, with least and most, until enough."""
        lot = np.random.default_rng(9)
        low, high = set(asked), set(asked)
        tries = 60
        while (low or high) and tries:
            before = len(low) + len(high)
            solution = self._push(low, high, lot)
            low = {place for place in low if solution[place] > 1 + 1e-6}
            high = {place for place in high if solution[place] < 4 - 1e-6}
            tries = tries - 1 if len(low) + len(high) < before else 0
        narrowed: list[tuple[int, float, float]] = []
        for place in sorted(low | high):
            ends = [self._end(place, sign) for sign in (1.0, -1.0)]
            if ends[0] > 1 + 1e-6 or ends[1] < 4 - 1e-6:
                narrowed.append((place, ends[0], ends[1]))
            if len(narrowed) >= enough:
                break
        return narrowed

    def _end(self, place: int, sign: float) -> float:
        """The least that an unknown may be (sign 1), or the most (−1)."""
        aim = np.zeros(len(self.least))
        aim[place] = sign
        answer = linprog(aim, A_eq=self.matrix, b_eq=self.sums, bounds=self.bounds)
        return float(sign * answer.fun) if answer.status == 0 else -sign * np.inf

    def _push(self, low: set[int], high: set[int], lot: np.random.Generator) -> np.ndarray:
        """A solution with some of the counts as high as 4 and others as low as 1, by lot."""
        up = np.array([place for place in sorted(high) if place not in low or lot.random() < 0.5], int)
        down = np.array(sorted(low - set(up.tolist())), int)
        asked, n = len(up) + len(down), len(self.least)
        steps = csr_matrix(
            (
                np.r_[np.ones(len(up)), -np.ones(len(up)), -np.ones(len(down)), np.ones(len(down))],
                (
                    np.r_[
                        np.arange(len(up)),
                        np.arange(len(up)),
                        np.arange(len(up), asked),
                        np.arange(len(up), asked),
                    ],
                    np.r_[n + np.arange(len(up)), up, n + np.arange(len(up), asked), down],
                ),
            ),
            shape=(asked, n + asked),
        )
        answer = linprog(
            np.r_[np.zeros(n), -lot.random(len(up)), lot.random(len(down))],
            A_ub=steps,
            b_ub=np.r_[np.zeros(len(up)), np.ones(len(down))],
            A_eq=hstack([self.matrix, csr_matrix((self.matrix.shape[0], asked))]).tocsr(),
            b_eq=self.sums,
            bounds=np.vstack(
                [self.bounds, np.tile([0.0, 4.0], (len(up), 1)), np.tile([0.0, np.inf], (len(down), 1))]
            ),
            method="highs-ipm",  # quicker by a third on the whole register than the simplex method
        )
        assert answer.x is not None, answer.message
        return np.asarray(answer.x[:n])
