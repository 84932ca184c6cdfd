"""The facts of reports and victims as one would write them in pandas: whole columns at a time, nothing but pandas."""

from __future__ import annotations

import duckdb
import numpy as np
import pandas as pd

from bench.big_register import CUT_OFF
from data.reference import horizons

KEYS = ["submission_id", "district", "measure", "dimension", "category"]
BREAKDOWNS = {
    "channel": "channel",
    "form": "ocsea_form",
    "victim_sex": "sex",
    "age_group": "age_group",
    "risk": "risk",
}
JUSTICE = ["police", "prosecutor", "court", "verdict"]
BANDS = ([*range(-1, 21), 30, 60, np.inf], [*map(str, range(21)), "21-30", "31-60", "61+"])
GRADES = ["reported", "documented", "verified"]
READ = {
    "submissions": "submission_id, regency, month, table_name, evidence",
    "reports": "submission_id, regency, id, district, received, first_follow_up, channel, form, victim_sex, age_group, "
    "risk, police, prosecutor, court, verdict, maximum_sentence, takedown_asked, takedown_done, withdrawn",
    "services": "regency, report_id, service, needed, first_date, completed_date, given_in, trauma_trained",
}


def facts_of_reports(connection: duckdb.DuckDBPyConnection, sla: pd.DataFrame) -> pd.DataFrame:
    """The facts that data.facts.reports makes of registers of which every submission counts. Texts are Arrow's here,
    as pandas has them by itself: so many are quicker for it that way."""
    pd.set_option("mode.string_storage", "auto")
    read = {name: _read(connection, name, columns) for name, columns in READ.items()}
    submissions, reports, services = read["submissions"], read["reports"], read["services"]
    reports["district"] = reports["district"].fillna("")
    counted = _reports(reports, sla)
    everyone = counted[
        (counted["measure"] == "reports_received") & counted["dimension"].isin(["", "sex", "age_group"])
    ]
    victims = pd.concat([everyone.assign(measure="victims"), *_served(reports, services)])
    placed = submissions[["submission_id", "regency", "month", "evidence"]]
    facts = pd.concat([counted.merge(placed), victims.merge(_lower(submissions))])
    facts["value"] = facts["value"].astype(float)
    return facts[facts["value"] != 0].drop(columns="submission_id")


def _read(connection: duckdb.DuckDBPyConnection, name: str, columns: str) -> pd.DataFrame:
    """Only the columns needed, through Arrow and freed while they are taken over: `df()` takes three times as much."""
    table = connection.sql(f"SELECT {columns} FROM {name}").to_arrow_table()
    return table.to_pandas(split_blocks=True, self_destruct=True, date_as_object=False)


def _summed(rows: pd.DataFrame, flags: pd.DataFrame, **given: str) -> pd.DataFrame:
    """Flags summed by submission and district, or by submission and the column that `given` names as category."""
    category = given.pop("by", "")
    keys = ["submission_id", category or "district"]
    wide = flags.groupby([rows[key] for key in keys], sort=False).sum().reset_index()
    wide = wide.rename(columns={category: "category"} if category else {})
    long = wide.melt([*(name for name in KEYS if name in wide)], var_name="measure", value_name="value")
    texts = {name: "" for name in ("district", "dimension", "category") if name not in long} | given
    return long.assign(**texts)[[*KEYS, "value"]]


def _weekdays(begin: pd.Series, end: pd.Series) -> np.ndarray:
    return np.busday_count(begin.to_numpy().astype("datetime64[D]"), np.asarray(end).astype("datetime64[D]"))


