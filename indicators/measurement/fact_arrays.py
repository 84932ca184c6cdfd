"""The facts as arrays, sorted by measure and breakdown: laid out once, read by every question asked of a release."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Numbers = NDArray[Any]

PROVINCE = "62"

# Evidence as numbers: 0 nothing sent, then ascending. The last one stands for "rests on no submission".
GRADES = ("", "reported", "documented", "verified", "")
NOT_SENT, NO_SUBMISSION_NEEDED = 0, len(GRADES) - 1
VERIFIED = GRADES.index("verified")


class FactRows(NamedTuple):
    """Some facts, column by column: places among the arrays' months, places, categories and districts, and values."""

    month: Numbers
    place: Numbers
    category: Numbers
    district: Numbers
    value: Numbers

    def where(self, chosen: Numbers | slice) -> FactRows:
        return FactRows(*(column[chosen] for column in self))


@dataclass(frozen=True)
class FactArrays:
    """The facts of one release over the regencies of a geography, and what the province itself has sent.

    `facts` and `geography` as `measure` takes them. Rows of places that the geography lacks are left out: the
    geography says who is measured.
    """

    facts: pd.DataFrame
    geography: pd.DataFrame
    _kept: dict[tuple[str, str, str], FactRows] = field(default_factory=dict, compare=False)
    # What `monthly.Monthly.of` keeps of it.
    by_month: dict[tuple[tuple[str, ...], str], object] = field(default_factory=dict, compare=False)

    @cached_property
    def places(self) -> list[str]:
        """The regencies, and last the province as a place that sends."""
        return [*self.geography.index, PROVINCE]

    @cached_property
    def months(self) -> list[str]:
        """Every month of the facts, in order."""
        return sorted(self.facts["month"].unique())

    @cached_property
    def categories(self) -> list[str]:
        return list(self._coded["category"][1])

    @cached_property
    def districts(self) -> list[str]:
        return list(self._coded["district"][1])

    @cached_property
    def _coded(self) -> dict[str, tuple[Numbers, pd.Index]]:
        """Each column of text as numbers, and what they stand for."""
        columns = ("month", "regency", "district", "measure", "dimension", "category", "evidence")
        return {name: pd.factorize(self.facts[name]) for name in columns}

    def _codes(self, name: str, order: list[str]) -> Numbers:
        """A column as places in this list; -1 for what it lacks."""
        codes, names = self._coded[name]
        return pd.Index(order).get_indexer(pd.Index(names))[codes] if len(names) else codes

    @cached_property
    def _sorted(self) -> tuple[FactRows, Numbers, dict[tuple[str, str], slice]]:
        """All rows of the places measured, their evidence, and where each measure and dimension stands among them."""
        measures, dimensions = self._coded["measure"], self._coded["dimension"]
        many = max(len(dimensions[1]), 1)
        keys = measures[0] * many + dimensions[0]
        place = self._codes("regency", self.places)
        order = np.argsort(keys, kind="stable")
        order = order[place[order] >= 0]
        rows = FactRows(
            self._codes("month", self.months),
            place,
            self._coded["category"][0],
            self._coded["district"][0],
            self.facts["value"].to_numpy(float),
        )
        distinct, starts = np.unique(keys[order], return_index=True)
        ends = np.append(starts, len(order))[1:]
        where = {
            (str(measures[1][key // many]), str(dimensions[1][key % many])): slice(int(start), int(end))
            for key, start, end in zip(distinct, starts, ends, strict=True)
        }
        return rows.where(order), self._codes("evidence", list(GRADES[1:4]))[order] + 1, where

    def rows(self, measure: str, dimension: str, basis: str) -> FactRows:
        """The rows of one measure and dimension that this basis takes."""
        key = (measure, dimension, basis)
        if key not in self._kept:
            rows, evidence, where = self._sorted
            chosen = where.get((measure, dimension), slice(0, 0))
            rows_of_both = rows.where(chosen)
            self._kept[key] = (
                rows_of_both.where(evidence[chosen] == VERIFIED) if basis == "verified" else rows_of_both
            )
        return self._kept[key]

    def counts(
        self, measure: str, dimension: str, basis: str, months: Collection[str], regencies: Collection[str]
    ) -> pd.DataFrame:
        """The rows of one measure and dimension in these months and regencies: regency, district, category, value."""
        rows = self.rows(measure, dimension, basis)
        chosen = np.array([month in months for month in self.months], dtype=bool)[rows.month]
        chosen &= np.array([place in regencies for place in self.places], dtype=bool)[rows.place]
        rows = rows.where(chosen)
        named = ((self.places, rows.place), (self.districts, rows.district), (self.categories, rows.category))
        columns = [pd.array(names, dtype="str").take(codes) for names, codes in named]
        return pd.DataFrame(
            dict(zip(("regency", "district", "category"), columns, strict=True)) | {"value": rows.value}
        )

    def submitted(self) -> tuple[FactRows, Numbers]:
        """The rows that say what was sent, on any basis, and their grades as places in GRADES."""
        rows, evidence, where = self._sorted
        chosen = where.get(("submitted", "table"), slice(0, 0))
        return rows.where(chosen), evidence[chosen]

    def category_codes(self, categories: tuple[str, ...]) -> Numbers:
        """The codes of those of these categories that occur at all."""
        code_of = self._category_codes
        return np.array([code_of[name] for name in categories if name in code_of], dtype=int)

    @cached_property
    def _category_codes(self) -> dict[str, int]:
        return {name: code for code, name in enumerate(self.categories)}
