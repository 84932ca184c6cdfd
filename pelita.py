"""The administrator's command: whatever a page can import, compute or export, this can. Exit 0 done, 2 refused."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click
import pandas as pd

import locales
from briefing import catalogue
from data import demo as demonstration
from data import geography, importing, periods, template
from data.incoming.faults import Fault
from data.store import Settings, Store, StoreProblem
from data.tables import REGISTERS
from indicators.evaluation import Evaluation
from indicators.measuring import AREA_KINDS

REFUSED = 2
_RESULT_COLUMNS = ["indicator", "period", "area", "numerator", "denominator", "value", "lower", "upper", "status",
                   "evidence", "target", "attainment"]  # fmt: skip
_SCORE_COLUMNS = [
    "period",
    "area",
    "score",
    "lower",
    "upper",
    "class",
    "domains",
    "verified_score",
    "rests_on",
]

json_option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for machines.")
language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(locales.LANGUAGES),
    default="id",
    help="Language of what people read.",
)


class _Door(click.Group):
    """The group of all commands; a store that cannot be used is a refusal with its reason, never a traceback."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta["as_json"] = "--json" in args
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except StoreProblem as problem:
            _stop(ctx.meta["as_json"], "\n".join(problem.said(language) for language in locales.LANGUAGES))
        except OSError as error:
            _stop(ctx.meta["as_json"], f"{error.filename}: {error.strerror}")
        except click.UsageError as error:
            if not ctx.meta["as_json"]:
                raise
            _stop(True, error.format_message())


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Pelita: evaluation of child protection against OCSEA in Central Kalimantan."""


def _store() -> Store:
    return Store.of(Settings.from_environment())


def _answer(as_json: bool, machine: dict[str, Any] | list[Any], human: str) -> None:
    click.echo(json.dumps(machine, ensure_ascii=False, default=str) if as_json else human)


def _ignored(intake: importing.Intake, language: str) -> list[str]:
    """What was not read because its heading is unknown, in sentences."""
    return [
        locales.say(
            language, "import-ignored", sheet=one.sheet, headings=locales.listing(language, one.ignored)
        )
        for one in intake.raw
        if one.ignored
    ]


def _refuse(faults: list[Fault], as_json: bool, language: str) -> None:
    lines = [
        f"{fault.where(language)}: {fault.what(language)} {fault.what_to_do(language)}".lstrip(": ")
        for fault in faults
    ]
    _answer(as_json, {"taken": False, "faults": [fault.as_dict() for fault in faults]}, "\n".join(lines))
    sys.exit(REFUSED)


def _stop(as_json: bool, message: str) -> None:
    _answer(as_json, {"error": message}, message)
    sys.exit(REFUSED)


def _evaluation() -> Evaluation | None:
    store = _store()
    release = store.latest_release()
    if release is None:
        return None
    return Evaluation(store.facts(release.id), geography.geography(), store.targets(), release.cut_off)


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as JSON can say them: what is missing is null, never NaN."""
    return [{name: _plain(value) for name, value in row.items()} for row in frame.to_dict("records")]


def _for_people(rows: pd.DataFrame) -> str:
    """A table to read: areas by name, figures to one decimal, a dash for what is missing."""
    named = rows.assign(area=[geography.area_name(area) for area in rows["area"]])
    return named.round(1).to_string(index=False, na_rep="–")


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, float) and value != value:
        return None
    return value.item() if hasattr(value, "item") else value


@main.command()
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), default=Path("pelita.xlsx"), show_default=True
)
@language_option
@json_option
def template_command(out: Path, language: str, as_json: bool) -> None:
    """Write the empty workbook that officers fill in."""
    out.write_bytes(template.workbook(language))
    _answer(as_json, {"written": str(out)}, str(out))


@main.command()
@click.option(
    "--until", metavar="YYYY-MM", help="Last month of the register; default: the last full quarter's."
)
@click.option("--remove", is_flag=True, help="Take the demonstration register out; other submissions stay.")
@json_option
def demo(until: str | None, remove: bool, as_json: bool) -> None:
    """Build the SIMULATED demonstration register, or take it out before real work begins."""
    store = _store()
    if remove:
        count = store.remove_simulated(date.today())
        return _answer(as_json, {"removed_submissions": count}, f"{count} simulated submissions removed")
    if store.latest_release() is not None:
        _stop(
            as_json,
            "This store already holds submissions; the demonstration register is only built into an empty one.",
        )
    today = date.today() if until is None else _month_after(until)
    release = demonstration.build(store, today)
    _answer(as_json, {"release": release.id, "submissions": release.submissions, "simulated": True},
            f"SIMULASI: release {release.id}, {release.submissions} submissions")  # fmt: skip


