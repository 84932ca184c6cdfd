"""What an indicator is: a numerator over a denominator, and all that must be known to read the result."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import Literal, NamedTuple

from data.periods import DUE_DAY

How = Literal[
    "sum",
    "last",
    "of_year",
    "any",
    "any_last",
    "districts",
    "categories",
    "centralisation",
    "required_sample",
    "reference",
    "exposure",
    "constant",
]
Direction = Literal["higher", "lower", "neutral"]
IntervalMethod = Literal["wilson", "rate", "mean", "order", "newcombe", "share", "none"]

# How a quantity counts distinct things over a time.
DISTINCT = ("districts", "categories", "centralisation")

AREA_KINDS = ("province", "district_dprd", "regency")

# A stock stands until it is replaced, so one submission at or before a period's end is enough.
STOCK_TABLES = frozenset({"agreements", "service_points", "partners", "capacity", "community", "policies"})
# Of these, the ones sent as a whole once a year: a newer year takes the place of the one before.
YEARLY_TABLES = frozenset({"capacity", "community"})


@dataclass(frozen=True)
class Quantity:
    """One side of an indicator, as it is read for a regency and a period.

    `measure` is a measure of the facts, or a column of the geography for "reference" and "exposure". `plus`
    and `minus` name further ones to add and subtract. `dimension` and `categories` pick a breakdown's rows
    (no categories: all of them); without a dimension the undivided rows are read. `places` names the only
    regencies of which it is read (none: all). `times` multiplies it.

    how             the quantity is
    sum             the sum over the period's months
    last            the stock in the period's last month
    of_year         the same for a flow of the year (money, sessions): unknown unless that very year was sent
    any             1 if the sum is above 0, else 0
    any_last        1 if that stock is above 0, else 0
    districts       the number of distinct districts with a positive sum
    categories      the number of distinct categories, among `categories`, with a positive sum
    centralisation  of pairs "one+other": Σ (most links of any node − links of each) of the network whose links
                    are the categories, among `categories`, with a positive sum
    required_sample the sum; once pooled over an area, the questionnaires that a population of that size needs
    reference       the geography's column as it counts in the period's year
    exposure        the geography's column, times the share of the period's months that were reported: the
                    population of a rate is only exposed in the months whose events are counted
    constant        1 for every regency (times `times`)
    """

    measure: str
    dimension: str = ""
    categories: tuple[str, ...] = ()
    how: How = "sum"
    times: float = 1.0
    plus: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def is_event(self) -> bool:
        """Whether it is read from the facts, rather than from the geography or a constant."""
        return self.how not in ("reference", "exposure", "constant")

    @property
    def stated_as(self) -> frozenset[str]:
        """The counts of the facts it rests on, as a recap may leave them out: "victims", "victims/sex"."""
        if not self.is_event:
            return frozenset()
        breakdown = f"/{self.dimension}" if self.dimension else ""
        return frozenset(f"{name}{breakdown}" for name in (self.measure, *self.plus, *self.minus))


def constant(value: float) -> Quantity:
    """The same number for every regency."""
    return Quantity("", how="constant", times=value)


class Step(NamedTuple):
    """One step of an ordered scale, with the least and the greatest value it may stand for: equal for a single value,
    `highest` inf where it has no end. `counted_as`: the categories of the facts that make it, by default its name."""

    name: str
    lowest: float
    highest: float
    counted_as: tuple[str, ...] = ()

    @property
    def categories(self) -> tuple[str, ...]:
        return self.counted_as or (self.name,)


@dataclass(frozen=True)
class Quantile:
    """The least value that a share `share` of the observations does not exceed, of counts on an ordered scale.

    `counts` are read at each step of `scale`, in order of its least values. `open`, if there, counts by the same
    categories what has been waiting that long and is not over yet; `at_end` what is open besides, nobody knows since
    when: `at_end[0] − at_end[1]`, less what `open` counts. The denominator is the number of observations.
    `shown`: the wider steps, each of whole ones of the scale, in which a reader is shown the counts, and by which alone
    the public gets the value; none: the scale itself.
    """

    share: float
    counts: Quantity
    scale: tuple[Step, ...]
    open: Quantity | None = None
    at_end: tuple[Quantity, Quantity] | None = None
    shown: tuple[Step, ...] = ()

    @property
    def by_step(self) -> tuple[Quantity, ...]:
        """What is read step by step."""
        categories = tuple(name for step in self.scale for name in step.categories)
        divided = (self.counts,) if self.open is None else (self.counts, self.open)
        return tuple(replace(quantity, categories=categories) for quantity in divided)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """What is read by step, and what `at_end` rests on."""
        return (*self.by_step, *(self.at_end or ()))


@dataclass(frozen=True)
class Difference:
    """The numerator ÷ denominator within `one` category of a dimension less that within the `other`."""

    dimension: str
    one: str
    other: str


@dataclass(frozen=True)
class Concentration:
    """numerator ÷ denominator as a multiple of `place` ÷ `whole`: 1 means in proportion (a location quotient).

    The numerator is what one place has of the denominator; `place` and `whole` are what it might be expected by.
    """

    place: Quantity
    whole: Quantity


@dataclass(frozen=True)
class Indicator:
    """One indicator: value = per × numerator ÷ denominator, pooled over areas and periods.

    tables             the tables a regency must have sent for a month before that month counts
    looked_up          stock tables in which the rows of `tables` are looked up: needed too, unless every month
                       of the period that counts came as a recap, which states the outcome itself
    direction          higher or lower is better, or neutral: never judged
    form               what the value is where it is not that ratio; numerator and denominator are then the base
                       it rests on: observations, victims, activities
    interval           wilson (proportion of events), rate (events on a population), mean (of questionnaires),
                       order (a quantile's, by order statistics), newcombe (a difference of proportions), share
                       (Wilson's of a share, over a fixed one), none (a stock or a sum of money)
    core               whether it makes the score; the others explain it
    areas              the kinds of area it is measured for; of others there is no row
    horizon            by how many days after it was received a report is judged, where what is counted takes long
                       (data/reference/horizons.csv); 0 where it does not. A period is then judged by the reports of
                       as many months, `lag` months before, which have all had that time by the day the period is
                       due: one age for every cohort, whenever it is read
    matures            whether newer periods have had less time to get there than older ones, without a horizon: what
                       happened to a report is counted in the month it came, so a fall in the newest periods is how
                       they are counted, and neither change nor signal (of days to a follow-up it is the long waits
                       that come last)
    province_too       whether what the province itself has sent counts in the province's figure
    requires_function  the service function without which an empty denominator means "no such service"
    awaiting           when the denominator is 0 and this is not, the result is not yet due
    breakdowns         the dimensions by which numerator and denominator can be split, see `within`
    spread             for a mean: the sum of squares of the observations, on the value's scale
    bounds             for a mean: the least and the greatest value possible
    worst              the worst value there can be, which attains 0 % of any target: 0 unless the scale begins above it
    checked_by         the office's reviewer; empty until one has signed
    next_review        ISO date

    Its words (name, why it matters, what it must not be used for, its source) live in locales/ under the id.
    """

    id: str
    domain: str
    numerator: Quantity
    denominator: Quantity
    tables: tuple[str, ...]
    per: float = 100.0
    direction: Direction = "higher"
    unit: str = "percent"
    interval: IntervalMethod = "wilson"
    core: bool = False
    requires_function: str | None = None
    awaiting: Quantity | None = None
    breakdowns: tuple[str, ...] = ()
    spread: Quantity | None = None
    looked_up: tuple[str, ...] = ()
    bounds: tuple[float, float] = (0.0, float("inf"))
    worst: float = 0.0
    form: Quantile | Difference | Concentration | None = None
    areas: tuple[str, ...] = AREA_KINDS
    province_too: bool = False
    matures: bool = False
    horizon: int = 0
    checked_by: str = ""
    next_review: str = "2027-06-30"

    def __post_init__(self) -> None:
        if (self.interval == "mean") != (self.spread is not None):
            raise ValueError(f"{self.id}: an interval of a mean needs a spread, and only that interval does")
        if self.bounds[0] > self.worst and self.direction == "higher":
            raise ValueError(f"{self.id}: a scale that begins at {self.bounds[0]} has its worst value there")

    @property
    def is_by_quarter(self) -> bool:
        """Whether it counts distinct things, of which a longer time has more by itself: then it is counted within each
        quarter and added up, so that periods of all kinds are on one scale."""
        return self.numerator.how in DISTINCT

    @property
    def is_on_one_scale(self) -> bool:
        """Whether periods of a kind say the same whatever of their months they hold: what is gathered over a time until
        it is enough does not."""
        return self.denominator.how != "required_sample"

    @property
    def lag(self) -> int:
        """How many months before a period the reports were received by which it is judged: the fewest that give every
        one of them the horizon until the period is due."""
        return next(months for months in count() if _fewest_days(months) >= self.horizon - DUE_DAY)

    @property
    def is_monthly(self) -> bool:
        """Whether it rests on at least one table that is sent month by month, not on stocks alone."""
        return any(table not in STOCK_TABLES for table in self.tables)

    @property
    def is_ratio(self) -> bool:
        """Whether the value is per × numerator ÷ denominator, so that a reader can compute it from the two."""
        return self.form is None

    @property
    def published(self) -> Indicator:
        """The indicator as the public gets it: a quantile by the steps in which its counts are shown alone."""
        if not isinstance(self.form, Quantile) or not self.form.shown:
            return self
        return replace(self, form=replace(self.form, scale=self.form.shown, open=None))

    @property
    def breakdown(self) -> str | None:
        """The first of the breakdowns, the one that an id need not name."""
        return self.breakdowns[0] if self.breakdowns else None

    @property
    def parts(self) -> tuple[Quantity, ...]:
        """What else is read for its form."""
        if isinstance(self.form, Quantile):
            return self.form.quantities
        if isinstance(self.form, Concentration):
            return self.form.place, self.form.whole
        if isinstance(self.form, Difference):
            chosen = (self.form.one, self.form.other)
            sides = (self.numerator, self.denominator)
            return tuple(_part(side, self.form.dimension, name) for name in chosen for side in sides)
        return ()

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Everything that a month must state before it counts."""
        return (self.numerator, self.denominator, *self.parts)

    def within(self, category: str, dimension: str | None = None) -> Indicator:
        """The same indicator for one category of a breakdown, by default of its first.

        Its id is "services_given:health" for the first breakdown and "reports_received:sex=female" for a further
        one. A denominator from the geography or a constant stays whole. Of a quantile it is the share of the
        observations in that category. Raises ValueError without such a breakdown.
        """
        chosen = dimension or self.breakdown
        if chosen is None or chosen not in self.breakdowns:
            raise ValueError(f"{self.id} has no breakdown{f' by {dimension}' if dimension else ''}")
        name = f"{self.id}:{category}" if chosen == self.breakdown else f"{self.id}:{chosen}={category}"
        if isinstance(self.form, Quantile):
            return self._share_in(category, name)
        return replace(
            self,
            id=name,
            numerator=_part(self.numerator, chosen, category),
            denominator=_part(self.denominator, chosen, category),
            core=False,
            awaiting=None,
        )

    def _share_in(self, category: str, name: str) -> Indicator:
        """Of a quantile: the share of its observations in one step that is shown, or one category."""
        assert isinstance(self.form, Quantile)
        categories = {step.name: step.categories for step in self.form.shown}.get(category, (category,))
        return replace(
            self,
            id=name,
            numerator=replace(self.form.counts, categories=categories),
            form=None,
            per=100.0,
            unit="percent",
            interval="wilson",
            direction="neutral",
            awaiting=None,
        )


def _part(quantity: Quantity, dimension: str, category: str) -> Quantity:
    if not quantity.is_event:
        return quantity
    return replace(quantity, dimension=dimension, categories=(category,))


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _fewest_days(months: int) -> int:
    """The days of so many months in a row, where they are fewest."""
    return min(sum(_DAYS[(first + number) % 12] for number in range(months)) for first in range(12))


def whole_of(indicator_id: str) -> str:
    """The indicator of which this may be a category: "services_given" of "services_given:health"."""
    return indicator_id.partition(":")[0]
