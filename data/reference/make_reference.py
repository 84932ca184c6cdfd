"""Makes the reference files of this folder from a folder of source data: `make_reference.py SOURCE_FOLDER`.

Run by hand when a source changes, never by the product. It writes the boundaries, regencies.csv,
districts.csv, electoral_districts.csv and context.csv; README.md says which files are kept by hand.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

HERE = Path(__file__).parent
TOLERANCE = 0.006  # degrees, about 650 m: the finest that keeps every file within its size
GRID = 0.001  # degrees: every corner lies on this grid, so shared borders stay the same numbers
SQUARE_KM_PER_DEGREE = 12_300.0  # near the equator
SMALLEST_ISLAND = 1.0  # square kilometres; smaller specks are dropped
MAP_WIDTH, LETTER, LINE = 600, 6.0, 15.0  # pixels: label points must not collide on a map this wide

ALIASES = {
    "62.01": "Kobar",
    "62.02": "Kotim",
    "62.04": "Barsel",
    "62.05": "Barut",
    "62.10": "Gumas;G. Mas;Gn. Mas",
    "62.11": "Pulpis;P. Pisau",
    "62.12": "Mura;M. Raya",
    "62.13": "Bartim",
    "62.71": "Palangkaraya;Palangka;P. Raya;PKY",
}
FIGURES: dict[str, str | Callable[[pd.DataFrame], pd.Series]] = {
    "population": "pop_dukcapil_2024h1",
    "children_0_17": "children_0_17_2024h1_derived",
    "children_12_17": "children_12_17_2024h1_derived",
    "districts": "n_kecamatan_2025",
    "villages": lambda source: source["n_kelurahan_2025"].astype(int) + source["n_desa_2025"].astype(int),
    "area_km2": "area_km2_big_2024",
    "blank_spot_villages": "blankspot_villages_may2025",
    "poverty_percent_2021": "poverty_pct_2021",
    "child_victims_2025": "violence_child_victims_2025",
    "all_victims_2025": "violence_total_victims_2025",
    "child_violence_reports_2022": "violence_child_reports_2022_jan_jun",
    "women_child_cases_2023": "violence_cases_women_children_2023_to_22nov",
    "kla_category_2023": "kla_category_2023",
    # Only the finding (exists, planned, proposed); the evidence for each is in context_sources.csv.
    "uptd_ppa": lambda source: source["uptd_ppa_evidence"].str.extract(r"^(\w+)")[0],
}


def without_specks(districts: geopandas.GeoDataFrame) -> np.ndarray:
    """The district shapes without islands too small to draw; parts inside the land are all kept."""
    land = shapely.get_parts(shapely.coverage_union_all(districts.geometry.values))
    drawn = [part for part in land if part.area * SQUARE_KM_PER_DEGREE > SMALLEST_ISLAND]

    def kept(shape: BaseGeometry) -> BaseGeometry:
        parts = shapely.get_parts(shape)
        inside = [
            part for part in parts if any(whole.contains(part.representative_point()) for whole in drawn)
        ]
        return inside[0] if len(inside) == 1 else shapely.multipolygons(inside)

    return np.array([kept(shape) for shape in districts.geometry])


def generalised(shapes: np.ndarray) -> np.ndarray:
    """The shapes with fewer corners, all on the grid, their common borders still the same lines."""
    simple: np.ndarray = shapely.set_precision(
        shapely.coverage_simplify(shapes, TOLERANCE), GRID, mode="pointwise"
    )
    if not (shapely.is_valid(simple).all() and shapely.coverage_is_valid(simple)):
        raise ValueError("generalising broke the coverage: choose another TOLERANCE or GRID")
    return simple


def write_boundaries(file: str, shapes: Iterable[BaseGeometry], properties: pd.DataFrame) -> None:
    """Write GeoJSON, a line a feature, with outer rings clockwise as d3 and Vega need them."""
    lines = []
    for shape, row in zip(shapes, properties.to_dict("records"), strict=True):
        drawn = shapely.orient_polygons(shape, exterior_cw=True)
        geometry = json.loads(shapely.to_geojson(drawn), parse_float=lambda text: round(float(text), 3))
        feature = {"type": "Feature", "properties": row, "geometry": geometry}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
    (HERE / file).write_text(text, encoding="utf-8")


def label_boxes(points: np.ndarray, name: str, pixels_per_degree: float) -> np.ndarray:
    """The rectangle that a name takes around each point (longitude, latitude), in degrees."""
    half_width = len(name) * LETTER / 2 / pixels_per_degree
    half_height = LINE / 2 / pixels_per_degree
    longitude, latitude = points.T
    boxes: np.ndarray = shapely.box(
        longitude - half_width, latitude - half_height, longitude + half_width, latitude + half_height
    )
    return boxes


def label_points(shapes: np.ndarray, names: list[str], capitals: np.ndarray) -> np.ndarray:
    """A point in each shape where its name overlaps no other name and, if possible, no border or capital.

    Each name in turn takes the best point that the others leave free, until nothing moves.
    """
    west, _, east, _ = shapely.total_bounds(shapes)
    scale = MAP_WIDTH / (east - west)
    dots = shapely.buffer(shapely.points(capitals), 5 / scale)
    options, boxes, merits = [], [], []
    for shape, name in zip(shapes, names, strict=True):
        left, bottom, right, top = shape.bounds
        grid = np.array([(x, y) for x in np.arange(left, right, 0.03) for y in np.arange(bottom, top, 0.03)])
        inside = grid[shapely.contains_xy(shape, *grid.T)]
        taken = label_boxes(inside, name, scale)
        own_land = shapely.area(shapely.intersection(taken, shape)) / shapely.area(taken)
        covered_dots = sum(shapely.intersects(taken, dot).astype(float) for dot in dots)
        off_centre = shapely.distance(shapely.points(inside), shape.centroid)
        off_map = (shapely.bounds(taken)[:, 0] < west) | (shapely.bounds(taken)[:, 2] > east)
        options.append(inside)
        boxes.append(taken)
        merits.append(own_land - 0.3 * covered_dots - 0.08 * off_centre - off_map)
    chosen = [int(merit.argmax()) for merit in merits]
    for _ in range(10):
        before = list(chosen)
        for place in range(len(names)):
            others = shapely.union_all([boxes[i][chosen[i]] for i in range(len(names)) if i != place])
            chosen[place] = int((merits[place] - 9 * shapely.intersects(boxes[place], others)).argmax())
        if chosen == before:
            break
    return np.array([options[i][chosen[i]] for i in range(len(names))])


def regencies_table(source: pd.DataFrame, tiles: pd.DataFrame, shapes: np.ndarray) -> pd.DataFrame:
    """The columns of regencies.csv, a row a regency."""
    capitals = source[["capital_lon", "capital_lat"]].astype(float).to_numpy()
    labels = label_points(shapes, source["short_name"].tolist(), capitals).round(3)
    places = tiles.set_index("code").loc[source["regency_code"]]
    return pd.DataFrame(
        {
            "code": source["regency_code"],
            "bps_code": source["bps_code"],
            "name": source["name"],
            "short_name": source["short_name"],
            "aliases": source["regency_code"].map(ALIASES),
            "kind": source["type"],
            "capital": source["capital"],
            "capital_lon": source["capital_lon"],
            "capital_lat": source["capital_lat"],
            "electoral_district": source["dapil_dprd_prov_2024"].str.lower().str.replace(" ", "-"),
            "tile_row": places["row"].to_numpy(),
            "tile_col": places["col"].to_numpy(),
            "label_lon": labels[:, 0],
            "label_lat": labels[:, 1],
        }
    )


def middle_village(villages: pd.DataFrame, shape: BaseGeometry) -> np.ndarray:
    """The village point in the district from which all its villages are nearest in sum (lon, lat)."""
    points = villages[["lon", "lat"]].astype(float).to_numpy()
    distances = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1)).sum(axis=1)
    outside = ~shapely.contains_xy(shape, *points.T)
    nearest: np.ndarray = points[np.where(outside, np.inf, distances).argmin()]
    return nearest


def districts_table(districts: pd.DataFrame, villages: pd.DataFrame, shapes: np.ndarray) -> pd.DataFrame:
    """The columns of districts.csv, a row a district."""
    groups = dict(tuple(villages.groupby("district_code")))
    middles = np.array(
        [middle_village(groups[code], shape) for code, shape in zip(districts["code"], shapes, strict=True)]
    )
    return pd.DataFrame(
        {
            "code": districts["code"],
            "name": districts["name"],
            "regency": districts["regency_code"],
            "lon": middles[:, 0],
            "lat": middles[:, 1],
            "villages": [len(groups[code]) for code in districts["code"]],
        }
    )


def electoral_districts_table(source: pd.DataFrame) -> pd.DataFrame:
    """The columns of electoral_districts.csv; the source repeats the seats of the whole on each regency."""
    names = source.drop_duplicates("dapil_dprd_prov_2024").sort_values("dapil_dprd_prov_2024")
    return pd.DataFrame(
        {
            "code": names["dapil_dprd_prov_2024"].str.lower().str.replace(" ", "-"),
            "name": names["dapil_dprd_prov_2024"],
            "seats": names["dapil_seats_2024"],
        }
    )


def context_table(source: pd.DataFrame) -> pd.DataFrame:
    """The long form of context.csv; what the source leaves empty stays empty. A figure is of the year in which what
    context_sources.csv says of its time ends; lines of other years are added by hand."""
    values = {
        figure: source[column] if isinstance(column, str) else column(source)
        for figure, column in FIGURES.items()
    }
    wide = pd.DataFrame({"regency": source["regency_code"], **values})
    table = wide.melt("regency", var_name="figure").sort_values(["figure", "regency"], kind="stable")
    as_of = pd.read_csv(HERE / "context_sources.csv", dtype=str).set_index("figure")["as_of"]
    table["year"] = table["figure"].map(as_of.str.split("/").str[-1].str[:4])
    return table[["regency", "figure", "year", "value"]]


def main(folder: Path) -> None:
    """Read the source folder and write every file that this script makes."""
    source = pd.read_csv(folder / "regency_context.csv", dtype=str).sort_values("regency_code")
    source = source.reset_index(drop=True)
    districts = geopandas.read_file(folder / "kalteng_districts.geojson").sort_values(
        "code", ignore_index=True
    )
    villages = pd.read_csv(folder / "village_points.csv", dtype=str)
    tiles = pd.read_csv(folder / "kalteng_tilegrid.csv", dtype=str)

    district_shapes = generalised(without_specks(districts))
    regency_shapes = np.array(
        [
            shapely.coverage_union_all(district_shapes[(districts["regency_code"] == code).to_numpy()])
            for code in source["regency_code"]
        ]
    )
    named = districts[["code", "name"]].assign(regency=districts["regency_code"])
    write_boundaries("districts.geojson", district_shapes, named)
    regency_names = source[["regency_code", "name"]].rename(columns={"regency_code": "code"})
    write_boundaries("regencies.geojson", regency_shapes, regency_names)
    outline = shapely.coverage_union_all(regency_shapes)
    write_boundaries(
        "province.geojson", [outline], pd.DataFrame({"code": ["62"], "name": ["Kalimantan Tengah"]})
    )
    tables = {
        "regencies": regencies_table(source, tiles, regency_shapes),
        "districts": districts_table(districts, villages, district_shapes),
        "electoral_districts": electoral_districts_table(source),
        "context": context_table(source),
    }
    for name, table in tables.items():
        table.to_csv(HERE / f"{name}.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: make_reference.py SOURCE_FOLDER")
    main(Path(sys.argv[1]))
