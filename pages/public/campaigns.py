"""Campaigns: whether activities are held, reach the districts, are followed up, and happen where children live."""

from presentation.parts import charts, domain_head
from presentation.results import campaigns
from ui.visitor import entrance, frame

entrance.guard("public/campaigns")
view = frame.view()

if domain_head.opening(view, "a", "source-register-campaigns"):
    if view.area_kind != "regency":
        shares = campaigns.shares(view)
        charts.figure(
            view,
            campaigns.shares_title(view, shares),
            charts.two_shares(view, shares, view.say("share-activities"), view.say("share-children")),
            campaigns.shares_twin(view, shares),
            "source-activities-and-children",
            campaigns.held(view),
        )
    charts.show_indicator(view, "campaign_reach", "source-register-campaigns")
    forms = campaigns.planned_and_held(view, "campaign_form")
    charts.figure(
        view,
        campaigns.forms_title(view, forms),
        charts.part_of_whole(view, forms, view.say("activities-planned-held")),
        campaigns.planned_twin(view, forms),
        "source-register-campaigns",
        campaigns.held(view),
    )
    charts.figure(
        view, campaigns.unreached_title(view), None, campaigns.unreached(view), "source-register-campaigns"
    )
