"""What a release keeps of the reference data, lines and small files as they were, and what of them is another now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import StringIO

import pandas as pd
import sqlalchemy as sa

from data import reference
from data.geography import LINE
from data.store.schema import HOLDS

TARGETS, LIMITS, HORIZONS, DISTRICTS = "targets.csv", "sla.csv", "horizons.csv", "districts.csv"
REGENCIES, TRAVEL = "regencies.csv", "travel_rules.csv"
# Of each file what names a line, as figure, regency and year of `LINE`, "" where it has none; and what it says of which
# a figure is made.
_LINES: dict[str, tuple[tuple[str, str, str], tuple[str, ...]]] = {
    TARGETS: (("indicator", "regency", "year"), ("target",)),
    LIMITS: (("", "risk", ""), ("working_days",)),
    HORIZONS: (("indicator", "", ""), ("days",)),
    DISTRICTS: (("", "code", ""), ("regency", "lon", "lat", "villages")),
    REGENCIES: (("", "code", ""), ("electoral_district", "capital_lon", "capital_lat")),
    TRAVEL: (("rule", "", ""), ("value",)),
}
_releases = HOLDS["releases"]


def denominators_text(lines: pd.DataFrame) -> str:
    """The lines of `geography.denominators` as a release keeps them."""
    return str(lines[LINE].to_csv(index=False, lineterminator="\n"))


def denominators(connection: sa.Connection, release_id: str) -> pd.DataFrame:
    """The lines that a release divides by, as `geography.denominators` has them; no row where it keeps none."""
    wanted = sa.select(_releases.c.denominators).where(_releases.c.release_id == release_id)
    text = connection.execute(wanted).scalar_one_or_none()
    return pd.read_csv(StringIO(text), dtype=str) if text else pd.DataFrame(columns=LINE, dtype=str)


def now() -> dict[str, str]:
    """Each file as it stands, whole: name → text."""
    return {name: (reference.FOLDER / name).read_text(encoding="utf-8") for name in _LINES}


def text_of(files: Mapping[str, str]) -> str:
    """The files as a release keeps them."""
    return json.dumps(files, ensure_ascii=False)


def of_release(connection: sa.Connection, release_id: str) -> dict[str, str]:
    """The files that a release keeps; none for one that was made before they were kept."""
    wanted = sa.select(_releases.c.files).where(_releases.c.release_id == release_id)
    text = connection.execute(wanted).scalar_one_or_none()
    return json.loads(text) if text else {}


def table(files: Mapping[str, str], name: str) -> pd.DataFrame:
    """One of the files as text, all columns; as it is now where it is not among these."""
    text = files[name] if name in files else now()[name]
    return pd.read_csv(StringIO(text), dtype=str, keep_default_na=False)


def lines(files: Mapping[str, str]) -> pd.DataFrame:
    """What the files say, a row a value, as `geography.denominators` has it: before the figure the file, and the
    column where several have values."""
    listed = [pd.DataFrame(columns=LINE, dtype=str)]
    for name in files:
        rows, (names, values) = table(files, name), _LINES[name]
        for value in values:
            columns = [rows[column] if column else "" for column in (*names, value)]
            by_line = pd.DataFrame(dict(zip(LINE, columns, strict=True)), index=rows.index)
            place = f"{name} {value} " if len(values) > 1 else f"{name} "
            listed.append(by_line.assign(figure=(place + by_line["figure"]).str.strip()))
    return pd.concat(listed, ignore_index=True)


def speed_lines(overrides: pd.DataFrame) -> pd.DataFrame:
    """The speeds of travel that hold after these changes, km/h, in the same columns: the season as the figure."""
    last = overrides.drop_duplicates(["district", "season"], keep="last").dropna(subset=["speed_kmh"])
    columns = (last["season"], last["district"], "", last["speed_kmh"].map("{:g}".format))
    return pd.DataFrame(dict(zip(LINE, columns, strict=True)), index=last.index, dtype=str)


def targets(files: Mapping[str, str]) -> pd.DataFrame:
    """The targets that came with Pelita, by these files: indicator, regency ("" for all), year, target, reference,
    confirmed."""
    rows = table(files, TARGETS).astype({"year": "int64", "target": "float64"})
    return rows.assign(confirmed=rows["confirmed"] == "yes")


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
        f"{' '.join(filter(None, line[:3]))}: {line.value_kept} → {line.value}"
        for line in differ[[*keys, "value_kept", "value"]].itertuples(index=False)
    )