def _reports(reports: pd.DataFrame, sla: pd.DataFrame) -> pd.DataFrame:
    allowed = reports["risk"].map(sla.set_index("risk")["working_days"])
    followed = reports["first_follow_up"].notna()
    taken = np.full(len(reports), 10_000)
    taken[followed] = _weekdays(reports.loc[followed, "received"], reports.loc[followed, "first_follow_up"])
    elapsed = _weekdays(reports["received"], np.datetime64(CUT_OFF))
    dated = reports[[*JUSTICE, "takedown_asked", "takedown_done"]].notna()
    flags = {
        "reports_received": np.ones(len(reports), int),
        "reports_followed_up": followed,
        "reports_due": followed | (elapsed > allowed),
        "reports_in_time": taken <= allowed,
        "response_days": followed,
        "takedown_asked": dated["takedown_asked"] | dated["takedown_done"],
        "takedown_done": dated["takedown_done"],
        **{f"reached_{stage}": dated[JUSTICE[place:]].any(axis=1) for place, stage in enumerate(JUSTICE)},
        "maximum_sentence": dated["verdict"] & (reports["maximum_sentence"] == "yes"),
        "reports_withdrawn": reports["withdrawn"] == "yes",
    }
    parts = [_summed(reports, pd.DataFrame(flags))]
    one = pd.DataFrame({"reports_received": np.ones(len(reports), int)})
    parts += [_summed(reports, one, by=column, dimension=name) for column, name in BREAKDOWNS.items()]
    waited = reports[["submission_id"]].copy()
    days = (reports["first_follow_up"].fillna(pd.Timestamp(CUT_OFF)) - reports["received"]).dt.days.clip(
        lower=0
    )
    waited["days"] = pd.cut(days, BANDS[0], labels=BANDS[1]).astype(str)
    flags_of_days = pd.DataFrame({"response_days": followed, "reports_open": ~followed})
    return pd.concat([*parts, _summed(waited, flags_of_days, by="days", dimension="days")])


def _served(reports: pd.DataFrame, services: pd.DataFrame) -> list[pd.DataFrame]:
    services = services.merge(
        reports[["regency", "id", "received"]],
        "left",
        left_on=["regency", "report_id"],
        right_on=["regency", "id"],
    )
    days = horizons.horizons()
    begun, ended = (
        (services[name] - services["received"]).dt.days for name in ("first_date", "completed_date")
    )
    given, needed = services["first_date"].notna(), services["needed"] == "yes"
    rehabilitated = (services["service"] == "social_rehabilitation") & (
        begun <= days["rehabilitation_completed"]
    )
    flags = pd.DataFrame(
        {
            "served": given,
            "needs": needed,
            "met": needed & given,
            "started": rehabilitated,
            "completed": rehabilitated & (ended <= days["rehabilitation_completed"]),
            "reintegrated": (services["service"] == "reintegration") & (begun <= days["reintegration"]),
            "trauma": given & (services["trauma_trained"] == "yes"),
            "home": given & (services["given_in"].isna() | (services["given_in"] == services["regency"])),
        }
    )
    per_victim = flags.groupby([services["regency"], services["report_id"]], sort=False).sum().reset_index()
    of_reports = reports[["submission_id", "district", "victim_sex", "regency", "id"]]
    victims = of_reports.merge(per_victim, left_on=["regency", "id"], right_on=["regency", "report_id"])
    counts = pd.DataFrame(
        {
            "victims_served": victims["served"] > 0,
            "victims_with_need": victims["needs"] > 0,
            "victims_all_needs_met": (victims["needs"] > 0) & (victims["met"] == victims["needs"]),
            "services_needed": victims["needs"],
            "services_given": victims["met"],
            "rehabilitation_started": victims["started"] > 0,
            "rehabilitation_completed": victims["completed"] > 0,
            "reintegrated": victims["reintegrated"] > 0,
            "victims_trauma_care": victims["trauma"] > 0,
            "victims_served_at_home": victims["home"] > 0,
        }
    )
    rows = services.loc[needed, ["regency", "report_id", "service", "first_date"]].merge(
        victims[["submission_id", "regency", "report_id"]]
    )
    by_service = pd.DataFrame({"services_needed": 1, "services_given": rows["first_date"].notna()})
    return [
        _summed(victims, counts),
        _summed(victims, counts[["victims_served"]], by="victim_sex", dimension="sex"),
        _summed(rows, by_service, by="service", dimension="service"),
    ]


def _lower(submissions: pd.DataFrame) -> pd.DataFrame:
    """Submissions of reports with the lower grade of reports and services, where both came."""
    by_table = dict(iter(submissions.groupby("table_name")))
    both = by_table["reports"].merge(
        by_table["services"][["regency", "month", "evidence"]], on=["regency", "month"]
    )
    rank = np.minimum(*(both[name].map(GRADES.index) for name in ("evidence_x", "evidence_y")))
    return both[["submission_id", "regency", "month"]].assign(evidence=np.array(GRADES)[rank])
