"""The options by which commands are asked for a part of what is held: period, area, kind of area, basis."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from data import geography
from indicators.measurement.measure import AREA_KINDS

period_option = click.option(
    "--period", required=True, metavar="2026-Q2", help="2026-05, 2026-Q2, 2026-S1 or 2026."
)
basis_option = click.option(
    "--basis", type=click.Choice(["reported", "verified"]), default="reported", show_default=True
)
area_option = click.option(
    "--area",
    default=geography.PROVINCE,
    show_default=True,
    metavar="62.06",
    help="62, kalteng-1 … 5, or a regency.",
)


def by_option(default: str = "regency", *more: str) -> Callable[[Any], Any]:
    """--by: the kind of area, or one of `more` words; the command gets it as `area_kind`."""
    return click.option(
        "--by", "area_kind", type=click.Choice([*AREA_KINDS, *more]), default=default, show_default=True
    )
