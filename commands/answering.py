"""How every command answers: for people in their language, for machines in JSON, and how it refuses (exit 2)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import Any, NoReturn

import click
import pandas as pd

import locales
from data import geography, periods
from data.importing import check_free_text
from data.incoming.faults import Fault
from data.store import Settings, Store, StoreProblem

REFUSED = 2
NOTHING_HELD = "No submission has come in yet; import a workbook, or build the demonstration register."

json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for machines.")
language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(locales.LANGUAGES),
    default="id",
    help="Language of what people read.",
)


class Door(click.Group):
    """The group of all commands; a store that cannot be used is a refusal with its reason, never a traceback."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta["as_json"] = "--json" in args
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except StoreProblem as problem:
            stop(ctx.meta["as_json"], "\n".join(problem.said(language) for language in locales.LANGUAGES))
        except OSError as error:
            stop(ctx.meta["as_json"], f"{error.filename}: {error.strerror}")
        except click.UsageError as error:
            if not ctx.meta["as_json"]:
                raise
            stop(True, error.format_message())


def store() -> Store:
    return Store.of(Settings.from_environment())


def answer(as_json: bool, machine: dict[str, Any] | list[Any], human: str) -> None:
    click.echo(json.dumps(machine, ensure_ascii=False, default=str) if as_json else human)


def refuse(faults: Iterable[Fault], as_json: bool, language: str) -> NoReturn:
    """Every fault with where, what and what to do; nothing was taken."""
    told = list(faults)
    machine = {"taken": False, "faults": [fault.as_dict() for fault in told]}
    answer(as_json, machine, "\n".join(sentences(told, language)))
    sys.exit(REFUSED)


def sentences(faults: Iterable[Fault], language: str) -> list[str]:
    """Where, what and what to do, a line a fault."""
    return [
        f"{fault.where(language)}: {fault.what(language)} {fault.what_to_do(language)}".lstrip(": ")
        for fault in faults
    ]


def refuse_personal(as_json: bool, **texts: str) -> None:
    """Refuse texts about a submission that seem to hold a person's data."""
    if personal := check_free_text(**texts):
        refuse(personal, as_json, "id")


def stop(as_json: bool, message: str) -> NoReturn:
    answer(as_json, {"error": message}, message)
    sys.exit(REFUSED)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as JSON can say them: what is missing is null, never NaN."""
    return [{name: plain(value) for name, value in row.items()} for row in frame.to_dict("records")]


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if value is None or value is pd.NaT or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value


def as_table(rows: pd.DataFrame) -> str:
    """A table to read: areas by name, figures to one decimal, a dash for what is missing."""
    named = {name: [geography.area_name(one) if one else "–" for one in rows[name]]
             for name in ("area", "regency") if name in rows}  # fmt: skip
    figures = {name: rows[name].round(1) for name in rows.select_dtypes("float").columns}
    moments = {
        name: rows[name].dt.strftime("%Y-%m-%d %H:%M") for name in rows.select_dtypes("datetime").columns
    }
    return rows.assign(**named, **figures, **moments).to_string(index=False, na_rep="–")


def check_regency(regency: str | None) -> None:
    if regency is not None and regency not in (*geography.regencies().index, geography.PROVINCE):
        raise click.BadParameter(f"{regency!r} is no regency; write its dotted Kemendagri code, e.g. 62.06")


def month_after(text: str) -> date:
    """The first day after a month given as YYYY-MM."""
    month = period_of(text)
    if month.kind != "month":
        raise click.BadParameter(f"{text!r} is no month; write 2026-09")
    return date.fromisoformat(f"{month.shift(1).id}-01")


def period_of(text: str) -> periods.Period:
    try:
        return periods.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
