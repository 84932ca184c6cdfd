"""The tables that come in, each declared once: the template, the validator, the store and the docs come from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.measures import RECAP_MEASURES as RECAP_MEASURES

Kind = Literal[
    "id", "ids", "text", "date", "month", "year", "whole", "decimal", "word", "words", "place", "district", "village",
]  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `words` names the closed list of a word column; `not_before` a date column of the same row that must not
    be later; `refers_to` the table an id points into; `future` says that a day still to come may be written;
    `money` that it holds rupiah, which have no thousandths; `asked` that officers are asked for it: nothing reads one
    that they are not, which is still taken from files that have it.
    """

    name: str
    kind: Kind
    required: bool = False
    words: str | None = None
    minimum: float | None = 0
    maximum: float | None = None
    not_before: str | None = None
    refers_to: str | None = None
    future: bool = False
    money: bool = False
    asked: bool = True


@dataclass(frozen=True)
class Table:
    """One table: `dated_by` gives a row's month, `key` what must not repeat, `place` what its regency may be."""

    name: str
    columns: tuple[Column, ...]
    dated_by: str
    key: tuple[str, ...] = ("regency", "id")
    place: Literal["regency", "regency_or_province", "regency_or_all", "none"] = "regency"

    def __hash__(self) -> int:
        return hash(self.name)  # no two have one name, and they stand in the keys of many caches

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]

    @property
    def asked(self) -> list[str]:
        """The columns that officers are asked for."""
        return [column.name for column in self.columns if column.asked]

    @property
    def stored(self) -> list[Column]:
        """What the store keeps of a row: the recognised regency instead of its written code and name."""
        regency = [] if self.place == "none" else [Column("regency", "text", required=True)]
        return [*regency, *self.columns]


def _flag(name: str, required: bool = True) -> Column:
    return Column(name, "word", required=required, words="yes_no")


def _word(name: str, words: str, required: bool = True) -> Column:
    return Column(name, "word", required=required, words=words)


def _count(name: str, required: bool = False) -> Column:
    return Column(name, "whole", required=required)


_ID = Column("id", "id", required=True)
_DISTRICT = Column("district", "district")

SUBMISSIONS = Table(
    "submissions",
    (
        Column("month", "month", required=True),
        _word("table", "table"),
        Column("rows_stated", "whole"),
        Column("document", "text"),
    ),
    dated_by="month",
    key=("regency", "month", "table"),
    # The province itself sends policies.
    place="regency_or_province",
)

CAMPAIGNS = Table(
    "campaigns",
    (
        _ID,
        _DISTRICT,
        Column("date", "date", required=True, future=True),
        _flag("held"),
        _word("form", "campaign_form"),
        _word("audience", "audience"),
        _count("participants_female"),
        _count("participants_male"),
        _count("online_reach"),
        _flag("adapted"),
        Column("figures", "words", words="figure"),
        _flag("followed_up"),
        Column("cost", "decimal", money=True, asked=False),
    ),
    dated_by="date",
)

REPORTS = Table(
    "reports",
    (
        _ID,
        _DISTRICT,
        Column("received", "date", required=True),
        _word("channel", "channel"),
        _word("form", "ocsea_form"),
        _word("victim_sex", "sex"),
        _word("age_group", "age_group"),
        _flag("disability", required=False),
        _word("risk", "risk"),
        Column("assessed", "date", not_before="received"),
        Column("first_follow_up", "date", not_before="received"),
        Column("referred", "date", not_before="received"),
        Column("police", "date", not_before="received"),
        Column("prosecutor", "date", not_before="police"),
        Column("court", "date", not_before="prosecutor"),
        Column("verdict", "date", not_before="court"),
        _flag("maximum_sentence", required=False),
        Column("takedown_asked", "date", not_before="received"),
        Column("takedown_done", "date", not_before="takedown_asked"),
        Column("closed", "date", not_before="received"),
        _flag("withdrawn", required=False),
    ),
    dated_by="received",
)

SERVICES = Table(
    "services",
    (
        _ID,
        Column("report_id", "id", required=True, refers_to="reports"),
        _word("service", "service"),
        _flag("needed"),
        Column("first_date", "date"),
        Column("completed_date", "date", not_before="first_date"),
        Column("given_in", "place"),
        _flag("trauma_trained", required=False),
    ),
    dated_by="report_id",
)

PARTNERS = Table(
    "partners",
    (
        _ID,
        Column("agency", "text", required=True),
        _word("kind", "partner_kind"),
        _flag("government"),
        Column("since", "date", required=True),
    ),
    dated_by="since",
)

AGREEMENTS = Table(
    "agreements",
    (
        _ID,
        Column("partners", "ids", required=True, refers_to="partners"),
        Column("kind", "word", words="agreement_kind", asked=False),
        Column("signed", "date", required=True),
        Column("valid_until", "date", not_before="signed", future=True),
        _flag("covers_data"),
        _flag("covers_procedure"),
    ),
    dated_by="signed",
)

