"""Collaboration: joint activities held, partner kinds active, who met whom, and agreements in force."""

from presentation.parts import charts, domain_head
from presentation.results import collaboration, partner_network
from ui.visitor import entrance, frame

entrance.guard("public/collaboration")
view = frame.view()

if domain_head.opening(view, "d", "source-register-collaboration"):
    kinds = collaboration.planned_and_held(view)
    charts.figure(
        view,
        collaboration.kinds_title(view, kinds),
        charts.part_of_whole(view, kinds, view.say("joint-planned-held")),
        collaboration.kinds_twin(view, kinds),
        "source-register-collaboration",
        kinds["whole"].sum(),
    )
    partners = collaboration.partners(view)
    charts.figure(
        view,
        collaboration.partners_title(view, partners),
        charts.bars(view, partners, view.say("participations")),
        charts.plain_twin(partners, {"label": view.say("partner-kind"), "shown": view.say("participations")}),
        "source-register-collaboration",
        partners["value"].sum(),
    )
    partner_network.show(view, "source-register-collaboration")
    charts.show_indicator(view, "joint_activities_held", "source-register-collaboration")
    levels = charts.labelled(view, view.counts("joint_held", "level"), "level")
    charts.figure(
        view,
        collaboration.levels_title(view, levels),
        charts.bars(view, levels, view.say("joint-held")),
        charts.plain_twin(
            levels, {"label": view.say("participation-level"), "shown": view.say("joint-held")}
        ),
        "source-register-collaboration",
        levels["value"].sum(),
    )
    charts.figure(
        view,
        collaboration.agreements_title(view),
        None,
        collaboration.agreements(view),
        "source-register-collaboration",
    )
