"""A part above its whole in a recap, also where what lies between them is not stated, and within a category."""

from __future__ import annotations

import pytest

from tests.data.filled import examined, recap

REPORTS = {"reports_received": 5, "reports_followed_up": 4, "reports_due": 4, "reports_in_time": 3}
VICTIMS = {
    "victims": 5,
    "victims_served": 4,
    "victims_with_need": 4,
    "victims_all_needs_met": 2,
    "rehabilitation_started": 1,
    "rehabilitation_completed": 0,
}
GIRLS = {"victims sex female": 2, "victims sex male": 3}
NEEDS = {"services_needed": 5, "services_needed service health": 2, "services_needed service legal_aid": 3}


@pytest.mark.parametrize(
    "rows",
    [
        {**REPORTS, "reached_court": 50},
        {**REPORTS, "takedown_done": 6},
        {**VICTIMS, **GIRLS, "victims_served sex female": 3, "victims_served sex male": 1},
        {**VICTIMS, "victims sex male": 5, "victims_served sex female": 4},
        {**VICTIMS, **NEEDS, "services_given": 3, "services_given service health": 3},
    ],
)
def test_a_part_above_its_whole_is_refused(rows: dict[str, int]) -> None:
    """50 at court of 5 reports; 6 taken down of 5; 3 girls served of 2; 4 of none; health given 3 times of 2."""
    intake = examined({"recap": recap(rows)})
    assert {fault.code for fault in intake.faults} == {"part_above_whole"}
    assert intake.submissions.empty


@pytest.mark.parametrize(
    "rows",
    [
        {**REPORTS, "reached_court": 5},
        {**VICTIMS, **GIRLS, "victims_served sex female": 2, "victims_served sex male": 2},
        {**VICTIMS, "victims_served sex female": 4},
        {**VICTIMS, **NEEDS, "services_given": 3, "services_given service legal_aid": 3},
    ],
)
def test_a_part_within_its_whole_is_taken(rows: dict[str, int]) -> None:
    """Also where the whole is not broken down: 4 girls of 5 victims whose sex nobody told."""
    assert examined({"recap": recap(rows)}).faults == []


def test_the_fault_names_both_counts_with_their_category() -> None:
    rows = {**VICTIMS, **GIRLS, "victims_served sex female": 3, "victims_served sex male": 1}
    (fault,) = examined({"recap": recap(rows)}).faults
    assert (fault.value, fault.row) == ("3", 2 + list(rows).index("victims_served sex female"))
    assert fault.details["part"].endswith(", Perempuan")
    assert fault.details["whole"].endswith(", Perempuan")
    assert fault.details["part"] != fault.details["whole"]
