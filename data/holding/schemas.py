"""How the database holds submissions, the rows of each table, releases and facts."""

from __future__ import annotations

import ibis
import pandas as pd
from ibis.backends.duckdb import Backend

from data.fact_rows import COLUMNS
from data.holding.connection import table_names
from data.tables import COMMITMENTS, RECAP, REGISTERS, TARGETS, Column, Table

_TYPES = {"date": "date", "whole": "int64", "year": "int64", "decimal": "float64"}
# Ledgers are added to, row by row: the latest row of a key counts. Registers are replaced by regency and month.
LEDGERS = (TARGETS, COMMITMENTS)
HELD = (*REGISTERS, RECAP, *LEDGERS)

SUBMISSIONS_SCHEMA = ibis.schema(
    {
        "submission_id": "int64",
        "regency": "string",
        "month": "string",
        "table_name": "string",
        "form": "string",
        "evidence": "string",
        "document": "string",
        "row_count": "int64",
        "sender": "string",
        "sent_at": "timestamp",
        "note": "string",
        "simulated": "boolean",
        "superseded_by": "int64",
        "verified_by": "string",
        "verified_at": "timestamp",
    }
)
RELEASES_SCHEMA = ibis.schema(
    {
        "release_id": "string",
        "made_at": "timestamp",
        "cut_off": "date",
        "content_hash": "string",
        "submissions": "int64",
        "simulated": "boolean",
    }
)
SLA_SCHEMA = ibis.schema({"risk": "string", "working_days": "int64"})
FACTS_SCHEMA = ibis.schema(
    {"release_id": "string", **dict.fromkeys(COLUMNS[:-1], "string"), "value": "float64"}
)


def _type_of(column: Column) -> str:
    return _TYPES.get(column.kind, "string")


def table_schema(table: Table) -> ibis.Schema:
    """How the store keeps a table: its submission and month, then the columns as declared."""
    head = {"submission_id": "int64", "month": "string"}
    return ibis.schema({**head, **{column.name: _type_of(column) for column in table.stored}})


def make_tables(connection: Backend) -> None:
    """Make the tables that are not there yet."""
    present = table_names(connection.con)
    schemas = {"submissions": SUBMISSIONS_SCHEMA, "releases": RELEASES_SCHEMA, "facts": FACTS_SCHEMA}
    schemas |= {table.name: table_schema(table) for table in HELD}
    for name, schema in schemas.items():
        if name not in present:
            connection.create_table(name, schema=schema)


def fitted(rows: pd.DataFrame, schema: ibis.Schema) -> pd.DataFrame:
    """The schema's columns in its order, with types that survive missing values."""
    fitted = rows.reindex(columns=list(schema))
    whole = {name: "Int64" for name, kind in schema.items() if kind.is_integer()}
    decimal = {name: "Float64" for name, kind in schema.items() if kind.is_floating()}
    return fitted.astype({**whole, **decimal})
