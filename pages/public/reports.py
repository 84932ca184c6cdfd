"""Reports: received (never judged), followed up, in time; the way through justice; days and channels."""

from presentation.parts import charts, domain_head
from presentation.results import reports
from ui.visitor import entrance, frame

entrance.guard("public/reports")
view = frame.view()

if domain_head.opening(view, "b", "source-register-reports"):
    received = view.by_regency("reports_received")
    charts.figure(
        view,
        reports.received_title(view, received),
        reports.received_chart(view, received),
        charts.result_twin(view, received),
        "source-register-reports",
        received["numerator"].sum(),
    )
    charts.show_indicator(view, "reports_in_time", "source-register-reports")
    stages = reports.stages(view)
    charts.figure(
        view,
        reports.stages_title(view, stages),
        charts.bars(view, stages, view.say("reports-count")),
        charts.plain_twin(stages, {"label": view.say("stage"), "shown": view.say("column-count-shown")}),
        "source-register-reports",
        stages["value"].iloc[0],
    )
    for dimension, measure in (
        ("days", "response_days"),
        ("channel", "reports_received"),
        ("ocsea_form", "reports_received"),
    ):
        counts = charts.labelled(view, view.counts(measure, dimension), dimension)
        shown = counts if dimension == "days" else charts.ranked(counts)
        charts.figure(
            view,
            reports.breakdown_title(view, dimension, counts),
            charts.bars(view, shown, view.say("reports-count")),
            charts.plain_twin(
                shown, {"label": view.say("column-category-shown"), "shown": view.say("column-count-shown")}
            ),
            "source-register-reports",
            counts["value"].sum(),
        )
