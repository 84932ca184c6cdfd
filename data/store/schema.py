"""How the database holds submissions, the rows of each table, history, releases, facts and the audit trail."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import ibis
import pandas as pd
import sqlalchemy as sa

from data.facts.columns import COLUMNS
from data.store.connection import insert
from data.tables import COMMITMENTS, RECAP, REGISTERS, TARGETS, Column, Table

# Column → string, int64, float64, date, timestamp or boolean, in order.
Schema = dict[str, str]

_TYPES = {"date": "date", "whole": "int64", "year": "int64", "decimal": "float64"}
_IN_DATABASE = {
    "string": sa.Text,
    "int64": sa.BigInteger,
    "float64": sa.Double,
    "date": sa.Date,
    "timestamp": sa.DateTime,
    "boolean": sa.Boolean,
}
# Ledgers are added to, row by row: the latest row of a key counts. Registers are replaced by regency and month.
LEDGERS = (TARGETS, COMMITMENTS)
HELD = (*REGISTERS, RECAP, *LEDGERS)

SUBMISSIONS: Schema = {
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
    "file_hash": "string",
    "withdrawn_at": "timestamp",
    "declared": "int64",
    "read_count": "int64",
    "left_out": "int64",
}
# What was left out when the good rows of a file were taken, as it was written. `of_table`: the sheet's table, which
# may be a recap; `cells`: column → value as JSON; `reasons`: the faults as JSON, none for a row that waited for others.
LEFT_OUT: Schema = {
    "left_out_id": "int64",
    "submission_id": "int64",
    "regency": "string",
    "month": "string",
    "table_name": "string",
    "of_table": "string",
    "sheet": "string",
    "sheet_row": "int64",
    "cells": "string",
    "reasons": "string",
    "settled_by": "int64",
    "given_up_at": "timestamp",
    "given_up_by": "string",
    "given_up_reason": "string",
}
# Only ever added to. What an event is about may be a submission, a release, or both.
HISTORY: Schema = {
    "event_id": "int64",
    "moment": "timestamp",
    "action": "string",
    "actor": "string",
    "regency": "string",
    "month": "string",
    "table_name": "string",
    "submission_id": "int64",
    "reason": "string",
    "release_id": "string",
    "file_hash": "string",
}
RELEASES: Schema = {
    "number": "int64",
    "release_id": "string",
    "made_at": "timestamp",
    "cut_off": "date",
    "content_hash": "string",
    "submissions": "int64",
    "simulated": "boolean",
    "completeness": "float64",
    "last_submission": "int64",
    "rule": "int64",
    "denominators": "string",
    "files": "string",
}
# A fact holds from one release until another no longer has it: many releases share most of their facts.
FACTS: Schema = {
    "fact_id": "int64",
    "since_release": "int64",
    "until_release": "int64",
    **dict.fromkeys(COLUMNS[:-1], "string"),
    "value": "float64",
}
# Only ever added to: the last row of an identity counts. "public" is a role that was taken away.
ROLE_CHANGES: Schema = {
    "change_id": "int64",
    "moment": "timestamp",
    "identity": "string",
    "role": "string",
    "regency": "string",
    "actor": "string",
    "reason": "string",
}
# Only ever added to: what a later release must not take back, and must not be subtracted from.
PUBLICATIONS: Schema = {
    "number": "int64",
    "release_id": "string",
    "published_at": "timestamp",
    "actor": "string",
    "cells": "string",
}
# Only ever added to: what somebody found at a service point, and what leadership answered; the last answer counts.
FIELD_REPORTS: Schema = {
    "report_id": "int64",
    "moment": "timestamp",
    "regency": "string",
    "district": "string",
    "point": "string",
    "kind": "string",
    "finding": "string",
    "opens": "string",
    "closes": "string",
    "function": "string",
    "seen": "date",
    "simulated": "boolean",
}
FIELD_ANSWERS: Schema = {
    "answer_id": "int64",
    "moment": "timestamp",
    "report_id": "int64",
    "answer": "string",
    "due": "date",
}
# Only ever added to: the last version of a name counts, unless that one says it was removed.
SCENARIOS: Schema = {
    "version": "int64",
    "moment": "timestamp",
    "name": "string",
    "author_role": "string",
    "kind": "string",
    "threshold_hours": "float64",
    "placed": "string",
    "closed": "string",
    "release_id": "string",
    "simulated": "boolean",
    "removed": "boolean",
}
# Only ever added to: the last row of a district and season counts; without a speed the common rule holds again.
TRAVEL_OVERRIDES: Schema = {
    "change_id": "int64",
    "moment": "timestamp",
    "district": "string",
    "season": "string",
    "mode": "string",
    "speed_kmh": "float64",
    "source": "string",
    "office": "string",
}
# Only ever added to, each entry with the hash of the one before: data/store/audit_chain.py.
AUDIT_LOG: Schema = {
    "number": "int64",
    "moment": "timestamp",
    "store_id": "string",
    "actor": "string",
    "role": "string",
    "action": "string",
    "about": "string",
    "previous_hash": "string",
    "hash": "string",
}
SLA: Schema = {"risk": "string", "working_days": "int64"}


def _type_of(column: Column) -> str:
    return _TYPES.get(column.kind, "string")


def table_schema(table: Table) -> Schema:
    """How the store keeps a table: its submission and month, then the columns as declared."""
    head = {"submission_id": "int64", "month": "string"}
    return {**head, **{column.name: _type_of(column) for column in table.stored}}


SCHEMAS: dict[str, Schema] = {
    "submissions": SUBMISSIONS,
    "history": HISTORY,
    "left_out": LEFT_OUT,
    "releases": RELEASES,
    "facts": FACTS,
    "role_changes": ROLE_CHANGES,
    "publications": PUBLICATIONS,
    "field_reports": FIELD_REPORTS,
    "field_answers": FIELD_ANSWERS,
    "scenarios": SCENARIOS,
    "travel_overrides": TRAVEL_OVERRIDES,
    "audit_log": AUDIT_LOG,
    **{table.name: table_schema(table) for table in HELD},
}


def _columns(schema: Schema) -> list[sa.Column[Any]]:
    return [sa.Column(column, _IN_DATABASE[kind]) for column, kind in schema.items()]


def _declared() -> sa.MetaData:
    metadata = sa.MetaData()
    for name, schema in SCHEMAS.items():
        sa.Table(name, metadata, *_columns(schema))
    return metadata


# What migrations must lead to; a test compares both.
METADATA = _declared()
HOLDS = METADATA.tables


def as_expression(name: str, schema: Schema) -> ibis.Table:
    """A table of the database as an Ibis expression."""
    return ibis.table(ibis.schema(schema), name=name)


@contextmanager
def temporary(connection: sa.Connection, name: str, schema: Schema, rows: pd.DataFrame) -> Iterator[sa.Table]:
    """Rows as a table of this connection, for as long as the block lasts."""
    table = sa.Table(name, sa.MetaData(), *_columns(schema), prefixes=["TEMPORARY"])
    table.create(connection)
    insert(connection, table, rows)
    yield table
    table.drop(connection)
