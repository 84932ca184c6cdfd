"""Victims: who was served, with all they need, near home, to the end; boys and girls alike."""

from presentation.parts import domain_head
from presentation.results import victims
from ui.parts import show
from ui.visitor import entrance, frame

entrance.guard("public/victims")
view = frame.view()

if show.domain_head(domain_head.head(view, "c", victims.SOURCE)):
    show.figures(view, victims.figures(view))
