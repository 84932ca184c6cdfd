"""Victims: who was served, with all they need, near home, to the end; boys and girls alike."""

from presentation.parts import charts, domain_head
from presentation.results import victims
from ui.visitor import entrance, frame

entrance.guard("public/victims")
view = frame.view()

if domain_head.opening(view, "c", "source-register-victims"):
    services = victims.services(view)
    charts.figure(
        view,
        victims.services_title(view, services),
        charts.part_of_whole(view, services, view.say("services-needed-given")),
        victims.services_twin(view, services),
        "source-register-victims",
        services["whole"].sum(),
    )
    charts.show_indicator(view, "victims_comprehensive", "source-register-victims")
    charts.show_indicator(view, "rehabilitation_completed", "source-register-victims")
    sexes = victims.by_sex(view)
    charts.figure(
        view,
        victims.by_sex_title(view, sexes),
        charts.part_of_whole(view, sexes, view.say("victims-served-of-all")),
        victims.by_sex_twin(view, sexes),
        "source-register-victims",
        sexes["whole"].sum(),
    )
