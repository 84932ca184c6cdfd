"""The command that asks who met whom: the network of partners of an area in a period."""

from __future__ import annotations

import click
import pandas as pd

import locales
from commands.shell.answer import answer, first, newest_evaluation, plain, records
from commands.shell.options import (
    area_option,
    basis_option,
    check_area,
    json_option,
    language_option,
    period_of,
    period_option,
)
from data import geography, say_values, words
from indicators import by_id
from indicators.measurement import partner_network as networks

_RESTS_ON = ("network_density", "network_centralisation", "government_led")
_FIGURES = ["status", "numerator", "denominator", "value", "lower", "upper"]


@click.command()
@period_option
@area_option
@basis_option
@language_option
@json_option
def network(period: str, area: str, basis: str, language: str, as_json: bool) -> None:
    """Jejaring mitra suatu wilayah: siapa bertemu siapa dalam kegiatan bersama, siapa di tengah, seberapa rapat.

    The network of partners of an area: who met whom in joint activities, who is in the middle, how dense it is.
    """
    when = period_of(period)
    check_area(area)
    evaluation = newest_evaluation()
    nodes, links = evaluation.network(when, geography.regencies_of(area), basis)
    rows = evaluation.results([when], geography.kind_of(area), basis, [by_id(name) for name in _RESTS_ON])
    rows = rows[rows["area"] == area].set_index("indicator")
    centre = networks.middle(networks.strengths(list(nodes["kind"]), links))
    dominates = networks.government_dominates(rows.loc["government_led"])
    machine = {
        "period": when.id, "area": area, "basis": basis, "nodes": records(nodes), "links": records(links),
        "middle": centre or None, "government_dominates": dominates,
        **{name: plain(rows.loc[name, _FIGURES].to_dict()) for name in _RESTS_ON},
    }  # fmt: skip
    paragraphs = [_said(spoken, rows, links.empty, centre, dominates) for spoken in first(language)]
    answer(as_json, machine, "\n".join([*([_table(language, links), ""] if len(links) else []), *paragraphs]))


def _table(language: str, links: pd.DataFrame) -> str:
    named: dict[str, list[str]] = {
        locales.say(language, f"network-column-{end}"): [
            words.word("partner_kind", kind, language) for kind in links[end]
        ]
        for end in ("one", "other")
    }
    named[locales.say(language, "network-column-activities")] = [
        locales.number(language, count) for count in links["activities"]
    ]
    return pd.DataFrame(named).to_string(index=False)


def _said(language: str, rows: pd.DataFrame, nobody_met: bool, centre: str, dominates: bool) -> str:
    """Who stands in the middle, how dense the network is, how far it hangs on one kind, and who leads."""
    density = rows.loc["network_density"]
    if density["status"] != "ok":
        return locales.say(
            language, "network-unknown", state=say_values.said(language, "state", density["status"])
        )
    if nobody_met:
        return locales.say(language, "network-none")
    figures = {name: _with_base(language, rows.loc[indicator]) for name, indicator in
               (("pairs", "network_density"), ("centralisation", "network_centralisation"),
                ("led", "government_led"))}  # fmt: skip
    key, named = "network-no-middle", {}
    if centre:
        key, named = "network-middle", {"name": words.word("partner_kind", centre, language)}
    sentences = [locales.say(language, key, pairs=figures.pop("pairs"), **named)]
    if dominates:
        sentences.append(locales.say(language, "network-government"))
    return " ".join([*sentences, locales.say(language, "network-note", **figures)])


def _with_base(language: str, row: pd.Series) -> str:
    if row["status"] != "ok":
        return say_values.said(language, "state", row["status"])
    base = {side: locales.number(language, row[side]) for side in ("numerator", "denominator")}
    return locales.say(language, "value-with-base", value=locales.percent(language, row["value"]), **base)
