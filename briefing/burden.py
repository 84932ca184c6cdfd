"""What officers are asked for, and who reads it: every column of every table with the indicators that rest on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

import ibis
import pandas as pd
from ibis.expr.types import Table as Expression
from sqlglot import exp, parse_one
from sqlglot.optimizer.pushdown_projections import pushdown_projections
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import traverse_scope

from data import facts, words
from data.measures import MEASURES
from data.store.schema import SCHEMAS, SLA, SUBMISSIONS, as_expression, table_schema
from data.tables import RECAP, REGISTERS, TABLES, TARGETS, Column, Table
from data.tables import SUBMISSIONS as COVER
from indicators import INDICATORS
from indicators.disclosure.open_counts import OPEN

COLUMNS = ["table", "column", "required", "serves", "facts", "measures", "indicators", "awaited"]
# Columns that nothing reads yet: with the issue that is to read them. They go if it does not come.
AWAITED = {
    **{
        ("commitments", name): "promises"
        for name in ("question", "owner", "budget_line", "due", "status", "proof")
    },
    ("commitments", "gap"): "promises",
    ("reports", "assessed"): "hand-overs",
    ("reports", "referred"): "hand-overs",
    ("reports", "closed"): "hand-overs",
    ("reports", "disability"): "disability",
    ("capacity", "cadres_trained"): "cadres trained",
    ("community", "level"): "village level",
    ("community", "neighbourhood_watch"): "neighbourhood watch",
}
# What people recognise a row by.
_NAMES = {("partners", "agency")}
_ON = date(2026, 6, 30)
_SCHEMA: dict[str, Any] = {**SCHEMAS, "sla": SLA}
_MEASURES = {
    *words.codes("measure"),
    *(name for name, measure in MEASURES.items() if measure.public == "protected"),
    *OPEN,
    *(part.measure for indicator in INDICATORS for part in indicator.quantities),
}


def burden() -> pd.DataFrame:
    """A row a column that is asked for, columns COLUMNS: what it `serves` besides figures (identifies, dates, points,
    names, cover, target, states), the parts of the `facts` that read it with their `measures`, the `indicators` counted
    from these, and the issue it is `awaited` by ("" where something reads it)."""
    reading = _reading()
    rows = [
        _row(table, column, reading[table.name, column.name])
        for table in TABLES
        for column in table.columns
        if column.asked
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def unread(rows: pd.DataFrame) -> pd.DataFrame:
    """The columns that nothing reads, whether an issue awaits them or not."""
    return rows[(rows["serves"] == "") & (rows["facts"].map(len) == 0)]


def _row(table: Table, column: Column, reading: set[tuple[str, str]]) -> list[object]:
    parts, measures = {part for part, _ in reading}, {measure for _, measure in reading} - {""}
    indicators = [
        indicator.id for indicator in INDICATORS if {part.measure for part in indicator.quantities} & measures
    ]
    if table is TARGETS:
        indicators = [indicator.id for indicator in INDICATORS]
    serves = _serves(table, column)
    awaited = "" if serves or parts else AWAITED.get((table.name, column.name), "")
    return [
        table.name,
        column.name,
        column.required,
        serves,
        sorted(parts),
        sorted(measures),
        indicators,
        awaited,
    ]


def _serves(table: Table, column: Column) -> str:
    if table is COVER:
        return "cover"
    if table is TARGETS:
        return "target"
    if table is RECAP:
        return "states"
    if column.refers_to:
        return "points"
    if column.name == table.dated_by:
        return "dates"
    if column.name in table.key:
        return "identifies"
    return "names" if (table.name, column.name) in _NAMES else ""


def _reading() -> dict[tuple[str, str], set[tuple[str, str]]]:
    """Table and column → part of the facts and measure ("" for none by name) whose query reads it."""
    reading: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for part, query in _queries():
        tree: Any = pushdown_projections(
            qualify(parse_one(query, read="duckdb"), schema=_SCHEMA, dialect="duckdb")
        )
        measures = {(part, measure) for measure in _named(tree) or {""}}
        for scope in traverse_scope(tree):
            for alias, source in scope.sources.items():
                if isinstance(source, exp.Table):
                    for column in scope.source_columns(alias):
                        reading[source.name, column.name] |= measures
    return reading


def _queries() -> Iterator[tuple[str, str]]:
    """Every expression that facts are made of: the name of its part, and it as SQL."""
    registers = {table.name: as_expression(table.name, table_schema(table)) for table in (*REGISTERS, RECAP)}
    submissions = as_expression("submissions", SUBMISSIONS)
    current = submissions.mutate(first_sent=submissions.sent_at)
    for name, part in facts.PARTS.items():
        for made in part.pieces(registers, current, as_expression("sla", SLA), _ON):
            yield name, _as_sql(made)


def _as_sql(expression: Expression) -> str:
    return str(ibis.to_sql(expression, dialect="duckdb"))


def _named(tree: Any) -> set[str]:
    """The measures that a query names, as texts or as columns."""
    texts = {text.this for text in tree.find_all(exp.Literal) if text.is_string}
    names = {name.this for name in tree.find_all(exp.Identifier)}
    return (texts | names) & _MEASURES
