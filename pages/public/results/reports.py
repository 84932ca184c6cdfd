"""Reports: received (never judged), followed up, in time; the way through justice; days and channels."""

from presentation.parts import domain_head
from presentation.results import reports
from ui.parts import show
from ui.visitor import entrance, frame

entrance.guard("public/reports")
view = frame.view()

if show.domain_head(domain_head.head(view, "b", reports.SOURCE)):
    show.figures(view, reports.figures(view))
