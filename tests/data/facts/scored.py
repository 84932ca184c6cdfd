"""All that is said of scores, to be held against the same from the facts of another engine."""

from __future__ import annotations

import pandas as pd

from data.periods import parse
from indicators.evaluation import Evaluation
from indicators.measurement.measure import AREA_KINDS

# Enough to tell two intervals apart: whether they cover is asked elsewhere.
_DRAWS = 200


def scored(evaluation: Evaluation, *spans: str) -> pd.DataFrame:
    """Score, what is judged of it, interval and class of every area and period, as `score` has them."""
    periods = [parse(span) for span in spans]
    rows = [evaluation.scores([period], by, draws=_DRAWS) for period in periods for by in AREA_KINDS]
    scores = pd.concat(rows, ignore_index=True)
    assert scores[["score", "judged", "lower", "upper"]].notna().all(axis=1).any(), "something is judged"
    return scores