JOINT_ACTIVITIES = Table(
    "joint_activities",
    (
        _ID,
        _DISTRICT,
        _word("kind", "joint_kind"),
        Column("planned", "date", required=True, future=True),
        Column("held", "date"),
        Column("lead", "id", required=True, refers_to="partners"),
        Column("taking_part", "ids", refers_to="partners"),
        _word("level", "level"),
    ),
    dated_by="planned",
)

UNSUR = (
    "requirements", "procedure", "time", "cost", "product", "competence", "behaviour", "complaints", "facilities",
)  # fmt: skip
ACCESS_UNSUR = ("requirements", "procedure", "time", "facilities")

SATISFACTION = Table(
    "satisfaction",
    (
        _ID,
        Column("date", "date", required=True),
        _word("channel", "survey_channel"),
        _word("respondent", "respondent"),
        *(Column(unsur, "whole", required=True, minimum=1, maximum=4) for unsur in UNSUR),
        Column("access", "whole", minimum=1, maximum=4, asked=False),
    ),
    dated_by="date",
)

CAPACITY = Table(
    "capacity",
    (
        Column("year", "year", required=True),
        _count("counsellors", required=True),
        _count("psychologists", required=True),
        _count("legal_companions", required=True),
        _count("certified"),
        _count("cadres_trained"),
        Column("budget", "decimal", money=True),
        Column("spent", "decimal", money=True),
        _flag("digital_connected"),
    ),
    dated_by="year",
    key=("regency", "year"),
)

SERVICE_POINTS = Table(
    "service_points",
    (
        _ID,
        _DISTRICT,
        _word("kind", "point_kind"),
        Column("functions", "words", required=True, words="function"),
        Column("opened", "date", required=True),
        Column("closed", "date", not_before="opened"),
        Column("hours", "text"),
        _count("capacity"),
        Column("longitude", "decimal", minimum=110.7, maximum=115.9),
        Column("latitude", "decimal", minimum=-3.8, maximum=0.8),
    ),
    dated_by="opened",
)

POLICY_STAGES = ("academic_draft", "propemperda", "deliberation", "agreement", "facilitation", "promulgation")
POLICIES = Table(
    "policies",
    (
        _ID,
        _word("kind", "policy_kind"),
        Column("started", "date", required=True),
        *(
            Column(stage, "date", not_before=before)
            for stage, before in zip(POLICY_STAGES, ("started", *POLICY_STAGES), strict=False)
        ),
    ),
    dated_by="started",
    place="regency_or_province",
)

COMMUNITY = Table(
    "community",
    (
        Column("village", "village", required=True),
        Column("year", "year", required=True),
        Column("patbm_since", "date"),
        _word("level", "level", required=False),
        _flag("neighbourhood_watch", required=False),
        _count("family_sessions"),
    ),
    dated_by="year",
    key=("village", "year"),
)

RECAP = Table(
    "recap",
    (
        Column("month", "month", required=True),
        _word("measure", "measure"),
        _word("dimension", "dimension", required=False),
        Column("category", "text"),
        _count("value", required=True),
    ),
    dated_by="month",
    key=("regency", "month", "measure", "dimension", "category"),
)

TARGETS = Table(
    "targets",
    (
        _word("indicator", "indicator"),
        Column("year", "year", required=True, future=True),
        # What is attained is divided by its target, so that cannot be nothing.
        Column("target", "decimal", required=True, minimum=0.01, maximum=1e9),
        Column("reference", "text", required=True),
    ),
    dated_by="year",
    key=("indicator", "regency", "year"),
    place="regency_or_all",
)

COMMITMENTS = Table(
    "commitments",
    (
        _ID,
        Column("made", "date", required=True),
        Column("gap", "text", required=True),
        Column("question", "text"),
        Column("owner", "text", required=True),
        Column("budget_line", "text"),
        Column("due", "date", required=True, not_before="made", future=True),
        _word("status", "commitment_status"),
        Column("proof", "text"),
    ),
    dated_by="made",
    place="regency_or_province",
)

# Registers hold one row an event or a thing; a submission of a register is what makes a regency "have reported".
REGISTERS = (
    CAMPAIGNS,
    REPORTS,
    SERVICES,
    PARTNERS,
    AGREEMENTS,
    JOINT_ACTIVITIES,
    SATISFACTION,
    CAPACITY,
    SERVICE_POINTS,
    POLICIES,
    COMMUNITY,
)
TABLES = (SUBMISSIONS, *REGISTERS, RECAP, TARGETS, COMMITMENTS)
BY_NAME = {table.name: table for table in TABLES}
# Sent every month: what completeness, timeliness and silence are judged by.
MONTHLY = ("campaigns", "reports", "services", "joint_activities", "satisfaction")
