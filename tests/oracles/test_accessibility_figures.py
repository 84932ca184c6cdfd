"""E2SFCA against figures and a program from outside: the hospital example of PySAL's `access`, and 50 random cases."""

import math
import random
import warnings

import numpy as np
import pandas as pd
import pytest

from indicators.access.e2sfca import enhanced_two_step
from tests.oracles.outside import outside, printed

POPULATION, DOCTORS, FARTHEST = [100, 50, 10], [15, 20, 100], 61


def inverse(cost: np.ndarray) -> np.ndarray:
    """Weight 1 ÷ cost up to the farthest."""
    return np.where(cost <= FARTHEST, 1 / cost, 0)


@printed("PySAL access, the hospital example of its documentation", figures=3)
def test_the_hospital_example_of_access() -> None:
    """The published figures come of the costs 1–2: 80 (out of reach), 1–3: 40, 2–3: 40, self 1. By hand: the first
    place's doctors 15 ÷ (100 + 10/40) = 0.149626, the third's 100 ÷ (100/40 + 50/40 + 10) = 7.272727;
    A1 = 0.149626 + 7.272727 ÷ 40 = 0.331444."""
    cost = np.array([[1, 80, 40], [80, 1, 40], [40, 40, 1]], dtype=float)
    access = enhanced_two_step(POPULATION, DOCTORS, inverse(cost))
    assert access.tolist() == pytest.approx([0.33144412, 0.57982813, 7.28641817], abs=5e-9)
    assert np.dot(POPULATION, access) == pytest.approx(sum(DOCTORS))


def by_access(population: list[float], supply: list[float], cost: np.ndarray) -> list[float]:
    access = pytest.importorskip("access", reason="requirements-dev.txt lists it")
    trips = [
        {"from": place, "to": other, "cost": cost[place, other]}
        for place in range(len(population))
        for other in range(len(supply))
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = access.Access(
            demand_df=pd.DataFrame({"id": range(len(population)), "people": population}), demand_index="id",
            demand_value="people", supply_df=pd.DataFrame({"id": range(len(supply)), "staff": supply}),
            supply_index="id", supply_value="staff", cost_df=pd.DataFrame(trips), cost_origin="from", cost_dest="to",
            cost_name="cost",
        )  # fmt: skip
        table = model.enhanced_two_stage_fca(max_cost=FARTHEST, weight_fn=lambda travel: 1 / travel)
    # Who reaches nobody has no row there, and an access of 0 here.
    return table["e2sfca_staff"].reindex(range(len(population))).fillna(0).tolist()


@outside("PySAL access 1.1.10.post3, computed beside ours", "seed", range(50))
def test_fifty_random_cases_as_access_computes_them(seed: int) -> None:
    lot = random.Random(seed)
    # As many places of supply as of demand, for `access` looks both up by one list of ids.
    many = lot.randint(2, 9)
    population = [float(lot.randint(1, 5_000)) for _ in range(many)]
    supply = [float(lot.randint(0, 40)) for _ in range(many)]
    cost = np.array([[lot.uniform(1, 120) for _ in range(many)] for _ in range(many)])
    for place in range(many):
        cost[place, place] = lot.uniform(0.5, 2)
    access = enhanced_two_step(population, supply, inverse(cost))
    assert access.tolist() == pytest.approx(by_access(population, supply, cost), rel=1e-9)
    assert math.isclose(np.dot(population, access), sum(supply), rel_tol=1e-9)
