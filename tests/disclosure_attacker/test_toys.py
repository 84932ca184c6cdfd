"""Small tables worked by hand: what the attacker must find, and what it must not."""

from __future__ import annotations

import math
from datetime import date
from itertools import product

import pytest

from tests.disclosure_attacker.attacker import Attack, links, narrowed
from tests.disclosure_attacker.cells import (
    Attained,
    Calendar,
    Cell,
    Mean,
    PublicFacts,
    Published,
    exact,
    hidden,
    joined,
    rounded,
    share,
)
from tests.disclosure_attacker.known_rule import narrowed_by_rule

DISTRICTS = {"62.01": "one", "62.02": "one", "62.03": "two"}
PUBLIC = PublicFacts(DISTRICTS)


def count(
    measure: str = "reports_received",
    area: str = "62",
    period: str = "2025",
    breakdown: str = "",
    release: int = 0,
) -> Cell:
    return Cell(measure, area, "quarter" if "-" in period else "year", period, breakdown, release)


def range_of(
    cell: Cell, published: list[Published], public: PublicFacts = PUBLIC, without: tuple[str, ...] = ()
) -> tuple[float, float]:
    return Attack(published, public, {}, without).range_of(cell)


def test_one_hidden_in_a_row_follows_from_the_sum() -> None:
    """12 = 9 + ? + 0, so the hidden one is 3."""
    published = [
        exact(count(area="62"), 12),
        exact(count(area="62.01"), 9),
        hidden(count(area="62.02")),
        exact(count(area="62.03"), 0),
    ]
    (told,) = narrowed(published, PUBLIC, {count(area="62.02"): 3})
    assert told[:4] == (count(area="62.02"), 3, 3, 3)
    assert told.links == ("regencies_sum",)
    assert narrowed(published, PUBLIC, {count(area="62.02"): 3}, without=["regencies_sum"]) == []


def test_two_hidden_in_a_row_of_five_are_each_0_to_5() -> None:
    published = [exact(count(), 14), exact(count(area="62.01"), 9)]
    published += [hidden(count(area="62.02")), hidden(count(area="62.03"))]
    assert range_of(count(area="62.02"), published) == (0, 5)
    assert narrowed(published, PUBLIC, {count(area="62.02"): 3, count(area="62.03"): 2}) == []


def test_two_hidden_in_a_row_of_three_are_narrowed() -> None:
    published = [exact(count(), 12), exact(count(area="62.01"), 9)]
    published += [hidden(count(area="62.02")), hidden(count(area="62.03"))]
    assert [
        told[1:3] for told in narrowed(published, PUBLIC, {count(area="62.02"): 3, count(area="62.03"): 0})
    ] == [(0, 3)]


def test_rounded_to_five_the_sum_narrows_its_parts() -> None:
    """0 stands for 0–4, 5 for 1–9: if the whole shows 0, two parts that show 0 and one that shows 5 leave it 1–4."""
    published = [rounded(count(), 0, 5), rounded(count(area="62.01"), 5, 5)]
    published += [rounded(count(area="62.02"), 0, 5), rounded(count(area="62.03"), 0, 5)]
    assert range_of(count(area="62.01"), published) == (1, 4)
    assert range_of(count(area="62.02"), published) == (0, 3)


def test_rounded_to_five_a_small_count_alone_stays_anything_of_1_to_4() -> None:
    assert [rounded(count(), shown, 5)[1:3] for shown in (0, 5, 10)] == [(0, 4), (1, 9), (6, 14)]
    for shown in (0, 5):
        assert narrowed([rounded(count(), shown, 5)], PUBLIC, {count(): 2}) == []