@main.command("import")
@click.argument("file", type=click.Path(exists=True, path_type=Path, dir_okay=False))
@click.option("--take-good", is_flag=True, help="Take the good rows although others have faults.")
@click.option(
    "--faulty-rows",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the faulty rows, with reasons, here.",
)
@click.option(
    "--correct", default="", metavar="REASON", help="Replace what has been verified, for this reason."
)
@click.option("--sender", default="", help="Which office sent the file.")
@language_option
@json_option
def import_command(
    file: Path,
    take_good: bool,
    faulty_rows: Path | None,
    correct: str,
    sender: str,
    language: str,
    as_json: bool,
) -> None:
    """Import a filled workbook or CSV; every fault is listed, and nothing is half-taken."""
    store, today = _store(), date.today()
    intake = importing.examine(file.name, file.read_bytes(), store, today, correct)
    if faulty_rows is not None and intake.faults:
        faulty_rows.write_bytes(template.faulty_workbook(intake.raw, intake.faults, language))
    try:
        release = importing.take(
            intake, store, cut_off=today, sender=sender, good_only=take_good, correction=correct
        )
    except importing.Refused as refused:
        _refuse(refused.faults, as_json, language)
    else:
        taken = {name: len(rows) for name, rows in intake.tables.items()}
        _answer(
            as_json,
            {
                "taken": True,
                "release": release.id,
                "rows": taken,
                "submissions": len(intake.submissions),
                "faults": [fault.as_dict() for fault in intake.faults],
                "changes": _records(intake.changes),
                "ignored": {one.sheet: one.ignored for one in intake.raw if one.ignored},
            },
            "\n".join(
                [
                    f"release {release.id}",
                    *(f"{name}: {count}" for name, count in taken.items()),
                    *_ignored(intake, language),
                ]
            ),
        )


@main.command()
@click.option("--regency", help="Regency code, e.g. 62.06; default: all.")
@click.option("--month", metavar="YYYY-MM", help="Default: every month.")
@click.option("--table", type=click.Choice([table.name for table in REGISTERS]), help="Default: every table.")
@click.option("--by", "verifier", required=True, help="Who verifies (office or role, not a person's name).")
@json_option
def verify(regency: str | None, month: str | None, table: str | None, verifier: str, as_json: bool) -> None:
    """Mark current submissions as verified by the province, which locks them."""
    if regency is not None and regency not in geography.regencies().index:
        raise click.BadParameter(f"{regency!r} is no regency; write its dotted Kemendagri code, e.g. 62.06")
    if month is not None:
        _month_after(month)
    if personal := importing.check_free_text(verifier=verifier):
        _refuse(personal, as_json, "id")
    store = _store()
    release = store.latest_release()
    if release is None:
        return _stop(as_json, "There is nothing to verify: no submission has come in.")
    count = store.verify(by=verifier, cut_off=release.cut_off, regency=regency, month=month, table=table)
    _answer(as_json, {"verified": count}, f"{count} submissions verified")


def _reading_options(command: Callable[..., None]) -> Callable[..., None]:
    command = click.option(
        "--by", "area_kind", type=click.Choice(AREA_KINDS), default="regency", show_default=True
    )(command)
    return click.option(
        "--period", required=True, metavar="2026-Q2", help="2026-05, 2026-Q2, 2026-S1 or 2026."
    )(command)


def _month_after(text: str) -> date:
    """The first day after a month given as YYYY-MM."""
    month = _period(text)
    if month.kind != "month":
        raise click.BadParameter(f"{text!r} is no month; write 2026-09")
    return date.fromisoformat(f"{month.shift(1).id}-01")


def _period(text: str) -> periods.Period:
    try:
        return periods.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@main.command()
@_reading_options
@click.option("--basis", type=click.Choice(["reported", "verified"]), default="reported", show_default=True)
@json_option
def indicators(period: str, area_kind: str, basis: str, as_json: bool) -> None:
    """Every indicator of a period by area: numerator, denominator, value, interval, status, evidence."""
    when, evaluation = _period(period), _evaluation()
    if evaluation is None:
        return _stop(
            as_json, "No submission has come in yet; import a workbook, or build the demonstration register."
        )
    rows = evaluation.results([when], area_kind, basis)[_RESULT_COLUMNS]
    _answer(as_json, _records(rows), _for_people(rows))


@main.command()
@_reading_options
@json_option
def score(period: str, area_kind: str, as_json: bool) -> None:
    """The effectiveness score of a period by area, as reported and as verified, with its class and interval."""
    when, evaluation = _period(period), _evaluation()
    if evaluation is None:
        return _stop(
            as_json, "No submission has come in yet; import a workbook, or build the demonstration register."
        )
    rows = evaluation.both_scores(when, area_kind)[_SCORE_COLUMNS]
    _answer(as_json, _records(rows), _for_people(rows.drop(columns=["domains", "rests_on"])))


@main.command()
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("docs"), show_default=True
)
@json_option
def docs(out: Path, as_json: bool) -> None:
    """Write the documents made from the declarations: the tables and the indicators."""
    made = catalogue.documents()
    for name, text in made.items():
        (out / name).write_text(text, "utf-8")
    _answer(as_json, {"written": list(made)}, "\n".join(made))


@main.command()
@click.option("--port", default=8501, show_default=True)
@json_option
def serve(port: int, as_json: bool) -> None:
    """Serve the dashboard on this computer; builds the demonstration register first if there is nothing yet."""
    settings = Settings.from_environment()
    if settings.demonstration and Store.of(settings).latest_release() is None:
        demonstration.build(Store.of(settings), date.today())
    os.chdir(Path(__file__).parent)
    os.environ["PELITA_HOME"] = str(settings.home)
    if as_json:
        _answer(True, {"address": f"http://localhost:{port}", "home": str(settings.home)}, "")
        sys.stdout.flush()
    command = [sys.executable, "-m", "streamlit", "run", "serve.py", "--server.port", str(port)]
    os.execv(sys.executable, command)


main.add_command(template_command, "template")

if __name__ == "__main__":
    main()
