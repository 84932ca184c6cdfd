"""The rows of a frame as plain ones are those that pandas gives."""

import pandas as pd

from indicators.records import records


def test_rows_are_those_of_pandas() -> None:
    rows = pd.DataFrame(
        {
            "area": ["62.06", None, "62.71"],
            "value": [33.4, float("nan"), 0.0],
            "months_due": [3, 0, 12],
            "thin": [True, False, False],
            "domains": [{"a": 1.0}, {}, {"b": None}],
            "rests_on": [("a", "b"), (), ("e",)],
        }
    )
    plain = records(rows)
    assert repr(plain) == repr(rows.to_dict("records"))
    assert [type(cell) for cell in plain[0].values()] == [str, float, int, bool, dict, tuple]


def test_no_rows_are_none() -> None:
    assert records(pd.DataFrame({"area": ["62"]}).head(0)) == []