def test_rounded_to_three_the_number_itself_narrows() -> None:
    """0 stands for 0–2, 3 for 1–5, 6 for 4–8: only a 3 leaves all of 1–4."""
    narrow = {
        shown: narrowed([rounded(count(), shown, 3)], PUBLIC, {count(): true})
        for shown, true in ((0, 2), (3, 2), (6, 4))
    }
    assert {shown: [told[1:3] for told in some] for shown, some in narrow.items()} == {
        0: [(0, 2)],
        3: [],
        6: [(4, 8)],
    }
    assert narrow[0][0].links == ("published",)


def test_quarters_that_nobody_publishes_tie_years_of_regencies_to_quarters_of_the_province() -> None:
    """The province has 7 in the first quarter and 0 in the others; a regency's year of 3 lies in the first quarter."""
    published = [exact(count(period="2025-Q1"), 7)] + [
        exact(count(period=f"2025-Q{quarter}"), 0) for quarter in (2, 3, 4)
    ]
    published += [exact(count(area="62.01"), 5), hidden(count(area="62.02")), hidden(count(area="62.03"))]
    assert range_of(count(area="62.02"), published) == (0, 2)
    assert range_of(count(area="62.02", period="2025-Q2"), published) == (0, 0)


def test_what_was_due_in_a_closed_year_is_what_was_received() -> None:
    calendar = Calendar(date(2026, 1, 20), {"reports": {("62.01", "2025-05")}})
    published = [exact(count("reports_due"), 3), hidden(count())]
    assert range_of(count(), published, PublicFacts(DISTRICTS, (calendar,))) == (3, 3)
    assert range_of(count(), published)[0] == 3
    assert range_of(count(), published)[1] > 1000
    early = Calendar(date(2025, 6, 2), {"reports": {("62.01", "2025-05")}})
    assert range_of(count(), published, PublicFacts(DISTRICTS, (early,)))[1] > 1000


def test_services_tell_of_victims() -> None:
    """31 services needed by at most 10 each: at least 4 with a need; 3 needed one kind."""
    published = [exact(count("services_needed"), 31), hidden(count("victims_with_need"))]
    assert range_of(count("victims_with_need"), published) == (4, 31)
    kind = count("services_needed", breakdown="service=health")
    published = [exact(kind, 3), hidden(count("victims_with_need")), exact(count("victims"), 5)]
    other_kinds = PublicFacts(DISTRICTS, all_categories=False)
    assert range_of(count("victims_with_need"), published, other_kinds) == (3, 5)
    assert range_of(count("victims_with_need"), published) == (3, 3)  # if no other kind was needed
    published = [exact(count("services_given"), 2), hidden(count("victims_served"))]
    assert range_of(count("victims_served"), published) == (1, 2)
    assert range_of(count("victims_served"), published, without=("served_is_given",))[0] == 1
    published = [
        exact(count("services_needed"), 9),
        exact(count("services_given"), 6),
        exact(count("victims_with_need"), 7),
    ]
    assert range_of(count("victims_all_needs_met"), published) == (4, 6)


def test_bands_of_days_against_in_time() -> None:
    """5 followed up within a day are in time, and 2 after 21 days are not: of 9, 5 to 7 are."""
    published = [exact(count("reports_followed_up"), 9), hidden(count("reports_in_time"))]
    published += [
        exact(count("response_days", breakdown=f"days={band}"), many)
        for band, many in (("0", 3), ("1", 2), ("2", 2), ("21+", 2))
    ]
    assert range_of(count("reports_in_time"), published) == (5, 7)
    published.append(exact(count(breakdown="risk=high"), 1))  # of the 2 after two days at most 1 is late
    assert range_of(count("reports_in_time"), published) == (6, 7)


def test_what_is_given_and_what_is_verified() -> None:
    published = [
        exact(count("verified:reports_received"), 3),
        exact(count("reached_court"), 2),
        hidden(count()),
    ]
    assert range_of(count(), published)[0] == 3
    assert range_of(count("reached_police"), published)[0] == 2


