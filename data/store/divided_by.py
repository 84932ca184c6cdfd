"""What a release divides by: the lines of the reference data as it keeps them, and which of them changed since."""

from __future__ import annotations

from io import StringIO

import pandas as pd
import sqlalchemy as sa

from data.geography import LINE
from data.store.schema import HOLDS

_releases = HOLDS["releases"]


def text_of(lines: pd.DataFrame) -> str:
    """The lines of `geography.denominators` as a release keeps them."""
    return str(lines[LINE].to_csv(index=False, lineterminator="\n"))


def read(text: str) -> pd.DataFrame:
    """The lines that a release keeps, as `geography.denominators` has them."""
    return pd.read_csv(StringIO(text), dtype=str)


def of_release(connection: sa.Connection, release_id: str) -> str:
    """The lines that a release keeps; "" for one of the first rule."""
    wanted = sa.select(_releases.c.denominators).where(_releases.c.release_id == release_id)
    return connection.execute(wanted).scalar_one_or_none() or ""


def changed(kept: pd.DataFrame, now: pd.DataFrame) -> tuple[str, ...]:
    """The lines that would move what a release says, as "children_12_17 62.06 2024: 20145 → 40290": other values, lines
    that are gone, and new ones of a year up to the newest it has of the same figure and regency. One of a later year
    moves nothing."""
    keys = LINE[:3]
    both = kept.merge(now, on=keys, how="outer", suffixes=("_kept", "")).fillna("–")
    newest = kept.groupby(keys[:2])["year"].max().rename("newest").reset_index()
    both = both.merge(newest, on=keys[:2], how="left")
    differ = both[(both["value_kept"] != both["value"]) & ~(both["year"] > both["newest"])]
    return tuple(
        f"{line.figure} {line.regency} {line.year}: {line.value_kept} → {line.value}"
        for line in differ.itertuples()
    )
