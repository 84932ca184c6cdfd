"""Campaigns: whether activities are held, reach the districts, are followed up, and happen where children live."""

from presentation.parts import domain_head
from presentation.results import campaigns
from ui.parts import show
from ui.visitor import entrance, frame

entrance.guard("public/campaigns")
view = frame.view()

if show.domain_head(domain_head.head(view, "a", campaigns.SOURCE)):
    show.figures(view, campaigns.figures(view))
