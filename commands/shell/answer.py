"""How every command answers: for people in both languages, for machines in JSON; a refusal is exit 2."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import click
import pandas as pd

import locales
from briefing import from_store, publishing
from commands.shell import refusal
from data import geography
from data.refusal import Refusal, Refused
from data.store import Release, Settings, Store
from indicators.evaluation import Evaluation

REFUSED = 2


class Door(click.Group):
    """The group of all commands; whatever one refuses is told here, with its reason and never a traceback."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta["as_json"] = "--json" in args
        with _refusing(ctx.meta["as_json"]):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        with _refusing(ctx.meta["as_json"]):
            return super().invoke(ctx)


@contextmanager
def _refusing(as_json: bool) -> Iterator[None]:
    """Whatever a command cannot do is told in both languages, for machines as JSON."""
    try:
        yield
    except Refused as refused:
        _end(as_json, refusal.machine(refused), refusal.sentences(refused))
    except OSError as error:
        # Whoever reads the answer has gone (… | head): there is nobody left to tell.
        if error.errno == errno.EPIPE:
            raise
        reason = refusal.of_system(error)
        _end(as_json, {"error": reason}, reason)
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        misused = refusal.in_our_words(error)
        if not as_json:
            raise misused from error
        _end(True, {"error": misused.format_message()}, "")


def _end(as_json: bool, machine: dict[str, Any], human: str) -> NoReturn:
    answer(as_json, machine, human)
    sys.exit(REFUSED)


def open_store(may_begin: bool = False) -> Store:
    """The store of this installation. Raises Refused where there is none, as for a mistyped PELITA_HOME, unless the
    command is one that `may_begin` it."""
    store = Store.of(Settings.from_environment())
    if not may_begin and not store.exists:
        raise Refused(Refusal("store", "not-there", {"path": str(store.place.home)}))
    return store


def newest_release(store: Store) -> Release:
    """What counts now. Raises Refused where nothing has come in yet."""
    release = store.latest_release()
    if release is None:
        raise Refused(Refusal("store", "nothing-held"))
    return release


def newest_evaluation() -> Evaluation:
    """The newest release, ready to be evaluated. Raises Refused where nothing has come in yet."""
    store = open_store()
    return evaluated(store, newest_release(store))


def evaluated(store: Store, release: Release) -> Evaluation:
    """A release ready to be evaluated; of one of an old rule it is told beside the answer what of it is of its time."""
    if not release.of_this_rule:
        click.echo(refusal.in_both("release-old-rule-long"), err=True)
    return from_store.whole(store, release.key)


def published(store: Store) -> tuple[Release, Evaluation]:
    """What the public sees now: the release under its public name, and its figures protected. Raises Refused where
    nothing is published."""
    publication = publishing.latest(store)
    if publication is None:
        raise Refused(Refusal("export", "nothing"))
    release = publishing.opened(store, publication)
    return release, publishing.protected(store, evaluated(store, release), publication)


def answer(as_json: bool, machine: dict[str, Any] | list[Any], human: str) -> None:
    click.echo(json.dumps(machine, ensure_ascii=False, default=str) if as_json else human)


def answer_rows(as_json: bool, rows: pd.DataFrame, key_if_none: str) -> None:
    """Rows for machines and for people; to people without any, the message of this key."""
    days = {name: rows[name].dt.strftime("%Y-%m-%d") for name in ("seen", "due") if name in rows}
    machine = records(rows.assign(**days))
    answer(as_json, machine, as_table(rows) if len(rows) else refusal.in_both(key_if_none))


def first(language: str) -> list[str]:
    """Every language, this one first."""
    return sorted(locales.LANGUAGES, key=lambda other: other != language)


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
    named = {name: [geography.area_name(area) if area else "–" for area in rows[name]]
             for name in ("area", "regency") if name in rows}  # fmt: skip
    figures = {name: rows[name].round(1) for name in rows.select_dtypes("float").columns}
    moments = {
        name: rows[name].dt.strftime("%Y-%m-%d %H:%M") for name in rows.select_dtypes("datetime").columns
    }
    return rows.assign(**named, **figures, **moments).to_string(index=False, na_rep="–")
