"""Collaboration: joint activities held, partner kinds active, who met whom, and agreements in force."""

from presentation.parts import domain_head
from presentation.results import collaboration
from ui.parts import show
from ui.visitor import entrance, frame

entrance.guard("public/collaboration")
view = frame.view()

if show.domain_head(domain_head.head(view, "d", collaboration.SOURCE)):
    show.figures(view, collaboration.figures(view))