def test_a_share_and_one_of_its_counts_give_the_other() -> None:
    """33.3 % of 9 is 3."""
    served, victims = count("victims_served"), count("victims")
    public = PublicFacts(DISTRICTS, statements=tuple(share(served, victims, 0.3325, 0.3335)))
    assert range_of(served, [exact(victims, 9)], public) == (3, 3)
    assert range_of(served, [exact(victims, 9)], public, ("share_of_counts",)) == (0, 9)


def test_a_score_gives_the_share_that_is_hidden() -> None:
    """A mean of 60 from an attainment of 50 leaves 70, which is 7 of 10 at a target of all."""
    parts = (
        Attained(count("reports_followed_up"), count(), 1.0),
        Attained(count("victims_served"), count("victims"), 1.0),
    )
    published = [exact(count(), 10), exact(count("reports_followed_up"), 5), exact(count("victims"), 10)]
    public = PublicFacts(DISTRICTS, means=(Mean(parts, 59.95, 60.05),))
    assert range_of(count("victims_served"), published, public) == (7, 7)
    assert range_of(count("victims_served"), published, public, ("score_of_shares",)) == (0, 10)


def test_silent_months_and_declared_zeros_are_nothing() -> None:
    sent = {("62.01", "2025-01"), ("62.02", "2025-02")}
    calendar = Calendar(date(2026, 1, 20), {"reports": sent}, nothing={"reports": {("62.02", "2025-02")}})
    public = PublicFacts(DISTRICTS, (calendar,))
    published = [exact(count(), 4)] + [hidden(count(area=area)) for area in DISTRICTS]
    assert range_of(count(area="62.01"), published, public) == (4, 4)
    assert range_of(count(area="62.01"), published, public, ("silent_is_nothing",)) == (0, 4)


def test_each_report_is_one_victim_where_services_came() -> None:
    months = {("62.01", "2025-01"), ("62.01", "2025-02")}
    both = Calendar(date(2026, 1, 20), {"reports": months, "services": months})
    half = Calendar(date(2026, 1, 20), {"reports": months, "services": {("62.01", "2025-01")}})
    published = [exact(count("victims", "62.01"), 3), hidden(count(area="62.01"))]
    assert range_of(count(area="62.01"), published, PublicFacts(DISTRICTS, (both,))) == (3, 3)
    assert range_of(count(area="62.01"), published, PublicFacts(DISTRICTS, (half,)))[1] > 1000


def test_a_recap_is_held_to_less() -> None:
    months = {("62.01", "2025-01")}
    recaps = Calendar(date(2026, 1, 20), {"reports": months}, recaps={"reports": months})
    published = [exact(count("reports_due"), 3), hidden(count())]
    assert range_of(count(), published, PublicFacts(DISTRICTS, (recaps,)))[1] > 1000


@pytest.mark.parametrize(
    ("replaced", "fresh", "expected"),
    [((), (), (5, 5)), ((), ("2025-03",), (5, 9)), (("2025-01",), ("2025-03",), (1, 9))],
)
def test_two_releases(replaced: tuple[str, ...], fresh: tuple[str, ...], expected: tuple[int, int]) -> None:
    """5 at first; later 5 of base 5, which is 1 to 9: the same, that or more, or anything."""
    before, after = ({("62.01", month) for month in ("2025-01", *more)} for more in ((), fresh))
    calendars = (
        Calendar(date(2025, 4, 20), {"reports": before}),
        Calendar(
            date(2025, 7, 20),
            {"reports": after},
            replaced={"reports": {("62.01", month) for month in replaced}},
        ),
    )
    published = [exact(count(area="62.01"), 5), rounded(count(area="62.01", release=1), 5, 5)]
    assert range_of(count(area="62.01", release=1), published, PublicFacts(DISTRICTS, calendars)) == expected


