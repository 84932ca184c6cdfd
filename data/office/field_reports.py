"""What people find at service points in the field: what a report may say, leadership's answers, and who still waits."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

import pandas as pd
import sqlalchemy as sa

from data import periods
from data.actors import Actor
from data.refusal import Refusal, refuse_if
from data.store import Store, append_only, audit_chain, submissions

# Nothing is written freely: what was found, and what leadership answers, are closed lists.
FINDINGS = ("closed", "unreachable", "hours_differ", "no_such_service")
ANSWERS = ("corrected", "confirmed_open", "will_be_checked", "not_ours")
# Opening hours in half hours; open around the clock is from the first to the last.
HOURS = tuple(f"{half // 2:02d}:{half % 2 * 30:02d}" for half in range(49))
STATES = ("waiting", "overdue", "promised", "answered")
POINT_COLUMNS = ("id", "regency", "district", "kind", "functions", "hours")
OLDEST_DAYS = 366
LATEST_DAYS = 366
_TABLE, _ANSWERS = "field_reports", "field_answers"


@dataclass(frozen=True)
class FieldReport:
    """What was found at a point of the register, and the day it was seen.

    `opens` and `closes` (of HOURS) belong to "hours_differ", `function` (one that the register says the point has) to
    "no_such_service". Who reports is the store's actor, and stands in the audit trail only.
    """

    regency: str
    point: str
    finding: str
    seen: date
    opens: str = ""
    closes: str = ""
    function: str = ""


def register_points(store: Store, today: date) -> pd.DataFrame:
    """The points open by the register as it stands now: columns POINT_COLUMNS, `functions` a tuple. What shelters has
    neither district nor hours."""
    return _points(store.current_rows("service_points"), today)[list(POINT_COLUMNS)]


def _points(rows: pd.DataFrame, today: date) -> pd.DataFrame:
    day = pd.Timestamp(today)
    rows = rows[(rows["opened"] <= day) & (rows["closed"].isna() | (rows["closed"] >= day))]
    functions = rows["functions"].fillna("").map(lambda text: tuple(text.split(";")) if text else ())
    sheltering = functions.map(lambda offered: "temporary_shelter" in offered).astype(bool)
    hidden = (rows["kind"] == "shelter") | sheltering
    # As data.facts.stocks writes an id among the facts, where | parts the cells.
    ids = rows["id"].str.replace("|", "/", regex=False)
    finer = {name: rows[name].fillna("").mask(hidden, "") for name in ("district", "hours")}
    points = rows.assign(id=ids, functions=functions, **finer)
    return points.sort_values(["regency", "kind", "district", "id"], ignore_index=True)[
        [*POINT_COLUMNS, "submission_id"]
    ]


def send(store: Store, report: FieldReport, today: date) -> int:
    """Keep a report; returns its number. Raises NotTaken with all that speaks against it."""
    with store.writing() as connection:
        return add_report(connection, store.actor, report, today)


def add_report(
    connection: sa.Connection, actor: Actor, report: FieldReport, today: date, at: datetime | None = None
) -> int:
    """What `send` does, in the caller's writing transaction. `at`: when it was sent (UTC), if not now."""
    reasons, point = _faults(connection, report, today)
    refuse_if(reasons)
    assert point is not None
    simulated = _simulated(connection, point)
    of_register = {"district": point["district"], "kind": point["kind"], "simulated": simulated}
    number = append_only.add(connection, _TABLE, asdict(report) | of_register, at)
    about: dict[str, str | bool] = {"report": str(number), "area": report.regency, "point": report.point}
    about |= {"finding": report.finding} | ({"simulated": True} if simulated else {})
    audit_chain.append(connection, actor, "field_report", about)
    return number


def _simulated(connection: sa.Connection, point: pd.Series) -> bool:
    current = submissions.read(connection, current=True, regencies=[point["regency"]])
    return bool(current.loc[current["submission_id"] == point["submission_id"], "simulated"].any())


def _faults(
    connection: sa.Connection, report: FieldReport, today: date
) -> tuple[list[Refusal], pd.Series | None]:
    points = _points(submissions.rows(connection, "service_points"), today)
    named = points[(points["regency"] == report.regency) & (points["id"] == report.point)]
    point = None if named.empty else named.iloc[0]
    reasons = [] if point is not None else [_refusal("point")]
    reasons += [] if report.finding in FINDINGS else [_refusal("finding")]
    if report.seen > today:
        reasons.append(_refusal("future"))
    elif (today - report.seen).days > OLDEST_DAYS:
        reasons.append(_refusal("old", first=today - timedelta(days=OLDEST_DAYS)))
    reasons += _faults_of_extras(report, point)
    return reasons or _waits_already(connection, report), point


def _faults_of_extras(report: FieldReport, point: pd.Series | None) -> list[Refusal]:
    """What belongs to a finding is there and right, and nothing else is."""
    reasons = []
    if report.finding == "hours_differ":
        in_order = {report.opens, report.closes} <= set(HOURS) and report.opens < report.closes
        reasons += [] if in_order else [_refusal("hours")]
        if point is not None and _shelters(point):
            reasons.append(_refusal("shelter"))
    elif report.opens or report.closes:
        reasons.append(_refusal("extra"))
    if report.finding == "no_such_service":
        if point is not None and report.function not in point["functions"]:
            reasons.append(_refusal("function"))
    elif report.function:
        reasons.append(_refusal("extra"))
    return reasons


