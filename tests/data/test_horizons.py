"""Horizons as data: what they may be, and that each names an indicator which is judged by it."""

from __future__ import annotations

import pandas as pd
import pytest

import locales
from data.reference.horizons import checked, horizons
from data.refusal import Refused
from indicators import INDICATORS


def rows(**days: object) -> pd.DataFrame:
    return pd.DataFrame({"indicator": list(days), "days": list(days.values())})


def test_every_horizon_is_that_of_an_indicator_and_none_is_forgotten() -> None:
    judged = {indicator.id: indicator.horizon for indicator in INDICATORS if indicator.horizon}
    assert judged == horizons()
    assert not any(indicator.matures for indicator in INDICATORS if indicator.horizon)


@pytest.mark.parametrize("days", [0, -90, 1.5, "sembilan puluh", None])
def test_less_than_a_whole_day_is_refused_by_name_in_both_languages(days: object) -> None:
    with pytest.raises(Refused) as refused:
        checked(rows(rehabilitation_completed=days, reintegration=180, reports=days))
    assert refused.value.codes == ["days", "days"]
    for language in locales.LANGUAGES:
        first, second = refused.value.said(language)
        assert "rehabilitation_completed" in first
        assert "reports" in second
        assert "horizons.csv" in first