def test_another_answer_is_another_count() -> None:
    """It was 4, rounded to 0; with a month more it is rounded to 5, so it is 5 or more."""
    calendars = tuple(
        Calendar(date(2025, 7, 20), {"reports": {("62.01", f"2025-0{month}") for month in range(1, last)}})
        for last in (3, 4)
    )
    published = [Published(count(area="62.01"), 4, 4, 0), rounded(count(area="62.01", release=1), 5, 5)]
    assert range_of(
        count(area="62.01", release=1), published, PublicFacts(DISTRICTS, calendars, same_answers=True)
    ) == (5, 9)


def test_whole_numbers_tell_more_than_fractions() -> None:
    """Ten kinds of service: 21 needed by 2.1 victims, so by 3; and 3 of them at most."""
    published = [
        exact(count("services_needed"), 21),
        exact(count("victims"), 3),
        hidden(count("victims_with_need")),
    ]
    assert range_of(count("victims_with_need"), published) == (3, 3)


def test_what_only_all_rows_together_tell_is_solved() -> None:
    """A table of three regencies and two quarters with all sums, one cell shown: no row alone gives the others."""
    published = [exact(count(area=area), 4) for area in DISTRICTS]
    published += [exact(count(period="2025-Q1"), 6), exact(count(period="2025-Q2"), 6)]
    published.append(exact(count(area="62.01", period="2025-Q1"), 4))
    assert range_of(count(area="62.02", period="2025-Q1"), published) == (0, 2)
    truth = {count(area="62.02", period="2025-Q1"): 1}
    assert [told[1:3] for told in narrowed(published, PUBLIC, truth)] == [(0, 2)]


def test_certainty_of_zero_is_told_apart() -> None:
    published = [
        exact(count(), 9),
        hidden(count(area="one")),
        exact(count(area="two"), 9),
        hidden(count(area="62.01")),
    ]
    zeros = {count(area="one"): 0, count(area="62.01"): 0}
    assert Attack(published[:3], PUBLIC, dict.fromkeys([count(area="one")], 0)).certain() == {
        count(area="one"): "zero"
    }
    assert narrowed(published, PUBLIC, zeros) == []  # a zero is not a small count, but it is told
    some = [Published(count(area="62.01"), 1, math.inf)]
    assert Attack(some, PUBLIC, {count(area="62.01"): 2}).certain() == {count(area="62.01"): "not zero"}


def test_each_link_has_one_name_and_a_sentence() -> None:
    names = [link.name for link in links()]
    assert len(names) == len(set(names))
    assert all(link.reason.endswith(".") for link in links())


def least_is_cover(table: tuple[int, ...]) -> tuple[int | None, ...]:
    """Three counts and their sum: small ones are hidden, and beside one alone the least of the others."""
    small = {place for place, count_ in enumerate(table) if 1 <= count_ <= 4}
    if len(small) == 1:
        small.add(min((place for place in range(3) if place not in small), key=lambda place: table[place]))
    return (*(None if place in small else count_ for place, count_ in enumerate(table)), sum(table))


def test_who_knows_the_rule_learns_from_what_it_hides() -> None:
    """2, 6 and 9 of 17: 9 is shown, so 8 are left for two of which the second was no more than 9: that tells nothing.
    But 4, 5 and 5 of 14 hides the first 5, so what is left, 9, is 4 and 5 or 5 and 4: no count of 1–4 but 4."""

    def fits(table: tuple[int, ...], shown: object) -> bool:
        assert isinstance(shown, tuple)
        return sum(table) == shown[-1] and all(
            seen in (None, count_) for count_, seen in zip(table, shown, strict=False)
        )

    told = narrowed_by_rule(least_is_cover, fits, product(range(10), repeat=3))
    assert ((4, 5, 5), 0) in told
    assert ((2, 6, 9), 0) not in told


def test_bands_that_end_in_a_plus_are_told_apart() -> None:
    assert [joined(name) for name in ("21+", "online+sapa_129", "20+21+", "21++21-30+61+")] == [
        ["21+"],
        ["online", "sapa_129"],
        ["20", "21+"],
        ["21+", "21-30", "61+"],
    ]