def _shelters(point: pd.Series) -> bool:
    return point["kind"] == "shelter" or "temporary_shelter" in point["functions"]


def _waits_already(connection: sa.Connection, report: FieldReport) -> list[Refusal]:
    """The very same, sent twice, would only look like more."""
    reports = _with_answers(connection)
    same = reports["answer"] == ""
    for name, value in asdict(report).items():
        same &= reports[name] == (pd.Timestamp(value) if name == "seen" else value)
    return [_refusal("same", since=_day(reports.loc[same, "at"].iloc[0]))] if same.any() else []


def answer(store: Store, number: int, reply: str, today: date, due: date | None = None) -> int:
    """Keep an answer (of ANSWERS) to a report; returns its number. An earlier answer stays; the last one counts.

    `due`: the day by which it will be checked; that answer alone has one. Raises NotTaken.
    """
    with store.writing() as connection:
        return add_answer(connection, store.actor, number, reply, today, due)


def add_answer(
    connection: sa.Connection,
    actor: Actor,
    number: int,
    reply: str,
    today: date,
    due: date | None = None,
    at: datetime | None = None,
) -> int:
    """What `answer` does, in the caller's writing transaction. `at`: when it was given (UTC), if not now."""
    reports = _with_answers(connection).set_index("report_id")
    refuse_if(_faults_of_answer(reports, number, reply, today, due))
    made = append_only.add(connection, _ANSWERS, {"report_id": number, "answer": reply, "due": due}, at)
    about = {
        "report": str(number),
        "area": reports.at[number, "regency"],
        "point": reports.at[number, "point"],
    }
    audit_chain.append(connection, actor, "field_answer", {**about, "answer": reply})
    return made


def _faults_of_answer(
    reports: pd.DataFrame, number: int, reply: str, today: date, due: date | None
) -> list[Refusal]:
    if reply not in ANSWERS:
        return [_refusal("answer")]
    reasons = [] if number in reports.index else [_refusal("report")]
    if (due is not None) != (reply == "will_be_checked"):
        reasons.append(_refusal("due"))
    elif due is not None and not 0 <= (due - today).days <= LATEST_DAYS:
        reasons.append(_refusal("due-range", last=today + timedelta(days=LATEST_DAYS)))
    if not reasons and reports.at[number, "answer"] == reply and due == _as_day(reports.at[number, "due"]):
        reasons.append(_refusal("answered"))
    return reasons


def _refusal(code: str, **details: date) -> Refusal:
    return Refusal("field", code, dict(details))


def _day(moment: pd.Timestamp) -> date:
    return periods.by_office_clock(moment).date()


def _as_day(moment: pd.Timestamp) -> date | None:
    return None if pd.isna(moment) else moment.date()


def _with_answers(connection: sa.Connection) -> pd.DataFrame:
    return _joined(append_only.every(connection, _TABLE), append_only.every(connection, _ANSWERS))


def _joined(reports: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    last = answers.drop_duplicates("report_id", keep="last").set_index("report_id")
    last = last.rename(columns={"at": "answered_at"})[["answered_at", "answer", "due"]]
    joined = reports.join(last, on="report_id")
    return joined.assign(answer=joined["answer"].fillna(""))


def every(store: Store, today: date) -> pd.DataFrame:
    """All reports, those that wait longest first, with their last answer.

    Columns report_id, at (sent, UTC), regency, district ("" for what shelters), point, kind, finding, opens, closes,
    function, seen, simulated, answered_at (UTC), answer ("" for none), due; `days`: since it was sent, by the
    office's clock; `state`: one of STATES. Order: without an answer, the day of the promise over, promised, answered
    (the newest answer first).
    """
    if not store.exists:
        reports = _joined(append_only.none(_TABLE), append_only.none(_ANSWERS))
    else:
        with store.reading() as connection:
            reports = _with_answers(connection)
    days = [max((today - _day(moment)).days, 0) for moment in reports["at"]]
    reports = reports.assign(
        days=pd.Series(days, index=reports.index, dtype="int64"), state=_states(reports, today)
    )
    by_state = [reports[reports["state"] == state] for state in STATES]
    orders = (["at"], ["due", "at"], ["due", "at"], ["answered_at"])
    parts = [
        part.sort_values(order, ascending=order != ["answered_at"], kind="stable")
        for part, order in zip(by_state, orders, strict=True)
    ]
    return pd.concat(parts, ignore_index=True)


def _states(reports: pd.DataFrame, today: date) -> pd.Series:
    states = pd.Series("answered", index=reports.index, dtype=object)
    promised = reports["answer"] == "will_be_checked"
    states[promised] = "promised"
    states[promised & (reports["due"] < pd.Timestamp(today))] = "overdue"
    states[reports["answer"] == ""] = "waiting"
    return states


def answers(store: Store) -> pd.DataFrame:
    """Every answer ever, oldest first: answer_id, at (UTC), report_id, answer, due."""
    if not store.exists:
        return append_only.none(_ANSWERS)
    with store.reading() as connection:
        return append_only.every(connection, _ANSWERS)
