"""What must hold for any facts: pooling, bounds, monotony; order, splitting and silence change nothing."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.periods import between
from indicators import INDICATORS, by_id
from indicators.measurement.measure import measure
from tests.families import examples
from tests.indicators.given import COLUMNS, GEOGRAPHY

MONTHS = ("2026-01", "2026-02", "2026-03", "2026-04")
PERIODS = between("2026-01", "2026-06", "quarter")
SUMS = ["numerator", "denominator"]
QUIET = examples(40)

# One regency's month: sent or not, received, and how many of them were followed up.
Cell = tuple[bool, int, int]
cells = st.tuples(st.booleans(), st.integers(0, 9), st.integers(0, 9)).map(
    lambda cell: (cell[0], cell[1], min(cell[1], cell[2]))
)
registers = st.lists(cells, min_size=12, max_size=12)


def register(drawn: list[Cell], split: bool = False) -> pd.DataFrame:
    """The facts of these cells, month by month; `split` writes every count of n as n rows of 1."""
    rows = []
    places = [(month, regency) for month in MONTHS for regency in GEOGRAPHY.index]
    for (month, regency), (sent, received, followed_up) in zip(places, drawn, strict=True):
        if sent:
            rows.append((month, regency, "", "submitted", "table", "reports", "reported", 1.0))
        for name, count in (("reports_received", received), ("reports_followed_up", followed_up)):
            values = [1.0] * count if split else [float(count)]
            rows += [(month, regency, "", name, "", "", "reported", value) for value in values]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"value": float})


def followed_up(facts: pd.DataFrame, by: str) -> pd.DataFrame:
    return measure(facts, GEOGRAPHY, [by_id("reports_followed_up")], PERIODS, by)


@QUIET
@given(registers)
def test_the_province_is_the_sum_of_its_regencies_and_of_its_electoral_districts(drawn: list[Cell]) -> None:
    facts = register(drawn)
    province = followed_up(facts, "province").set_index("period")
    for by in ("regency", "district_dprd"):
        parts = followed_up(facts, by).groupby("period")[SUMS].sum(min_count=1)
        pd.testing.assert_frame_equal(parts, province[SUMS], check_names=False)


@QUIET
@given(registers)
def test_the_sums_are_those_of_a_plain_second_calculation(drawn: list[Cell]) -> None:
    """An independent count in plain Python, for the first quarter of the province."""
    sent = [cell for cell in drawn[:9] if cell[0]]
    row = followed_up(register(drawn), "province").iloc[0]
    if not sent:
        assert np.isnan(row.numerator)
    else:
        assert (row.numerator, row.denominator) == (sum(c[2] for c in sent), sum(c[1] for c in sent))


@QUIET
@given(registers)
def test_a_percentage_lies_in_its_interval_and_the_interval_in_0_to_100(drawn: list[Cell]) -> None:
    results = followed_up(register(drawn), "regency").dropna(subset="value")
    assert ((results["lower"] >= 0) & (results["upper"] <= 100)).all()
    assert ((results["lower"] <= results["value"]) & (results["value"] <= results["upper"])).all()


@QUIET
@given(registers)
def test_one_more_success_never_lowers_the_value(drawn: list[Cell]) -> None:
    better = [(sent, received, min(received, followed + 1)) for sent, received, followed in drawn]
    before, after = followed_up(register(drawn), "regency"), followed_up(register(better), "regency")
    for column in ("value", "lower", "upper"):
        assert (after[column].fillna(0) >= before[column].fillna(0) - 1e-9).all()


@QUIET
@given(registers, st.randoms(use_true_random=False))
def test_order_and_splitting_of_rows_change_nothing(drawn: list[Cell], random: object) -> None:
    facts = register(drawn)
    shuffled = facts.sample(frac=1, random_state=random.randrange(2**32))
    for other in (shuffled, register(drawn, split=True)):
        pd.testing.assert_frame_equal(followed_up(facts, "regency"), followed_up(other, "regency"))


@QUIET
@given(registers)
def test_a_silent_regency_changes_nothing_in_the_pooled_figure(drawn: list[Cell]) -> None:
    """Silencing Seruyan gives the same province as a geography without it, for either kind of denominator."""
    silenced = [(sent and place % 3 != 1, *counts) for place, (sent, *counts) in enumerate(drawn)]
    facts, rest = register(silenced), GEOGRAPHY.drop("62.07")
    indicators = [by_id("reports_followed_up"), by_id("reports_received")]
    columns = [*SUMS, "value", "lower", "upper", "status", "evidence", "regencies_reporting"]
    with_it = measure(facts, GEOGRAPHY, indicators, PERIODS, "province")[columns]
    without_it = measure(facts, rest, indicators, PERIODS, "province")[columns]
    pd.testing.assert_frame_equal(with_it, without_it)


@QUIET
@given(registers)
def test_figures_stand_exactly_where_the_status_says(drawn: list[Cell]) -> None:
    results = measure(register(drawn), GEOGRAPHY, INDICATORS, PERIODS, "regency")
    assert results.loc[results["status"] == "ok", "value"].notna().all()
    silent = ~results["status"].isin(["ok", "reported_zero", "nothing_to_count"])
    assert results.loc[silent, [*SUMS, "value", "lower", "upper"]].isna().all(axis=None)
    assert (results.loc[results["status"] == "reported_zero", "value"] == 0).all()
    nothing = results[results["status"] == "nothing_to_count"]
    assert nothing["value"].isna().all()
    assert nothing["denominator"].notna().all()
    assert (results["months_reported"] <= results["months_due"]).all()
