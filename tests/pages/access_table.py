"""What data/reference/access.csv says of every page and role, as tests of the screen and of the server expect it."""

from __future__ import annotations

import pandas as pd

from data import reference

TABLE = pd.read_csv(reference.FOLDER / "access.csv", dtype=str, keep_default_na=False).set_index("page")
EXACT = {"verifier", "leadership", "administrator", "local"}


def expected(role: str, page: str, refusal: str = "role", is_open: bool = False) -> str:
    """ "shown", or which sentence refuses the page; `refusal`: why this visitor has no role but the public's or the one
    at hand; `is_open`: a release was published."""
    if TABLE.loc[page, role] == "refused":
        return refusal
    closed = TABLE.loc[page, "figures"] == "register" and role not in EXACT and not is_open
    return "shown" if not closed else "expired" if refusal == "expired" else "not-open"
