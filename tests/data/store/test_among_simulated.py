"""Real rows never come into a simulated register without a yes, in whatever form they come, on either database."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data import periods
from data.importing import Intake, second_yes, take
from data.office import field_reports, targets
from data.office.field_reports import FieldReport
from data.refusal import NotTaken
from data.store import Store
from tests.commands.command import run
from tests.data.filled import (
    CAMPAIGN,
    RECAP_CAMPAIGNS,
    SERVICE_POINT,
    TODAY,
    csv_of,
    examined,
    plain_rows,
    recap,
    sent,
    with_,
    workbook_of,
)
from tests.data.importing.formats import test_kobo_export as kobo

OTHER = with_(CAMPAIGN, regency_code="62.07", regency_name=None, district=None)
FORMS: dict[str, Any] = {
    "workbook": workbook_of({"campaigns": [OTHER]}),
    "recap": workbook_of({"recap": recap(RECAP_CAMPAIGNS)}),
    "stock": workbook_of({"service_points": [with_(SERVICE_POINT, id="T-9")]}),
    "csv": csv_of(plain_rows("campaigns", [OTHER])),
    "kobo": kobo.as_xlsx(kobo.exported("campaigns", kobo.CAMPAIGNS[1:2])),
}


def simulated(store: Store) -> Store:
    sent(store, {"campaigns": [CAMPAIGN], "service_points": [SERVICE_POINT]}, simulated=True)
    return store


def read(store: Store, form: str) -> Intake:
    name = "a.csv" if form == "csv" else "a.xlsx"
    intake = examined(FORMS[form], store, name=name)
    assert intake.faults == []
    return intake


@pytest.mark.parametrize("form", FORMS)
def test_no_form_of_a_file_is_taken_without_a_yes(store_on, form: str) -> None:
    store = simulated(store_on("duckdb"))
    intake = read(store, form)
    assert second_yes.SIMULATED in [fault.code for fault in second_yes.asked(intake, store, "")]
    with pytest.raises(NotTaken) as refused:
        take(intake, store, cut_off=TODAY)
    assert refused.value.codes == ["simulated"]
    assert store.submissions()["simulated"].all()


def test_after_a_yes_it_is_taken_and_each_file_is_asked_about_anew(store: Store) -> None:
    simulated(store)
    release = take(read(store, "workbook"), store, cut_off=TODAY, into_simulation=True)
    assert release.simulated
    assert store.submissions()["simulated"].tolist() == [True, True, False]
    with pytest.raises(NotTaken):
        take(read(store, "recap"), store, cut_off=TODAY)
    store.remove_simulated(TODAY)
    assert second_yes.asked(read(store, "kobo"), store, "") == []
    assert not take(read(store, "kobo"), store, cut_off=TODAY).simulated


def test_a_field_report_of_a_simulated_point_is_simulated_itself(store_on) -> None:
    store = simulated(store_on("duckdb"))
    point = field_reports.register_points(store, TODAY).iloc[0]
    field_reports.send(store, FieldReport(point["regency"], point["id"], "closed", date(2026, 6, 3)), TODAY)
    assert field_reports.every(store, TODAY)["simulated"].tolist() == [True]
    store.remove_simulated(TODAY)
    assert field_reports.every(store, TODAY).empty


def test_a_target_may_be_tried_on_the_simulation(store_on) -> None:
    store = simulated(store_on("duckdb"))
    texts = {"reference": "Renstra", "reason": "Rapat", "office": "DPPA"}
    change = targets.Change("reports_followed_up", "", 2027, 85.0, **texts)
    assert targets.keep(store, change, cut_off=TODAY).simulated


def test_by_command_only_with_its_switch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "store"))
    monkeypatch.setattr(periods, "office_today", lambda: TODAY)
    store, file = simulated(Store(tmp_path / "store")), tmp_path / "a.xlsx"
    file.write_bytes(FORMS["workbook"])
    for extra in ((), ("--preview",)):
        refused = run("import", str(file), *extra)
        assert refused.exit_code == 2
        assert "Register ini berisi SIMULASI; baris berkas ini nyata" in refused.output
        assert "This register holds a SIMULATION" in refused.output
        assert "--into-simulation" in refused.output
    assert store.submissions()["simulated"].all()
    assert json.loads(run("import", str(file), "--into-simulation", "--json").output)["taken"]
    assert store.submissions()["simulated"].tolist() == [True, True, False]
