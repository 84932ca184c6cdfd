"""What the reports page shows beside its rows: reports received, the way through justice, and their breakdowns."""

from __future__ import annotations

import altair as alt
import pandas as pd

import locales
from ui import charts, phrases
from ui.session import View

STAGES = (
    "reports_received",
    "reports_followed_up",
    "reached_police",
    "reached_prosecutor",
    "reached_court",
    "reached_verdict",
)


def received_title(view: View, rows: pd.DataFrame) -> str:
    """Counts are neutral: how many, and who is silent; never who is best."""
    silent = rows.loc[rows["status"] == "no_report", "area"].tolist()
    count = locales.number(view.language, rows["numerator"].sum())
    if not silent:
        return view.say("received-title-all", count=count)
    return view.say("received-title", count=count, silent=phrases.places(view.language, silent))


def received_chart(view: View, rows: pd.DataFrame) -> alt.TopLevelMixin:
    return charts.by_regency(view, rows)


def stages(view: View) -> pd.DataFrame:
    """Reports at each stage, as the drop from the stage before: label, value, shown."""
    values = [float(view.counts(measure)["value"].sum()) for measure in STAGES]
    received = values[0]
    shown = [locales.number(view.language, value) for value in values]
    if received:
        shares = [f" · {locales.percent(view.language, 100 * value / received)}" for value in values]
        shown[1:] = [text + share for text, share in zip(shown[1:], shares[1:], strict=True)]
    labels = [view.say(f"stage-{measure}") for measure in STAGES]
    return pd.DataFrame({"label": labels, "value": values, "shown": shown})


def stages_title(view: View, drawn: pd.DataFrame) -> str:
    if not drawn["value"].iloc[0]:
        return view.say("stages-none")
    drops = drawn["value"].diff().fillna(0)
    worst = int(drops.idxmin())
    return view.say(
        "stages-title",
        before=drawn["label"][max(worst - 1, 0)].lower(),
        after=drawn["label"][worst].lower(),
        had=locales.number(view.language, drawn["value"][max(worst - 1, 0)]),
        kept=locales.number(view.language, drawn["value"][worst]),
    )


def breakdown_title(view: View, dimension: str, counts: pd.DataFrame) -> str:
    total = counts["value"].sum()
    if not total:
        return view.say(f"breakdown-{dimension}-none")
    top = counts.loc[counts["value"].idxmax()]
    return view.say(
        f"breakdown-{dimension}",
        name=top["label"],
        share=locales.percent(view.language, 100 * top["value"] / total),
        count=locales.number(view.language, top["value"]),
        total=locales.number(view.language, total),
    )
