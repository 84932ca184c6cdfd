"""What links the counts by what the tables and indicators say they are: each link with its reason.

Written from docs/tables.md and docs/indicators.md: one row of `reports` is one report with one victim, one row of
`services` one service of one victim. Terms are a measure and a breakdown; a rule says that their sum is 0 or more, or,
with `equal`, exactly 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from data import words

Term = tuple[str, str]
SERVICES = tuple(words.codes("service"))
SEXES, AGES = tuple(words.codes("sex")), tuple(words.codes("age_group"))
# Days between receipt and first follow-up, and how many working days can lie in so many days.
BANDS = {**{str(day): (day, day) for day in range(21)}, "21-30": (21, 30), "31-60": (31, 60), "61+": (61, 10**6),
         "4-5": (4, 5), "6-10": (6, 10), "11-20": (11, 20), "21+": (21, 10**6)}  # fmt: skip
# What stands at a period's end, which no two periods may be added of.
STOCKS = frozenset({"agreements_in_force", "agreements_complete", "service_points", "staff", "staff_certified",
                    "budget", "budget_spent", "digital_connected", "policy_stages", "policy_stages_done",
                    "villages_patbm", "villages_family_session"})  # fmt: skip


class Link(NamedTuple):
    """`reason`: why it holds, in one sentence. `recaps`: whether it also holds where an office sent monthly counts."""

    name: str
    reason: str
    recaps: bool = False


class Rule(NamedTuple):
    """Terms by their factors; their sum is 0 or more, or exactly 0. `where`: "" for everywhere, "closed" where no
    report is still within its time, "both" where services were sent for every month for which reports were."""

    link: str
    terms: Mapping[Term, float]
    equal: bool = False
    where: str = ""


# Chains of what the forms count: each is counted among the one before it.
_CHAINS = {
    "due_among_received": ("reports_received", "reports_due"),
    "followed_up_among_due": ("reports_due", "reports_followed_up"),
    "in_time_among_followed_up": ("reports_followed_up", "reports_in_time"),
    "withdrawn_among_received": ("reports_received", "reports_withdrawn"),
    "takedown_in_order": ("reports_received", "takedown_asked", "takedown_done"),
    "justice_in_order": (
        "reports_received",
        "reached_police",
        "reached_prosecutor",
        "reached_court",
        "reached_verdict",
        "maximum_sentence",
    ),
    "served_among_victims": ("victims", "victims_served"),
    "need_among_victims": ("victims", "victims_with_need", "victims_all_needs_met"),
    "trauma_care_among_served": ("victims_served", "victims_trauma_care"),
    "at_home_among_served": ("victims_served", "victims_served_at_home"),
    "rehabilitation_in_order": ("victims_served", "rehabilitation_started", "rehabilitation_completed"),
    "reintegrated_among_served": ("victims_served", "reintegrated"),
    "given_among_needed": ("services_needed", "services_given"),
    "held_among_planned": ("activities_planned", "activities_held"),
    "joint_held_among_planned": ("joint_planned", "joint_held"),
}

LINKS = (
    Link(
        "regencies_sum",
        "The regencies of an electoral district, and all of them in the province, add up to it.",
        True,
    ),
    Link(
        "quarters_sum",
        "What happened in the quarters of a year, or months of a quarter, adds up to it.",
        True,
    ),
    Link(
        "stock_at_the_end", "What stands at a year's end is what stands at the end of its last quarter.", True
    ),
    Link(
        "categories_sum",
        "Every row has exactly one word of a required list, so the categories add up to the whole.",
        True,
    ),
    Link("categories_joined", "A count of two categories together is the sum of the two.", True),
    Link(
        "silent_is_nothing",
        "For a month that nobody sent, or of which zero was declared, nothing is counted.",
        True,
    ),
    Link(
        "verified_among_all",
        "What is verified, or counted in some of the months alone, is part of what is reported.",
        True,
    ),
    Link(
        "due_among_received",
        "A report is due when it was followed up or its time has passed: one of those received.",
    ),
    Link("followed_up_among_due", "A report that was followed up is due.", True),
    Link("in_time_among_followed_up", "In time is said of a first follow-up.", True),
    Link("withdrawn_among_received", "A report that its reporter withdrew was received."),
    Link(
        "takedown_in_order",
        "Content is taken down only where that was asked, which is said of a report.",
        True,
    ),
    Link(
        "justice_in_order",
        "Police, prosecutor, court, verdict, maximum sentence: a later stage implies the earlier.",
        True,
    ),
    Link(
        "due_is_received",
        "Once the longest time allowed has passed for a period's last day, every report of it is due.",
    ),
    Link(
        "response_days_is_followed_up",
        "Days are counted from receipt to the first follow-up of each report that has one.",
    ),
    Link(
        "short_bands_in_time",
        "A report followed up in so few days that no weekend could make it late is in time.",
    ),
    Link(
        "long_bands_late", "A report followed up after so many days that no weekend could excuse it is late."
    ),
    Link(
        "victims_among_received",
        "Each report has one victim, counted where services were sent for the month too.",
    ),
    Link(
        "victims_is_received",
        "Where services were sent for every month of the reports, each report is one victim counted.",
    ),
    Link("served_among_victims", "A victim served is a victim.", True),
    Link("need_among_victims", "Only a victim with a need can have all needs met.", True),
    Link("trauma_care_among_served", "Who was seen by trauma-trained staff was given a service."),
    Link("at_home_among_served", "Who was served in the own regency was served."),
    Link("rehabilitation_in_order", "Rehabilitation is a service, and only who began it can complete it."),
    Link("reintegrated_among_served", "Reintegration is a service."),
    Link(
        "given_among_needed",
        "The services counted as given are those of the services needed that have begun.",
        True,
    ),
    Link("all_met_were_served", "A victim whose needs were all met was given a service."),
    Link(
        "each_need_is_a_service",
        "A victim with a need has at least one service needed, and at most one of each kind.",
    ),
    Link(
        "each_service_a_victim", "A kind of service is needed at most once by a victim, who then has a need."
    ),
    Link("each_given_served", "A kind of service is given at most once to a victim, who then was served."),
    Link("given_covers_all_met", "A victim whose needs were all met was given one service at least."),
    Link(
        "unmet_is_missing",
        "A victim whose needs were not all met lacks at least one service and at most one of each kind.",
    ),
    Link(
        "served_is_given",
        "A service that was given was needed, so victims served were given at least one each.",
    ),
    Link(
        "long_services_given",
        "Rehabilitation and reintegration are kinds of service, given at most once to a victim.",
    ),
    Link("held_among_planned", "An activity that was held had been planned.", True),
    Link("joint_held_among_planned", "A joint activity that was held had been planned.", True),
    Link("participants_need_activity", "Nobody takes part where nothing was held.", True),
    Link("scores_of_questionnaires", "Each of nine elements of a questionnaire is scored 1 to 4.", True),
    Link("share_of_counts", "A printed share and one of its counts give the other.", True),
    Link(
        "score_of_shares",
        "A printed score is the mean of attainments, so all but one of them give the last.",
        True,
    ),
    Link(
        "later_release_adds", "Between two releases in which nothing was replaced, rows are only added.", True
    ),
    Link(
        "same_when_nothing_came",
        "Where nothing came between two releases, a count is the same in both.",
        True,
    ),
    Link(
        "other_answer_other_count",
        "Where the same count in a cell is always answered alike, another answer is another count.",
        True,
    ),
)


def links() -> tuple[Link, ...]:
    return LINKS


def rules(working_days: Mapping[str, int]) -> Iterator[Rule]:
    """Every rule between the counts of one area and period."""
    for link, chain in _CHAINS.items():
        for place, whole in enumerate(chain):
            for part in chain[place + 1 :]:  # each pair, for the one between may not be published
                yield _among(link, (part, ""), (whole, ""))
    yield from _reports(working_days)
    yield from _victims()
    yield from _services()
    yield from _others()


def _among(link: str, part: Term, whole: Term, where: str = "") -> Rule:
    return Rule(link, {whole: 1.0, part: -1.0}, where=where)


def _same(link: str, first: Term, second: Term, where: str = "") -> Rule:
    return Rule(link, {first: 1.0, second: -1.0}, equal=True, where=where)


def _reports(working_days: Mapping[str, int]) -> Iterator[Rule]:
    yield _same("due_is_received", ("reports_received", ""), ("reports_due", ""), "closed")
    yield _same("response_days_is_followed_up", ("reports_followed_up", ""), ("response_days", ""))
    in_time, followed = ("reports_in_time", ""), ("reports_followed_up", "")
    received, due = ("reports_received", ""), ("reports_due", "")
    yield Rule("open_or_followed_up", {received: 1.0, followed: -1.0, ("reports_open", ""): -1.0}, equal=True)
    least, most = min(working_days.values()), max(working_days.values())
    open_ = {band: ("reports_open", f"days={band}") for band in BANDS}
    late = {open_[band]: -1.0 for band, (first, _) in BANDS.items() if _fewest_working_days(first) > most}
    yield Rule("open_by_days", {due: 1.0, followed: -1.0, **late})
    early = {open_[band]: -1.0 for band, (_, last) in BANDS.items() if last <= least}
    yield Rule("open_by_days", {received: 1.0, due: -1.0, **early})
    for least in sorted(set(working_days.values())):
        # So many reports of these few days as are not of a risk with less time are in time.
        strict = {
            ("reports_received", f"risk={risk}"): 1.0 for risk, days in working_days.items() if days < least
        }
        quick = {
            ("response_days", f"days={band}"): -1.0 for band, (_, last) in BANDS.items() if last <= least
        }
        yield Rule("short_bands_in_time", {in_time: 1.0, **quick, **strict})
    for most in sorted(set(working_days.values())):
        loose = {
            ("reports_received", f"risk={risk}"): 1.0 for risk, days in working_days.items() if days > most
        }
        slow = {
            ("response_days", f"days={band}"): -1.0
            for band, (first, _) in BANDS.items()
            if _fewest_working_days(first) > most
        }
        yield Rule("long_bands_late", {followed: 1.0, in_time: -1.0, **slow, **loose})


def _fewest_working_days(days: int) -> int:
    """Of so many days after any day: a Saturday or Sunday counts as the Monday after it, at either end."""

    def before(day: int) -> int:
        return day - (day + 1) // 7 - day // 7

    return min(before(start + days) - before(start) for start in range(7))


def _victims() -> Iterator[Rule]:
    of_both = ["", *(f"sex={sex}" for sex in SEXES), *(f"age_group={age}" for age in AGES)]
    for breakdown in of_both:
        received, victims = ("reports_received", breakdown), ("victims", breakdown)
        yield _among("victims_among_received", victims, received)
        yield _same("victims_is_received", received, victims, "both")
    for sex in SEXES:
        yield _among("served_among_victims", ("victims_served", f"sex={sex}"), ("victims", f"sex={sex}"))


def _services() -> Iterator[Rule]:
    needed, given = ("services_needed", ""), ("services_given", "")
    need, met, served = ("victims_with_need", ""), ("victims_all_needs_met", ""), ("victims_served", "")
    many = float(len(SERVICES))
    yield _among("all_met_were_served", met, served)
    yield _among("each_need_is_a_service", need, needed)
    yield Rule("each_need_is_a_service", {need: many, needed: -1.0})
    yield Rule("each_given_served", {served: many, given: -1.0})
    yield Rule("each_given_served", {need: many, given: -1.0})
    yield _among("given_covers_all_met", met, given)
    yield Rule("unmet_is_missing", {needed: 1.0, given: -1.0, need: -1.0, met: 1.0})
    yield Rule("unmet_is_missing", {needed: -1.0, given: 1.0, need: many, met: -many})
    yield _among("served_is_given", served, given)
    for service in SERVICES:
        of_needed, of_given = (
            ("services_needed", f"service={service}"),
            ("services_given", f"service={service}"),
        )
        yield _among("given_among_needed", of_given, of_needed)
        yield _among("each_service_a_victim", of_needed, need)
        yield _among("each_given_served", of_given, served)
        yield Rule("unmet_is_missing", {need: 1.0, met: -1.0, of_needed: -1.0, of_given: 1.0})
    started = ("rehabilitation_started", "")
    yield _among("long_services_given", started, ("services_given", "service=social_rehabilitation"))
    yield _among("long_services_given", ("reintegrated", ""), ("services_given", "service=reintegration"))


def _others() -> Iterator[Rule]:
    yield Rule("participants_need_activity", {("activities_held", ""): 1e6, ("participants", ""): -1.0})
    for count, elements in (("score_sum", 9.0), ("index_sum", 25.0), ("access_sum", 25.0)):
        yield Rule("scores_of_questionnaires", {(count, ""): 1.0, ("questionnaires", ""): -elements})
        yield Rule("scores_of_questionnaires", {(count, ""): -1.0, ("questionnaires", ""): 4 * elements})
