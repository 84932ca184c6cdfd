"""Where things are: regencies, districts, electoral districts, boundaries, and what is published of them."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from data import reference
from data.place_names import Recognition, recognise_district, recognise_regency

if TYPE_CHECKING:
    import geopandas

PROVINCE = "62"
_WHOLE = ["seats", "tile_row", "tile_col", "villages"]
_DECIMAL = ["capital_lon", "capital_lat", "label_lon", "label_lat", "lon", "lat"]
# What figures are divided by, dated as targets are: a line of context.csv each regency and year.
_COUNTED = ["districts", "villages", "children_0_17", "children_12_17", "blank_spot_villages"]
DENOMINATORS = (*_COUNTED, "area_km2")
LINE = ["figure", "regency", "year", "value"]

__all__ = ["DENOMINATORS", "PROVINCE", "Recognition", "area_name", "boundaries", "boundary_frame", "context",
           "context_sources", "denominators", "districts", "electoral_districts", "geography", "national_context",
           "recognise_district", "recognise_regency", "regencies", "regencies_of", "shapes"]  # fmt: skip


@cache
def _table(name: str) -> pd.DataFrame:
    """A file as text (codes keep their zeros), but for the columns known to be numbers."""
    table = pd.read_csv(reference.FOLDER / f"{name}.csv", dtype=str, encoding="utf-8")
    kinds = dict.fromkeys(_WHOLE, "int64") | dict.fromkeys(_DECIMAL, "float64")
    return table.astype({column: kind for column, kind in kinds.items() if column in table})


@cache
def _by_code(name: str) -> pd.DataFrame:
    return _table(name).set_index("code")


def regencies() -> pd.DataFrame:
    """The 14 regencies, index code ("62.06"), sorted; the other columns as in regencies.csv."""
    return _by_code("regencies").copy(deep=False)


def districts() -> pd.DataFrame:
    """The 136 districts, index code ("62.06.01"): name, regency, villages; lon, lat of the middle village."""
    return _by_code("districts").copy(deep=False)


def electoral_districts() -> pd.DataFrame:
    """The five DPRD electoral districts, index code ("kalteng-1"): name, seats."""
    return _by_code("electoral_districts").copy(deep=False)


def context() -> pd.DataFrame:
    """The newest published figures, long: regency, figure, year, value (text), number (NaN for text and missing)."""
    return _context().copy(deep=False)


@cache
def _context() -> pd.DataFrame:
    table = _table("context").sort_values("year", kind="stable")
    table = table.drop_duplicates(["regency", "figure"], keep="last").sort_index(ignore_index=True)
    return table.assign(number=pd.to_numeric(table["value"], errors="coerce"))


def denominators() -> pd.DataFrame:
    """Every line of context.csv that figures are divided by: figure (of DENOMINATORS), regency, year and value, all as
    text, in order."""
    table = _table("context")
    lines = table[table["figure"].isin(DENOMINATORS)]
    return lines[LINE].sort_values(LINE[:3], kind="stable", ignore_index=True)


def context_sources() -> pd.DataFrame:
    """What each figure of `context()` is and where it comes from, index figure; people_harmed is a bool."""
    return _context_sources().copy(deep=False)


@cache
def _context_sources() -> pd.DataFrame:
    table = _table("context_sources").set_index("figure")
    return table.assign(people_harmed=table["people_harmed"] == "yes", decimals=table["decimals"].astype(int))


def national_context() -> pd.DataFrame:
    """Published statements on nation and province, index statement_key: value, unit, as_of, source."""
    table = _table("national_context").set_index("statement_key")
    return table.assign(value=pd.to_numeric(table["value"]))


@cache
def _boundary_text(level: str) -> str:
    if level not in ("regencies", "districts", "province"):
        raise ValueError(f"{level!r} is no level; write regencies, districts or province")
    return (reference.FOLDER / f"{level}.geojson").read_text(encoding="utf-8")


@cache
def shapes(level: str) -> tuple[dict[str, Any], ...]:
    """The features of `boundaries`, read once and shared by all maps: whoever adds to one makes a new one of it."""
    return tuple(boundaries(level)["features"])


def boundaries(level: str) -> dict[str, Any]:
    """GeoJSON of "regencies", "districts" or "province", a fresh copy; outer rings clockwise for Vega."""
    return json.loads(_boundary_text(level))


def boundary_frame(level: str) -> geopandas.GeoDataFrame:
    """The same as a geopandas frame in EPSG:4326, index code: name, (regency,) geometry."""
    import geopandas  # half a second, and most pages draw from the dictionary

    return geopandas.GeoDataFrame.from_features(boundaries(level), crs="EPSG:4326").set_index("code")


def geography(lines: pd.DataFrame | None = None, places: pd.DataFrame | None = None) -> pd.DataFrame:
    """What indicators need to know, index regency code: name, electoral_district, area_km2 (land, as BIG measured it
    in 2024: see context_sources) and, as whole numbers, districts, villages, children_0_17, children_12_17,
    blank_spot_villages. These are the newest; beside them stands each year that has lines, as children_0_17@2024.

    `lines`: as `denominators` gives them, by default those, as they were when a release was made; alike `places`, by
    default `regencies`. A regency without a line of a year has in it what it had before, and before its first line that
    one.
    """
    if lines is None and places is None:
        return _geography().copy(deep=False)
    return _dated(denominators() if lines is None else lines, regencies() if places is None else places)


@cache
def _geography() -> pd.DataFrame:
    return _dated(denominators(), regencies())


def _dated(lines: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    columns = places[["name", "electoral_district"]].rename_axis("regency")
    by_year = lines.assign(value=pd.to_numeric(lines["value"]))
    by_year = by_year.pivot(index="regency", columns=["figure", "year"], values="value").sort_index(axis=1)
    dated = []
    for figure in DENOMINATORS:
        filled = by_year[figure].ffill(axis=1).bfill(axis=1).astype(int if figure in _COUNTED else float)
        dated.append(filled.add_prefix(f"{figure}@"))
        columns[figure] = filled.iloc[:, -1]
    return columns.join(dated)


def kind_of(area: str) -> str:
    """Whether an area of `regencies_of` is the province, a district_dprd or a regency."""
    if area == PROVINCE:
        return "province"
    return "regency" if "." in area else "district_dprd"


def regencies_of(area: str) -> list[str]:
    """The regency codes in "62", "kalteng-N" or a regency itself. Raises ValueError for another area."""
    inside = [code for code, district in _districts_of().items() if area in (PROVINCE, district, code)]
    if not inside:
        raise ValueError(f"{area!r} is no area; write 62, kalteng-1 to kalteng-5 or a regency code")
    return inside


@cache
def _districts_of() -> dict[str, str]:
    """Regency code → its electoral district."""
    table = _table("regencies")
    return dict(zip(table["code"], table["electoral_district"], strict=True))


def area_name(area: str) -> str:
    """The official name: Kalimantan Tengah, Kalteng 1, Kabupaten Katingan. Raises as `regencies_of` does."""
    regencies_of(area)
    return _names()[area]


@cache
def _names() -> dict[str, str]:
    tables = (electoral_districts()["name"], regencies()["name"])
    return {PROVINCE: "Kalimantan Tengah"} | {
        str(code): str(name) for table in tables for code, name in table.items()
    }
