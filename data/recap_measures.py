"""The counts that an office without registers may send monthly, and what they may be broken down by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class RecapMeasure:
    """A count that an office without a register may send monthly: which register it stands for, and its breakdowns."""

    table: str
    dimensions: tuple[str, ...] = ()
    needed: bool = False
    divided_by: str | None = None


# `divided_by` is the breakdown without which a distinct count (districts reached, kinds of partner) would be false.
# `needed` marks the totals without which a recap of that register would turn "not stated" into a false zero.
RECAP_MEASURES = {
    "activities_planned": RecapMeasure("campaigns", ("campaign_form", "audience"), needed=True),
    "activities_held": RecapMeasure(
        "campaigns", ("campaign_form", "audience", "district"), needed=True, divided_by="district"
    ),
    "activities_followed_up": RecapMeasure("campaigns", needed=True),
    "activities_local": RecapMeasure("campaigns"),
    "participants": RecapMeasure("campaigns", ("sex",)),
    "online_reach": RecapMeasure("campaigns"),
    "reports_received": RecapMeasure(
        "reports", ("channel", "ocsea_form", "sex", "age_group", "risk"), needed=True
    ),
    "reports_followed_up": RecapMeasure("reports", needed=True),
    "reports_due": RecapMeasure("reports", needed=True),
    "reports_in_time": RecapMeasure("reports", needed=True),
    "takedown_asked": RecapMeasure("reports"),
    "takedown_done": RecapMeasure("reports"),
    "reached_police": RecapMeasure("reports"),
    "reached_prosecutor": RecapMeasure("reports"),
    "reached_court": RecapMeasure("reports"),
    "reached_verdict": RecapMeasure("reports"),
    "victims": RecapMeasure("services", ("sex", "age_group"), needed=True),
    "victims_served": RecapMeasure("services", ("sex",), needed=True),
    "victims_with_need": RecapMeasure("services", needed=True),
    "victims_all_needs_met": RecapMeasure("services", needed=True),
    "services_needed": RecapMeasure("services", ("service",)),
    "services_given": RecapMeasure("services", ("service",)),
    "rehabilitation_started": RecapMeasure("services", needed=True),
    "rehabilitation_completed": RecapMeasure("services", needed=True),
    "reintegrated": RecapMeasure("services"),
    "joint_planned": RecapMeasure("joint_activities", needed=True),
    "joint_held": RecapMeasure("joint_activities", ("joint_kind", "level"), needed=True),
    "partner_activity": RecapMeasure(
        "joint_activities", ("partner_kind",), needed=True, divided_by="partner_kind"
    ),
}

# What only a register can say: no recap states these, so from a recap they are unknown, never zero.
_REGISTER_ONLY = {
    "reports_withdrawn": "reports",
    "response_days": "reports",
    "response_days/days": "reports",
    "reports_open/days": "reports",
    "maximum_sentence": "reports",
    "victims_trauma_care": "services",
    "victims_served_at_home": "services",
    "joint_government_led": "joint_activities",
    "joint_lead_known": "joint_activities",
    "partner_pair/partner_pair": "joint_activities",
}


def countable() -> dict[str, str]:
    """Every count a recap might have stated, to the register it stands for: "victims" and "victims/sex"."""
    totals = {name: measure.table for name, measure in RECAP_MEASURES.items()}
    divided = {
        f"{name}/{dimension}": measure.table
        for name, measure in RECAP_MEASURES.items()
        for dimension in measure.dimensions
        if dimension != "district"
    }
    return {**totals, **divided, **_REGISTER_ONLY}


# A part can never be larger than its whole; a recap that says so is mistaken somewhere.
PART_OF = {
    "activities_held": "activities_planned",
    "activities_followed_up": "activities_held",
    "activities_local": "activities_held",
    "reports_followed_up": "reports_due",
    "reports_due": "reports_received",
    "reports_in_time": "reports_followed_up",
    "takedown_asked": "reports_received",
    "takedown_done": "takedown_asked",
    "reached_police": "reports_received",
    "reached_prosecutor": "reached_police",
    "reached_court": "reached_prosecutor",
    "reached_verdict": "reached_court",
    "victims_served": "victims",
    "victims_with_need": "victims",
    "victims_all_needs_met": "victims_with_need",
    "services_given": "services_needed",
    "rehabilitation_started": "victims",
    "rehabilitation_completed": "rehabilitation_started",
    "reintegrated": "victims",
    "joint_held": "joint_planned",
}
