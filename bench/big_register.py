"""A register of as many rows as one asks for, made inside DuckDB: simulated, three years of fourteen regencies."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import ibis

from data import geography, periods
from data.store.schema import SUBMISSIONS, table_schema
from data.tables import MONTHLY, RECAP, REGISTERS, UNSUR

CUT_OFF = date(2026, 9, 30)
# Rows of the other registers for each report. A service belongs to one report in ten, which has three.
PER_REPORT = {
    "reports": 1.0,
    "services": 0.3,
    "campaigns": 0.1,
    "joint_activities": 0.05,
    "satisfaction": 0.1,
}


def months() -> list[str]:
    """The 36 months up to the cut-off."""
    last = periods.parse(f"{CUT_OFF:%Y-%m}")
    return [last.shift(-back).id for back in range(35, -1, -1)]


def make(path: Path, reports: int) -> None:
    """Write a DuckDB file with every table of the store, `reports` rows in the largest. The same each time."""
    backend = ibis.duckdb.connect(path)
    try:
        backend.create_table("submissions", schema=ibis.schema(SUBMISSIONS))
        for table in (*REGISTERS, RECAP):
            backend.create_table(table.name, schema=ibis.schema(table_schema(table)))
        _send(backend.con)
        for name, rows in _rows().items():
            _fill(backend.con, name, rows, round(reports * PER_REPORT[name]))
        backend.raw_sql("CHECKPOINT")
    finally:
        backend.disconnect()


def _send(connection: duckdb.DuckDBPyConnection) -> None:
    """Every regency sends each monthly table for each month, in the order in which months pass."""
    regencies = geography.geography().index
    statements = [(regency, month, table) for month in months() for regency in regencies for table in MONTHLY]
    sent = [(number, *statement) for number, statement in enumerate(statements, 1)]
    connection.execute(
        "CREATE TEMP TABLE sent (submission_id BIGINT, regency TEXT, month TEXT, table_name TEXT)"
    )
    connection.executemany("INSERT INTO sent VALUES (?, ?, ?, ?)", sent)
    connection.execute(
        "INSERT INTO submissions BY NAME SELECT *, 'register' AS form, "
        "['reported', 'documented', 'verified'][1 + submission_id % 3] AS evidence, true AS simulated, "
        "(month || '-01')::DATE + INTERVAL 1 MONTH + INTERVAL (submission_id % 14) DAY AS sent_at FROM sent"
    )


def _fill(connection: duckdb.DuckDBPyConnection, name: str, columns: str, count: int) -> None:
    """Rows 0 to `count`, laid one after another into the submissions of their table, each as large as the next."""
    connection.execute(
        f"""INSERT INTO {name} BY NAME
        WITH placed AS (
            SELECT *, (row_number() OVER (ORDER BY submission_id) - 1)::BIGINT AS place,
                (month || '-01')::DATE AS begins
            FROM sent WHERE table_name = '{name}'
        ), numbered AS (SELECT range AS n, (hash(range) >> 1)::BIGINT AS h FROM range({count}))
        SELECT submission_id, regency, month, {columns}
        FROM numbered JOIN placed ON placed.place = (n * {len(months()) * 14}) // {count}
        ORDER BY n"""
    )


def _rows() -> dict[str, str]:
    """Table → its columns as SQL over n (the row's number), h (a hash of it), regency and begins (its month)."""
    day = "(begins + (h % 28)::INTEGER)::DATE"
    later = f"({day} + (h >> 20 & 15)::INTEGER)"
    scores = ", ".join(f"1 + (h >> {3 * place}) % 4 AS {unsur}" for place, unsur in enumerate(UNSUR))
    return {
        "reports": f"""'L-' || n AS id, {_district()}, {day} AS received,
            {_one_of(8, "office", "call_center", "online", "referral")} AS channel,
            {_one_of(12, "grooming", "sextortion", "production", "distribution")} AS form,
            {_one_of(16, "female", "female", "male")} AS victim_sex,
            {_one_of(24, "0-5", "6-12", "13-17")} AS age_group, {_one_of(28, "low", "medium", "high")} AS risk,
            CASE WHEN h >> 32 & 3 < 3 THEN {later} END AS first_follow_up,
            CASE WHEN h >> 34 & 3 = 0 THEN {later} + 20 END AS police,
            CASE WHEN h >> 36 & 7 = 0 THEN {later} + 60 END AS prosecutor,
            CASE WHEN h >> 39 & 15 = 0 THEN {later} + 120 END AS verdict,
            CASE WHEN h >> 43 & 3 = 0 THEN {later} END AS takedown_asked,
            {_one_of(45, "yes", "no")} AS maximum_sentence, {_one_of(50, "no", "no", "no", "yes")} AS withdrawn""",
        # Services 0 to 2 are of report 0, the next three of report 10: in the month and regency of their report.
        "services": f"""'Y-' || n AS id, 'L-' || (n // 3 * 10) AS report_id,
            {_one_of(8, "health", "psychological", "social_rehabilitation", "reintegration", "legal_aid")} AS service,
            {_one_of(16, "yes", "yes", "no")} AS needed,
            CASE WHEN h >> 20 & 3 < 3 THEN {day} + 20 END AS first_date,
            CASE WHEN h >> 24 & 3 = 0 THEN {day} + 80 END AS completed_date,
            CASE WHEN h >> 28 & 3 > 0 THEN regency ELSE '62.71' END AS given_in,
            {_one_of(32, "yes", "no")} AS trauma_trained""",
        "campaigns": f"""'K-' || n AS id, {_district()}, {day} AS date, {_one_of(8, "yes", "yes", "no")} AS held,
            {_one_of(12, "school_visit", "social_media")} AS form, {_one_of(16, "pupils", "parents")} AS audience,
            h % 40 AS participants_female, h >> 8 & 31 AS participants_male,
            {_one_of(20, "yes", "no")} AS adapted, {_one_of(24, "yes", "no")} AS followed_up""",
        "joint_activities": f"""'B-' || n AS id, {_district()}, {_one_of(8, "takedown", "joint_training")} AS kind,
            {day} AS planned, CASE WHEN h >> 16 & 1 = 0 THEN {day} END AS held, 'M-1' AS lead,
            {_one_of(20, "1", "2", "3")} AS level""",
        "satisfaction": f"""'S-' || n AS id, {day} AS date, {_one_of(40, "online", "paper")} AS channel,
            {_one_of(44, "partner", "victim")} AS respondent, {scores}""",
    }  # fmt: skip


def _district() -> str:
    return "CASE WHEN h >> 52 & 15 > 0 THEN regency || '.0' || (1 + (h >> 52) % 8) END AS district"


def _one_of(shift: int, *words: str) -> str:
    """One of the words for each row, by its hash."""
    return f"{list(words)}[1 + (h >> {shift} & 255) % {len(words)}]"
