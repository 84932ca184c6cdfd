"""How much of what was due a score rests on, and from how little nothing is judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from indicators.definition import Indicator

_COUNTS = ("regencies_reporting", "regencies", "months_reported", "months_due")


class Base(NamedTuple):
    """What came of what was due.

    `regencies_reporting` of the `regencies` of the area have sent anything that counts. `months_reported` of
    `months_due` submissions came: a submission is what one regency sends for one month and one domain, and it is due on
    the 10th of the next month (one that came before is due too).
    """

    regencies_reporting: float = 0
    regencies: float = 0
    months_reported: float = 0
    months_due: float = 0

    @property
    def thin(self) -> bool:
        """Whether less than half of the regencies were heard, or less than half of the submissions due came; also where
        the others are not due yet, for one in fourteen speaks for no province. Not where nobody was heard at all: that
        is a state of its own."""
        few_regencies = 2 * self.regencies_reporting < self.regencies
        return self.regencies_reporting > 0 and (few_regencies or 2 * self.months_reported < self.months_due)


def base_of(row: Mapping[str, Any]) -> Base:
    """The base of one row of `measure`, or of one of `score`; without counts that of nothing."""
    return Base(*(row[name] if row[name] == row[name] else 0 for name in _COUNTS))


def _is_of_period(indicator: Indicator) -> bool:
    """Whether it rests on what is sent month by month for the period itself, not on earlier months."""
    return indicator.is_monthly and not indicator.horizon


def bases_of(results: pd.DataFrame, catalogue: Mapping[str, Indicator]) -> dict[tuple[str, str], Base]:
    """Period and area → the base of its score, from rows of `measure`.

    Of each domain its most complete indicator counts that rests on monthly tables, for what several indicators are made
    of was sent once; submissions are summed over the domains, of regencies the most that a domain heard counts.
    """
    domain_of = {name: indicator.domain for name, indicator in catalogue.items() if _is_of_period(indicator)}
    columns = ("indicator", "period", "area", *_COUNTS)
    if not set(_COUNTS) <= set(results.columns):
        return {}
    # Row by row: there are few, they are asked for several times a page, and grouping them costs ten times as much.
    of_domains: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(dict)
    for name, period, area, *counts in zip(*(results[column].tolist() for column in columns), strict=True):
        domain = domain_of.get(name)
        if domain is not None:
            came = [count if count == count else 0 for count in counts]
            most = of_domains[period, area].get(domain, came)
            of_domains[period, area][domain] = list(map(max, most, came))
    return {place: _together(list(domains.values())) for place, domains in of_domains.items()}


def _together(of_domains: Sequence[Sequence[float]]) -> Base:
    reporting, regencies, reported, due = zip(*of_domains, strict=True)
    return Base(max(reporting), max(regencies), sum(reported), sum(due))
