"""The facts on Spark, run on this computer, are those on DuckDB: every key and every value. `make test-spark`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import ibis
import pandas as pd
import pytest
from ibis.backends.duckdb import Backend
from pyspark.sql import SparkSession

from data import demo, facts, geography, reference
from data.reference import horizons
from data.store import kept_files, releases
from data.store.connection import fitted
from data.store.schema import SLA as SLA_SCHEMA
from data.store.schema import SUBMISSIONS, table_schema
from data.tables import RECAP, REGISTERS
from indicators.evaluation import Evaluation
from tests.data.facts.registers import Row, rows_of, statements_of
from tests.data.facts.scored import scored
from tests.spark import engine

TODAY = date(2026, 10, 15)
SLA = reference.FOLDER / "sla.csv"
SCHEMAS = {
    "submissions": SUBMISSIONS,
    "sla": SLA_SCHEMA,
    **{table.name: table_schema(table) for table in (*REGISTERS, RECAP)},
}
# What the demonstration register lacks: recaps, rows without a district, a correction, and a service by another month.
SMALL: Mapping[str, list[Row]] = {
    "reports": [
        {"id": "L1", "first_follow_up": date(2026, 1, 12), "police": date(2026, 1, 20), "risk": "high"},
        {"id": "L2", "received": date(2026, 1, 10), "victim_sex": "male", "district": "62.06.02"},
        {"id": "L3", "received": date(2026, 3, 29), "regency": "62.07", "verdict": date(2026, 3, 30)},
    ],
    "services": [
        {"report_id": "L1", "first_date": date(2026, 1, 14), "given_in": "62.71"},
        {"report_id": "L1", "service": "legal_aid", "needed": "no"},
        {"report_id": "L2", "service": "reintegration", "first_date": date(2026, 2, 2), "month": "2026-02"},
    ],
    "partners": [{"id": "M1"}, {"id": "M2", "kind": "ngo", "government": "no"}],
    "joint_activities": [{"held": date(2026, 1, 9), "taking_part": "M1;M2"}, {"lead": "M2"}],
    "capacity": [{"year": 2025, "counsellors": 2, "budget": 1e9 / 3, "spent": 0.1}],
    "recap": [
        {"measure": "activities_planned", "value": 5},
        {"measure": "activities_held", "value": 4},
        {"measure": "activities_held", "dimension": "district", "category": "62.06.01", "value": 3},
        {"measure": "participants", "dimension": "sex", "category": "female", "value": 30},
    ],
}
# Py4J leaves its sockets to Java to close.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    session = engine.session(few_rows=True)
    yield session
    session.stop()


def numbered(submissions: pd.DataFrame) -> pd.DataFrame:
    """Submissions as the store keeps them: numbered, sent at some moment, the earlier of two superseded."""
    numbered = submissions.assign(submission_id=range(1, len(submissions) + 1), simulated=True)
    if "sent_at" not in numbered.columns:
        numbered["sent_at"] = pd.date_range("2026-02-09 12:00", periods=len(numbered), freq="6h")
    keys = ["regency", "month", "table_name"]
    later = numbered.groupby(keys)["submission_id"].transform("max")
    return numbered.assign(superseded_by=later.where(later > numbered["submission_id"]))


def hold(folder: Path, tables: Mapping[str, pd.DataFrame], submissions: pd.DataFrame) -> Backend:
    """The tables in DuckDB, and each as a Parquet file for Spark."""
    frames = {"submissions": submissions, "sla": pd.read_csv(SLA)}
    for name, rows in tables.items():
        form = "recap" if name == RECAP.name else "register"
        mine = submissions[submissions["form"] == form]
        mine = mine if name == RECAP.name else mine[mine["table_name"] == name]
        keys = ["regency", "month"] + (["table_name"] if name == RECAP.name else [])
        frames[name] = rows.merge(mine[[*keys, "submission_id"]], on=keys)
    backend = ibis.duckdb.connect()
    for name, schema in SCHEMAS.items():
        backend.create_table(name, schema=ibis.schema(schema))
        if name in frames:
            backend.insert(name, fitted(frames[name], schema))
        backend.raw_sql(f"COPY {name} TO '{folder / name}.parquet' (FORMAT parquet)")
    return backend


def sorted_facts(rows: pd.DataFrame) -> pd.DataFrame:
    keys = list(facts.COLUMNS[:-1])
    return rows[list(facts.COLUMNS)].astype(dict.fromkeys(keys, object)).sort_values(keys, ignore_index=True)


def scores_of(rows: pd.DataFrame, cut_off: date) -> pd.DataFrame:
    targets = kept_files.targets({}).assign(since="")
    days = horizons.checked(kept_files.table({}, kept_files.HORIZONS))
    evaluation = Evaluation(rows, geography.geography(), targets, cut_off, rule=releases.RULE, horizons=days)
    return scored(evaluation, "2026-Q3", "2026-Q2")


def on_spark(spark: SparkSession, folder: Path, cut_off: date) -> pd.DataFrame:
    for name in SCHEMAS:
        spark.read.parquet(str(folder / f"{name}.parquet")).createOrReplaceTempView(name)
    return sorted_facts(spark.sql(releases.facts_query(cut_off, "pyspark")).toArrow().to_pandas())


def assert_equal_on_both(spark: SparkSession, folder: Path, backend: Backend, cut_off: date) -> pd.DataFrame:
    """Every key is there on both engines, and every value has the same bits."""
    on_duckdb = sorted_facts(backend.con.execute(releases.facts_query(cut_off, "duckdb")).df())
    spark_facts = on_spark(spark, folder, cut_off)
    pd.testing.assert_frame_equal(on_duckdb, spark_facts, check_exact=True)
    return spark_facts


def test_the_demonstration_register_has_the_same_facts(spark: SparkSession, tmp_path: Path) -> None:
    made = demo.register(demo.last_month(TODAY))
    backend = hold(tmp_path, made.tables, numbered(made.submissions))
    facts = assert_equal_on_both(spark, tmp_path, backend, made.cut_off)
    assert {"victims", "index_square_sum", "service_points", "partner_activity"} <= set(facts["measure"])
    # In whatever order each engine gives its rows.
    given = backend.con.execute(releases.facts_query(made.cut_off, "duckdb")).df()[list(facts.columns)]
    pd.testing.assert_frame_equal(
        scores_of(facts, made.cut_off), scores_of(given, made.cut_off), check_exact=True
    )


def test_recaps_corrections_and_what_is_late_have_the_same_facts(spark: SparkSession, tmp_path: Path) -> None:
    """Katingan's reports of January are sent twice, so the three rows of the first sending no longer count."""
    tables = {name: rows_of(name, rows) for name, rows in SMALL.items()}
    submissions = numbered(pd.concat([statements_of(tables, {"reports": "verified"})] * 2))
    again = submissions[submissions["superseded_by"].isna()]
    assert len(again) * 2 == len(submissions)
    backend = hold(tmp_path, tables, submissions)
    facts = assert_equal_on_both(spark, tmp_path, backend, date(2026, 4, 3))
    totals = facts[facts["dimension"] == ""].groupby("measure")["value"].sum()
    assert totals[["reports_received", "victims", "activities_held"]].to_list() == [3, 2, 4]
    assert {"unstated", "submitted_in_time", "recapped"} <= set(facts["measure"])
