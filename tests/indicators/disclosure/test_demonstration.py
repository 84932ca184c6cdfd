"""The demonstration register as the public gets it, attacked: one year of it, or all where families are whole."""

from __future__ import annotations

import numpy as np
import pytest

from data import geography
from data.store import Store
from indicators.disclosure.protect import protect, public_cells
from indicators.disclosure.protection import Protection
from indicators.disclosure.public_cube import cube_of
from indicators.measurement.fact_arrays import FactArrays
from tests import families
from tests.indicators.disclosure.attacker import Attacker
from tests.indicators.disclosure.test_attack import KEYS


@pytest.fixture(scope="module")
def protection(register_copy: Store) -> Protection:
    release = register_copy.latest_release()
    assert release is not None
    facts = register_copy.facts(release.id)
    years = sorted(set(facts["month"].str[:4]))
    drawn = [years[number] for number in families.drawn("years of the demonstration register", len(years))]
    arrays = FactArrays(facts[facts["month"].str[:4].isin(drawn)], geography.geography())
    return protect(cube_of(arrays, release.cut_off))


def test_nothing_small_is_recovered_from_the_demonstration_register(protection: Protection) -> None:
    exact = Protection(protection.cube, np.zeros(protection.hidden.shape, bool)).frame()
    truth = dict(zip(exact[KEYS].itertuples(index=False, name=None), exact["value"], strict=True))
    districts = geography.geography()["electoral_district"].to_dict()
    assert Attacker(public_cells(protection), districts).recovered(truth) == []


def test_all_states_of_a_count_are_in_the_public_table(protection: Protection) -> None:
    cells = public_cells(protection, "2026-10")
    assert list(cells["release"].unique()) == ["2026-10"]
    assert {"ok", "reported_zero", "hidden", "no_report"} <= set(cells["status"])
    assert cells.loc[cells["status"] == "hidden", "value"].isna().all()
    assert not cells["value"].between(1, 4).any()
