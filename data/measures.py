"""What every measure of the facts is, declared once: what it counts, of which tables, part of what, and what the public
may have of it. The sheet of recaps, the facts' left-out marks, disclosure control and open data follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "report", "child", "service", "questionnaire", "score", "participant", "viewer", "activity", "meeting", "agreement",
    "point", "staff", "rupiah", "village", "stage", "office", "submission",
]  # fmt: skip
# To the public: by disclosure control only; as it is; not at all.
Public = Literal["protected", "open", "never"]


@dataclass(frozen=True)
class RecapMeasure:
    """A count that an office without a register may send monthly: which register it stands for, and its breakdowns."""

    table: str
    dimensions: tuple[str, ...] = ()
    needed: bool = False
    divided_by: str | None = None


@dataclass(frozen=True)
class Measure:
    """One measure of the facts.

    unit        what is counted
    tables      the tables that must have come for a month before it is known
    public      what the public may have of it
    breakdowns  the dimensions by which the facts divide it
    within      the counts that it can never exceed, where both are counted over the same months
    within_category  such counts that are a category of another: "services_given/service=reintegration"
    at_most     further ones, each with what it is multiplied by: a victim needs at most ten kinds of service
    alike       the count that it equals by definition, where both are counted over the same months
    settles     whether it equals `settles` once the time allowed for the last of them has passed
    sums        the count whose scores it sums up: it is told where that count is
    undivided   whether the facts have its whole too, beside its breakdowns
    stock       whether it stands until it is replaced, rather than adding up over months
    in_recap    whether an office without a register may send it, by `recap_by`; `needed`: without it a recap of that
                register would turn "not stated" into a false zero; `divided_by`: the breakdown without which a
                distinct count (districts reached, kinds of partner) would be false
    """

    unit: Unit
    tables: tuple[str, ...]
    public: Public
    breakdowns: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    at_most: tuple[tuple[str, float], ...] = ()
    within_category: tuple[str, ...] = ()
    alike: str = ""
    settles: str = ""
    sums: str = ""
    undivided: bool = True
    stock: bool = False
    in_recap: bool = False
    recap_by: tuple[str, ...] = ()
    needed: bool = False
    divided_by: str | None = None

    @property
    def register(self) -> str:
        """The register whose rows it counts."""
        return self.tables[-1] if self.tables else ""

    @property
    def recap(self) -> RecapMeasure:
        """How a recap states it."""
        return RecapMeasure(self.register, self.recap_by, self.needed, self.divided_by)


KINDS_OF_SERVICE = 10

_CAMPAIGNS, _REPORTS, _BOTH, _SURVEYS = (
    ("campaigns",),
    ("reports",),
    ("reports", "services"),
    ("satisfaction",),
)
_JOINT, _POINTS, _CAPACITY, _COMMUNITY = (
    ("joint_activities",),
    ("service_points",),
    ("capacity",),
    ("community",),
)
_FORMS = ("campaign_form", "audience")


def _of_activities(*within: str, **more: object) -> Measure:
    return Measure("activity", _CAMPAIGNS, "open", within=within, in_recap=True, **more)  # type: ignore[arg-type]


def _of_reports(*within: str, **more: object) -> Measure:
    return Measure("report", _REPORTS, "protected", within=within, **{"in_recap": True, **more})  # type: ignore[arg-type]


def _of_victims(*within: str, **more: object) -> Measure:
    return Measure("child", _BOTH, "protected", within=within, **{"in_recap": True, **more})  # type: ignore[arg-type]


def _scores(*breakdowns: str) -> Measure:
    return Measure("score", _SURVEYS, "protected", breakdowns, sums="questionnaires")


MEASURES: dict[str, Measure] = {
    "activities_planned": _of_activities(breakdowns=_FORMS, recap_by=_FORMS, needed=True),
    "activities_held": _of_activities(
        "activities_planned", breakdowns=_FORMS, recap_by=(*_FORMS, "district"), needed=True, divided_by="district"
    ),
    "activities_followed_up": _of_activities("activities_held", needed=True),
    "activities_local": _of_activities("activities_held"),
    "participants": Measure(
        "participant", _CAMPAIGNS, "protected", ("sex",), in_recap=True, recap_by=("sex",)
    ),
    "online_reach": Measure("viewer", _CAMPAIGNS, "open", in_recap=True),
    "reports_received": _of_reports(
        breakdowns=("channel", "ocsea_form", "sex", "age_group", "risk"),
        recap_by=("channel", "ocsea_form", "sex", "age_group", "risk"),
        needed=True,
    ),
    "reports_followed_up": _of_reports("reports_due", "reports_received", needed=True),
    "reports_due": _of_reports("reports_received", settles="reports_received", needed=True),
    "reports_in_time": _of_reports("reports_followed_up", "reports_due", needed=True),
    "takedown_asked": _of_reports("reports_received"),
    "takedown_done": _of_reports("takedown_asked"),
    "reached_police": _of_reports("reports_received"),
    "reached_prosecutor": _of_reports("reached_police"),
    "reached_court": _of_reports("reached_prosecutor"),
    "reached_verdict": _of_reports("reached_court"),
    "victims": _of_victims(
        "reports_received", breakdowns=("sex", "age_group"), recap_by=("sex", "age_group"), needed=True,
        alike="reports_received",
    ),
    "victims_served": _of_victims(
        "victims", "services_given", breakdowns=("sex",), recap_by=("sex",), needed=True
    ),
    "victims_with_need": _of_victims("victims", "services_needed", needed=True),
    "victims_all_needs_met": _of_victims("victims_with_need", "victims_served", "services_given", needed=True),
    "services_needed": Measure(
        "service", _BOTH, "protected", ("service",), at_most=(("victims_with_need", KINDS_OF_SERVICE),),
        in_recap=True, recap_by=("service",),
    ),
    "services_given": Measure(
        "service", _BOTH, "protected", ("service",), ("services_needed",),
        (("victims_served", KINDS_OF_SERVICE),), in_recap=True, recap_by=("service",),
    ),
    "rehabilitation_started": _of_victims(
        "victims", "victims_served", needed=True, within_category=("services_given/service=social_rehabilitation",)
    ),
    "rehabilitation_completed": _of_victims("rehabilitation_started", needed=True),
    "reintegrated": _of_victims(
        "victims", "victims_served", within_category=("services_given/service=reintegration",)
    ),
    "joint_planned": Measure("meeting", _JOINT, "open", ("joint_kind",), in_recap=True, needed=True),
    "joint_held": Measure(
        "meeting", _JOINT, "open", ("joint_kind", "level"), ("joint_planned",),
        in_recap=True, recap_by=("joint_kind", "level"), needed=True,
    ),
    "partner_activity": Measure(
        "meeting", _JOINT, "open", ("partner_kind",), in_recap=True, recap_by=("partner_kind",), needed=True,
        divided_by="partner_kind",
    ),
    # What only a register can say: no recap states these, so from a recap they are unknown, never zero.
    "reports_withdrawn": _of_reports("reports_received", in_recap=False),
    "response_days": _of_reports(
        "reports_received", breakdowns=("days",), alike="reports_followed_up", in_recap=False
    ),
    "reports_open": Measure("report", _REPORTS, "never", ("days",), ("reports_received",), undivided=False),
    "maximum_sentence": _of_reports("reached_verdict", in_recap=False),
    "victims_trauma_care": _of_victims("victims_served", in_recap=False),
    "victims_served_at_home": _of_victims("victims_served", in_recap=False),
    "joint_government_led": Measure("meeting", _JOINT, "open", within=("joint_lead_known",)),
    "joint_lead_known": Measure("meeting", _JOINT, "open", within=("joint_held",)),
    "partner_pair": Measure("meeting", _JOINT, "open", ("partner_pair",), undivided=False),
    "questionnaires": Measure("questionnaire", _SURVEYS, "protected", ("survey_channel", "respondent")),
    "score_sum": _scores("unsur", "survey_channel", "respondent"),
    "index_sum": _scores("survey_channel", "respondent"),
    "index_square_sum": _scores("survey_channel", "respondent"),
    "access_sum": _scores(),
    "access_square_sum": _scores(),
    "agreements_in_force": Measure("agreement", ("agreements",), "open", stock=True),
    "agreements_complete": Measure("agreement", ("agreements",), "open", within=("agreements_in_force",), stock=True),
    "service_points": Measure("point", _POINTS, "open", ("function", "point", "point_kind"), stock=True),
    "staff": Measure("staff", _CAPACITY, "open", ("staff_kind",), stock=True),
    "staff_certified": Measure("staff", _CAPACITY, "open", within=("staff",), stock=True),
    "budget": Measure("rupiah", _CAPACITY, "open", stock=True),
    "budget_spent": Measure("rupiah", _CAPACITY, "open", stock=True),
    "digital_connected": Measure("office", _CAPACITY, "open", stock=True),
    "villages_patbm": Measure("village", _COMMUNITY, "open", stock=True),
    "villages_family_session": Measure("village", _COMMUNITY, "open", stock=True),
    "policy_stages": Measure("stage", ("policies",), "open", ("policy_kind", "policy_issuer"), stock=True),
    "policy_stages_done": Measure(
        "stage", ("policies",), "open", ("policy_kind", "policy_issuer"), ("policy_stages",), stock=True
    ),
    "submitted": Measure("submission", (), "open", ("table",)),
    "unstated": Measure("submission", (), "open", ("measure",)),
    "recapped": Measure("submission", (), "open", ("table",), ("submitted",)),
    "submitted_in_time": Measure("submission", (), "open", ("table",), ("submitted",)),
}  # fmt: skip

RECAP_MEASURES = {name: measure.recap for name, measure in MEASURES.items() if measure.in_recap}
# A part can never be larger than its whole; a recap that says so is mistaken somewhere.
PART_OF = {
    name: whole
    for name in RECAP_MEASURES
    for whole in MEASURES[name].within[:1]
    if RECAP_MEASURES[whole].table == RECAP_MEASURES[name].table
}


def countable() -> dict[str, str]:
    """Every count a recap might have stated, to the register it stands for: "victims" and "victims/sex". What only the
    rows of a register can say is among them: from a recap it is unknown, never zero."""
    of_recaps = {recap.table for recap in RECAP_MEASURES.values()}
    counts: dict[str, str] = {}
    for name, measure in MEASURES.items():
        if measure.register in of_recaps:
            divided = (
                [at for at in measure.recap_by if at != "district"]
                if measure.in_recap
                else measure.breakdowns
            )
            counts |= dict.fromkeys([name] * measure.undivided, measure.register)
            counts |= {f"{name}/{dimension}": measure.register for dimension in divided}
    return counts


def is_protected(measure: str) -> bool:
    """Whether the public gets a measure by disclosure control only: also one that nobody has declared."""
    return measure not in MEASURES or MEASURES[measure].public == "protected"


def is_closed(measure: str) -> bool:
    """Whether the public gets nothing of a measure: one that is never public, or that nobody has declared."""
    return measure not in MEASURES or MEASURES[measure].public == "never"
