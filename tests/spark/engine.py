"""Spark on this computer: two threads, and nothing that listens to or asks another one."""

from __future__ import annotations

import ibis
from pyspark.sql import SparkSession

_HERE = "127.0.0.1"
_SETTINGS = {
    "spark.driver.host": _HERE,
    "spark.driver.bindAddress": _HERE,
    "spark.driver.memory": "4g",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.session.timeZone": "UTC",
}
# A few thousand rows are summed sooner than code for them is compiled.
_INTERPRETED = {"spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN"}


def session(few_rows: bool = False) -> SparkSession:
    """The real engine, started; Ibis then knows its dialect, "pyspark"."""
    builder = SparkSession.builder.master("local[2]").appName("pelita")
    for name, value in (_SETTINGS | (_INTERPRETED if few_rows else {})).items():
        builder = builder.config(name, value)
    started = builder.getOrCreate()
    ibis.pyspark.connect(started)
    return started
