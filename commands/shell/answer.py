"""How every command answers: for people in both languages, for machines in JSON; a refusal is exit 2."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any, NoReturn

import click
import pandas as pd

import locales
from commands.shell.refusal import Misused, in_both, in_our_words, of_system
from data import geography, periods
from data.importing import check_free_text
from data.importing.faults import Fault
from data.refusal import Refused
from data.store import Settings, Store

REFUSED = 2
FIRST_YEAR, LAST_YEAR = 2000, 2100  # the years of which a command can be asked

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Jawab dalam JSON, untuk mesin. / Answer in JSON, for machines."
)
language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(locales.LANGUAGES),
    default="id",
    help="Bahasa berkas dan tabel yang ditulis, dan yang disebut dahulu. / "
    "Language of the files and tables that are written, and the one that is said first.",
)


class Door(click.Group):
    """The group of all commands; a store that cannot be used is a refusal with its reason, never a traceback."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta["as_json"] = "--json" in args
        with _refusing(ctx.meta["as_json"]):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        with _refusing(ctx.meta["as_json"]):
            return super().invoke(ctx)


@contextmanager
def _refusing(as_json: bool) -> Iterator[None]:
    """Whatever a command cannot do is told in both languages, for machines as {"error": …}."""
    try:
        yield
    except Refused as refused:
        _stop(as_json, "\n".join(line for language in locales.LANGUAGES for line in refused.said(language)))
    except OSError as error:
        # Whoever reads the answer has gone (… | head): there is nobody left to tell.
        if error.errno == errno.EPIPE:
            raise
        _stop(as_json, of_system(error))
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        told = in_our_words(error)
        if not as_json:
            raise told from error
        _stop(True, told.format_message())


def store() -> Store:
    return Store.of(Settings.from_environment())


def answer(as_json: bool, machine: dict[str, Any] | list[Any], human: str) -> None:
    click.echo(json.dumps(machine, ensure_ascii=False, default=str) if as_json else human)


def refuse(faults: Iterable[Fault], as_json: bool, language: str) -> NoReturn:
    """Every fault with where, what and what to do in both languages, this one first; nothing was taken."""
    told = list(faults)
    machine = {"taken": False, "faults": [fault.as_dict() for fault in told]}
    answer(as_json, machine, "\n".join(line for one in first(language) for line in sentences(told, one)))
    sys.exit(REFUSED)


def first(language: str) -> list[str]:
    """Every language, this one first."""
    return sorted(locales.LANGUAGES, key=lambda one: one != language)


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


def stop(as_json: bool, key: str, **values: Any) -> NoReturn:
    """Refuse with a message of `commands.ftl`, in both languages."""
    _stop(as_json, in_both(key, **values))


def _stop(as_json: bool, message: str) -> NoReturn:
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
        raise Misused.of("refused-regency", value=regency)


def check_area(area: str) -> None:
    """Refuse what is neither the province, an electoral district nor a regency."""
    try:
        geography.regencies_of(area)
    except ValueError as error:
        raise Misused.of("refused-area", value=area) from error


def month_after(text: str) -> date:
    """The first day after a month given as YYYY-MM."""
    try:
        month = periods.parse(text)
        if month.kind != "month":
            raise ValueError(text)
        # Neither the year 0 nor the month after 9999-12 is one that a calendar has.
        return date.fromisoformat(f"{month.shift(1).id}-01")
    except ValueError as error:
        raise Misused.of("refused-month", value=text) from error


def period_of(text: str) -> periods.Period:
    try:
        found = periods.parse(text)
    except ValueError as error:
        raise Misused.of("refused-period", value=text) from error
    # What is before and after is asked for too, and must be years that a calendar and the targets know.
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Misused.of("refused-period-year", value=text, first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return found
