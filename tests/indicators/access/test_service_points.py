"""Points as the facts tell them: which count, what they offer, and where they are measured from."""

import numpy as np
import pandas as pd

from data.periods import parse
from indicators.access.service_points import POINT_COLUMNS, offers, placed
from indicators.evaluation import Evaluation
from tests.indicators.given import GEOGRAPHY, LATER, facts
from tests.indicators.scored import targets

POINTS = """
    2025-05 62.06    sent service_points
    2026-Q1 62.06.02 service_points point=T-1|uptd_ppa|complaints+accompaniment|11330000|-190000|4|08.00|15.00 1
    2026-Q1 62.06    service_points point=T-2|shelter|temporary_shelter|||12| 1
    2026-01 62.06    service_points point=T-3|hospital|complaints|||| 1
    2026-Q1 62.06.01 service_points point=T-4|complaint_post|case_management|||| 1
    2026-Q1 62.71    service_points point=T-9|hospital|complaints|||| 1
    2026-02 62.07    sent service_points verified
    2026-Q1 62.07    service_points point=T-5|p2tp2a|mediation|||| 1 verified
    """
DISTRICTS = pd.DataFrame(
    {"regency": ["62.06", "62.06", "62.07"], "lon": [113.0, 113.3, 112.5], "lat": [-2.2, -1.9, -3.3]},
    index=["62.06.01", "62.06.02", "62.07.01"],
)
CAPITALS = pd.DataFrame(
    {"capital_lon": [113.29, 112.51], "capital_lat": [-1.91, -3.31]}, index=["62.06", "62.07"]
)


def points(basis: str = "reported", period: str = "2026-Q1") -> pd.DataFrame:
    return Evaluation(facts(POINTS), GEOGRAPHY, targets(), LATER).points(parse(period), basis)


def test_points_open_at_the_end_of_the_period_of_regencies_that_sent_them() -> None:
    """T-3 closed after January; of Palangka Raya nothing was sent, whatever the facts say."""
    open_points = points()
    assert tuple(open_points.columns) == POINT_COLUMNS
    assert open_points["id"].tolist() == ["T-1", "T-2", "T-4", "T-5"]
    first = open_points.iloc[0]
    assert (first["lon"], first["lat"], first["capacity"], first["hours"]) == (113.3, -1.9, 4, "08.00|15.00")
    assert first["functions"] == ("complaints", "accompaniment")
    assert open_points["hours"].tolist()[1:] == ["", "", ""]
    assert open_points[["lon", "lat"]].isna().all(axis=1).tolist() == [False, True, True, True]


def test_on_the_verified_basis_only_verified_points_are_there() -> None:
    assert points("verified")["id"].tolist() == ["T-5"]
    assert points(period="2025-04").empty
    assert points(period="2026-01")["id"].tolist() == ["T-1", "T-2", "T-3", "T-4"]


def test_who_assists_a_child_accompanies_or_manages() -> None:
    assert offers(points()).tolist() == [True, False, True, False]
    assert offers(points(), ["complaints"]).tolist() == [True, False, False, False]
    assert offers(points(period="2025-04")).tolist() == []


def test_a_point_stands_at_its_own_place_else_at_its_districts_middle_else_in_the_capital() -> None:
    """T-1 by its coordinates, T-4 in the middle of 62.06.01, T-5 in Seruyan's capital; the shelter is nowhere."""
    placements = placed(points(), DISTRICTS, CAPITALS).set_index("id")
    assert placements["placing"].to_dict() == {"T-1": "point", "T-4": "district", "T-5": "capital"}
    assert placements[["lon", "lat"]].to_numpy().tolist() == [[113.3, -1.9], [113.0, -2.2], [112.51, -3.31]]
    assert placements["district"].to_dict() == {"T-1": "62.06.02", "T-4": "62.06.01", "T-5": "62.07.01"}
    nowhere = placed(points(), DISTRICTS, CAPITALS.drop("62.07")).set_index("id").loc["T-5"]
    assert np.isnan(nowhere["lon"])
    assert nowhere["district"] == ""
