"""What figures are divided by in a year: the geography's columns are dated, as children_0_17@2024."""

from __future__ import annotations

import pandas as pd


def years(geography: pd.DataFrame, column: str) -> list[int]:
    """The years of which the geography has this column, in order; none where it is not dated."""
    marked = (name.partition("@") for name in geography.columns)
    return sorted(int(year) for name, _, year in marked if name == column and year)


def year_taken(geography: pd.DataFrame, column: str, year: int) -> int | None:
    """Whose figures count in a year: its own, else the latest before it, else the first there are; None where the
    column is not dated."""
    known_years = years(geography, column)
    return (
        max((before for before in known_years if before <= year), default=known_years[0])
        if known_years
        else None
    )


def years_taken(geography: pd.DataFrame, year: int) -> dict[str, int]:
    """Each dated column, and whose year's figures count in a year."""
    columns = dict.fromkeys(name.partition("@")[0] for name in geography.columns if "@" in name)
    return {name: taken for name in columns if (taken := year_taken(geography, name, year)) is not None}


def of_year(geography: pd.DataFrame, column: str, year: int) -> pd.Series:
    """A column of the geography as it counts in a year, by regency."""
    taken = year_taken(geography, column, year)
    return geography[column] if taken is None else geography[f"{column}@{taken}"]


def in_year(geography: pd.DataFrame, year: int) -> pd.DataFrame:
    """The geography with every dated column as it counts in a year, under its plain name."""
    dated = dict.fromkeys(name.partition("@")[0] for name in geography.columns if "@" in name)
    return geography.assign(**{name: of_year(geography, name, year) for name in dated})
