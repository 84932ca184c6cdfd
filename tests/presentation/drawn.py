"""What a chart was drawn from."""

from typing import Any


def tables_of(specification: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The tables that the layers of a chart carry, by name; those without one under the number of their layer."""
    carried = enumerate(layer.get("data", {}) for layer in specification["layer"])
    return {data.get("name", f"{place}"): data["values"] for place, data in carried if "values" in data}
