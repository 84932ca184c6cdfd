"""The demonstration register is the same every time, shows what it promises, and would pass as a real file."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from data import demo, importing
from data.demo import LATE, SILENT_ALWAYS, SILENT_LATELY, ZERO_REPORTS, Register
from data.importing.layout.read import columns_of
from data.office import field_reports
from data.store import Store
from data.tables import BY_NAME, MONTHLY
from tests.data.filled import codes

UNTIL = "2026-09"
TODAY = date(2026, 11, 21)


@cache
def made() -> Register:
    return demo.register(UNTIL)


def as_bytes(register: Register) -> bytes:
    frames = [*(register.tables[name] for name in sorted(register.tables)), register.submissions]
    return "".join(frame.to_csv(index=False) for frame in frames).encode()


def test_the_same_month_gives_the_same_bytes() -> None:
    assert as_bytes(demo.register(UNTIL)) == as_bytes(made())


def test_it_covers_three_years_to_the_last_full_quarter() -> None:
    assert demo.last_month(TODAY) == UNTIL
    monthly = made().submissions[made().submissions["table_name"] == "campaigns"]
    assert (monthly["month"].min(), monthly["month"].max()) == ("2023-10", UNTIL)
    assert monthly["month"].nunique() == 36
    assert made().cut_off > date(2026, 9, 30)


def test_two_regencies_are_silent_one_is_late_and_one_declares_zero() -> None:
    submissions = made().submissions
    assert SILENT_ALWAYS == "62.12"
    assert SILENT_ALWAYS not in set(submissions["regency"])
    assert SILENT_LATELY == "62.07"
    monthly = submissions[submissions["table_name"].isin(MONTHLY)]
    assert monthly.loc[monthly["regency"] == SILENT_LATELY, "month"].max() == "2025-09"
    assert monthly.loc[monthly["regency"] == LATE, "month"].max() == "2026-08"
    zero = submissions[
        (submissions["regency"] == ZERO_REPORTS)
        & (submissions["table_name"] == "reports")
        & (submissions["month"] >= "2026-07")
    ]
    assert zero["row_count"].tolist() == [0, 0, 0]


def test_some_months_came_late_and_most_in_time() -> None:
    """The 8th is in time, the 17th is not; one office's services and questionnaires are always late."""
    submissions = made().submissions
    days = submissions["sent_at"].dt.day
    assert set(days) == {8, 17}
    assert 0.02 < (days == 17).mean() < 0.2
    slow = (submissions["regency"] == LATE) & submissions["table_name"].isin(["services", "satisfaction"])
    assert set(days[slow]) == {17}


def test_the_capital_has_the_shelter_and_most_campaigns() -> None:
    points, campaigns = made().tables["service_points"], made().tables["campaigns"]
    assert set(points.loc[points["kind"] == "shelter", "regency"]) == {"62.71"}
    shelters = points[points["kind"] == "shelter"]
    assert shelters[["district", "longitude", "latitude"]].isna().all(axis=None)
    counts = campaigns["regency"].value_counts()
    assert counts.idxmax() == "62.71"
    assert counts["62.71"] > 2 * counts.drop("62.71").max()


def test_every_statement_counts_its_rows() -> None:
    submissions = made().submissions
    assert not submissions.duplicated(["regency", "month", "table_name"]).any()
    assert submissions.groupby("table_name")["row_count"].sum().to_dict() == {
        name: len(rows) for name, rows in made().tables.items()
    }


@pytest.fixture(scope="module")
def built(register_copy: Store) -> Store:
    return register_copy


def test_it_is_marked_as_simulated_in_every_submission_and_in_the_release(built: Store) -> None:
    release = built.latest_release()
    assert release is not None
    assert release.simulated
    assert built.submissions()["simulated"].all()
    assert set(built.submissions()["sender"]) == {"SIMULASI"}


def test_every_part_of_a_whole_is_within_it(built: Store) -> None:
    from data.measures import PART_OF

    facts = built.facts(built.latest_release().id)
    wide = facts[facts["dimension"] == ""].pivot_table(
        index=["month", "regency"], columns="measure", values="value", aggfunc="sum", fill_value=0
    )
    for part, whole in PART_OF.items():
        assert (wide[part] <= wide[whole]).all(), part


def test_every_breakdown_sums_to_its_total(built: Store) -> None:
    facts = built.facts(built.latest_release().id)
    counted = ~facts["measure"].isin(["submitted", "submitted_in_time", "reports_open"])
    # One point has several functions, one activity several pairs of partners.
    facts = facts[counted & ~facts["dimension"].isin(["function", "partner_pair"])]
    sums = (
        facts.groupby(["month", "regency", "evidence", "measure", "dimension"])["value"]
        .sum()
        .unstack("dimension")
    )
    for dimension in sums.columns.drop(""):
        both = sums.dropna(subset=[dimension])
        assert both[dimension].tolist() == pytest.approx(both[""].tolist()), dimension


def test_it_passes_the_checks_of_a_real_file_and_gives_the_same_facts(built: Store, tmp_path: Path) -> None:
    """All of it through a workbook with a cover sheet. Evidence is left out: the province gives it, no file does;
    and what was in time: the file is sent now."""
    register = made()
    store = Store(tmp_path)
    submissions = register.submissions.assign(document=None)
    cover = pd.DataFrame(
        {
            "regency_code": submissions["regency"],
            "month": submissions["month"],
            "table": submissions["table_name"],
            "rows_stated": submissions["row_count"],
        }
    )
    content = _workbook({"submissions": cover, **register.tables})
    intake = importing.examine("simulasi.xlsx", content, store, TODAY)
    assert codes(intake) == []
    assert intake.row_count == sum(map(len, register.tables.values()))
    release = importing.take(intake, store, cut_off=register.cut_off)
    columns = [*store.facts(release.id).columns.drop(["value", "evidence"])]
    here, there = (
        database.facts(database.latest_release().id)
        .query("measure != 'submitted_in_time'")
        .groupby(columns)["value"]
        .sum()
        for database in (store, built)
    )
    pd.testing.assert_series_equal(here, there, rtol=1e-12)


def _workbook(tables: dict[str, pd.DataFrame]) -> bytes:
    import io

    import xlsxwriter

    from data.importing.layout.read import column_heading

    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        for name, rows in tables.items():
            sheet = book.add_worksheet(name)
            rows = rows.rename(columns={"regency": "regency_code"})
            columns = [column for column in columns_of(BY_NAME[name]) if column in rows]
            sheet.write_row(0, 0, [column_heading(BY_NAME[name], column, "id") for column in columns])
            cells = rows[columns].astype(object).where(rows[columns].notna(), None)
            for line, row in enumerate(cells.itertuples(index=False), 1):
                sheet.write_row(line, 0, row)
    return target.getvalue()


def test_its_field_reports_show_every_state_and_leave_with_it(tmp_path: Path) -> None:
    """Four wait, for 41, 24, 12 and 3 days; of two promises one is over; one is settled."""
    store, today = Store(tmp_path), date(2026, 10, 20)
    demo.build(store, today)
    reports = field_reports.every(store, today)
    assert reports["state"].tolist() == ["waiting"] * 4 + ["overdue", "promised", "answered"]
    assert reports["days"].tolist() == [41, 24, 12, 3, 33, 15, 52]
    assert set(reports["finding"]) == set(field_reports.FINDINGS)
    assert reports["simulated"].all()
    store.remove_simulated(today)
    assert field_reports.every(store, today).empty
