"""Computes facts in a process of its own: `python -m bench.facts_computed make|duckdb|pandas|spark FILE OUT [ROWS]`.

Prints the seconds of each run and the peak memory of the process in bytes as JSON.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import duckdb
import pandas as pd

from data import reference

SLA = reference.FOLDER / "sla.csv"
RUNS = {"make": 1, "duckdb": 4, "pandas": 2, "spark": 2}
# What the store should set, too: more would be used if it were there, less would be paged to disk.
SETTINGS = {"memory_limit": "500MB", "threads": 2, "preserve_insertion_order": False}


def query(dialect: str) -> str:
    """All facts, as the store asks for them."""
    from bench.big_register import CUT_OFF
    from data.store import releases

    return releases.facts_query(CUT_OFF, dialect)


def on_duckdb(path: Path) -> Callable[[], pd.DataFrame]:
    settings = {**SETTINGS, "temp_directory": str(path.with_suffix(".spilled"))}
    connection = duckdb.connect(str(path), read_only=True, config=settings)
    connection.register("sla", pd.read_csv(SLA))
    text = query("duckdb")
    return lambda: connection.execute(text).df()


def on_spark(path: Path) -> Callable[[], pd.DataFrame]:
    """The same on Spark, from Parquet files beside the register; needs the environment of `make test-spark`."""
    from tests.spark import engine

    session, files = engine.session(), path.with_suffix(".parquet")
    with duckdb.connect(str(path), config=SETTINGS) as connection:
        connection.execute(f"CREATE OR REPLACE TABLE sla AS SELECT risk, working_days FROM read_csv('{SLA}')")
        connection.execute(f"EXPORT DATABASE '{files}' (FORMAT parquet)")
    for file in files.glob("*.parquet"):
        session.read.parquet(str(file)).createOrReplaceTempView(file.stem)
    text = query("pyspark")
    return lambda: session.sql(text).toArrow().to_pandas()


def in_pandas(path: Path) -> Callable[[], pd.DataFrame]:
    from bench.facts_in_pandas import facts_of_reports

    return lambda: facts_of_reports(
        duckdb.connect(str(path), read_only=True, config=SETTINGS), pd.read_csv(SLA)
    )


def made(path: Path, rows: int) -> Callable[[], pd.DataFrame]:
    from bench import big_register

    def make() -> pd.DataFrame:
        big_register.make(path, rows)
        return pd.DataFrame()

    return make


ENGINES = {"duckdb": on_duckdb, "pandas": in_pandas, "spark": on_spark}


def main(how: str, path: Path, out: Path, rows: int = 0) -> None:
    start = perf_counter()
    compute = made(path, rows) if how == "make" else ENGINES[how](path)
    taken = []
    for _ in range(RUNS[how]):
        result = compute()
        taken.append(perf_counter() - start)
        start = perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    result.to_pickle(out)
    print(json.dumps({"seconds": taken, "peak": peak}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 0)
