"""Open data: everything the public may know of the published release, as one package to take away."""

from ui.collection import publication
from ui.visitor import entrance, frame

entrance.guard("public/open_data")
view = frame.view(without_data=True)

publication.open_package(view)
