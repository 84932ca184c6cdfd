"""What is said of the data behind a change: what came, what came late, what was revised, and an earlier release."""

from __future__ import annotations

from datetime import date

import pandas as pd

from indicators.change.printed import printed
from indicators.change.sentences import Sentence, SourcedRow, Value, row_of


def arrival_sentences(counts: pd.DataFrame, before: str, period: str, since: date) -> list[Sentence]:
    """How much came, came late and was revised for both periods; `counts`: period, fresh, late, revised."""
    arrivals = []
    for key, span in (("arrivals-now", period), ("arrivals-before", before)):
        row = row_of(counts, "arrivals", ["period"], period=span)
        values = {name: row.of("count", name) for name in ("fresh", "late", "revised")}
        arrivals.append(
            Sentence(key, {"period": Value("period", span), "day": Value("day", since), **values}, "arrivals")
        )
    return arrivals


def revision_sentence(revised: pd.DataFrame, area: str, before: str) -> Sentence:
    """Whether the earlier period's score is still what its first release said.

    `revised`: rows of `signal.revision`; without a row there was no such release.
    """
    period = {"period": Value("period", before)}
    rows = revised[revised["area"] == area]
    if rows["other_rule"].any():
        values = {**period, "day": Value("day", rows["day"].iloc[0])}
        return Sentence("arrivals-revision-rule", values, "arrivals")
    if rows.empty or rows["score"].isna().all():
        return Sentence("arrivals-revision-none", period, "arrivals")
    row = SourcedRow("revision", rows.iloc[0].to_dict(), ["area"])
    values = {**period, "day": Value("day", row["day"]), "now": row.of("score", "score")}
    if row["score_then"] != row["score_then"]:
        return Sentence("arrivals-revision-unscored", values, "arrivals")
    if printed(row["score"]) == printed(row["score_then"]):
        return Sentence("arrivals-revision-same", values, "arrivals")
    values |= {"then": row.of("score", "score_then"), "points": row.of("signed", "printed")}
    return Sentence("arrivals-revision", values, "arrivals")
