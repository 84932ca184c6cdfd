"""Faulty files with one wrong cell each: every kind of value, place and date that a row can be refused for."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.corpus.faulty.faultiness import Faulty, Mend, Spoiled, cell_case, place

COVERED = ("submissions", "campaigns", "reports", "recap")


def one(
    name: str, why: str, code: str, table: str, row: int, column: str, value: Any, **given: Any
) -> Faulty:
    """One cell written wrong, one fault at that very cell."""
    cell = Spoiled(table, row, column, value)
    return cell_case(name, why, [cell], place(code, table, row, column), **given)


def confirmed(regency: str) -> list[Mend]:
    """The cover sheet states that the one row that comes back is the whole year of a regency's capacity."""
    statement = {"regency_code": regency, "month": "01/2026", "table": "Kapasitas", "rows_stated": 1}
    return [Mend("submissions", 2, column, value) for column, value in statement.items()]


CASES = [
    one("no_word", "A required word is missing.", "missing_value", "campaigns", 3, "form", None),
    one("no_number", "A required count is missing.", "missing_value", "capacity", 2, "counsellors", None),
    one("dash_for_required", "A dash where something must stand.", "unknown_word", "campaigns", 4, "audience", "-"),
    one("unknown_word", "A word that no list knows.", "unknown_word", "reports", 4, "risk", "Parah"),
    one("word_with_a_typo", "A typing error; the nearest word is named.", "unknown_word", "satisfaction", 3,
        "channel", "Telefonn"),
    one("one_of_several_words", "One of the words in a cell is unknown.", "unknown_word", "campaigns", 5,
        "figures", "Tokoh agama; Tokoh film"),
    one("two_words_in_one", "Two words where one belongs.", "unknown_word", "reports", 3, "channel",
        "Daring; Rujukan"),
    one("neither_yes_nor_no", "Neither yes nor no.", "unknown_word", "capacity", 3, "digital_connected", "mungkin"),
    one("no_day_of_the_month", "The thirty-first of February.", "not_a_date", "campaigns", 3, "date",
        "31/02/2026"),
    one("day_in_words", "A day nobody can place.", "not_a_date", "campaigns", 9, "date", "akhir Maret"),
    one("month_without_a_day", "A month where a day is asked for.", "not_a_date", "partners", 3, "since",
        "Januari 2026"),
    one("date_of_another_century", "A year before 2000.", "not_a_date", "campaigns", 8, "date", date(1926, 1, 5)),
    one("serial_of_no_date", "A number that no day has.", "not_a_date", "campaigns", 6, "date", 12),
    one("year_of_two_digits_in_a_date", "Three pairs of digits: any may be the year.", "two_digit_year", "campaigns",
        8, "date", "12/03/26"),
    cell_case("one_date_month_first", "Three dates prove that the day stands first, a fourth the month.",
              [Spoiled("campaigns", row, "date", text) for row, text in
               ((2, "13/01/2026"), (4, "17/02/2026"), (7, "26/02/2026"), (9, "03/20/2026"))],
              place("date_order_mixed", "campaigns", 9, "date"),
              mends=[Mend("campaigns", 2, "date", date(2026, 3, 20))]),
    one("far_year", "A year ten years from all others.", "year_far", "campaigns", 9, "date", date(2016, 3, 20)),
    one("date_to_come", "A report received after today.", "future_date", "reports", 5, "received",
        date(2026, 7, 1)),
    one("held_in_the_future", "A campaign held on a day to come.", "future_date", "campaigns", 9, "date",
        date(2026, 7, 4)),
    one("year_to_come", "Capacity of a year to come.", "future_date", "capacity", 2, "year", 2027,
        mends=[Mend("capacity", 2, "year", 2026), *confirmed("62.06")]),
    one("month_to_come", "A recap of a month to come.", "future_date", "submissions", 4, "month", "09/2026",
        tables=COVERED),
    one("followed_up_before_received", "Followed up the day before it was received.", "before", "reports", 2,
        "first_follow_up", date(2026, 1, 8)),
    one("verdict_before_court", "A verdict before the court.", "before", "reports", 6, "verdict",
        date(2026, 5, 4)),
    one("court_before_police", "In court before the police, where the prosecutor is not stated.", "before",
        "reports", 4, "court", date(2026, 2, 13)),
    one("completed_before_begun", "A service completed before it began.", "before", "services", 2,
        "completed_date", date(2026, 1, 13), tables=("reports", "services")),
    one("closed_before_opened", "A point closed before it opened.", "before", "service_points", 4, "closed",
        date(2026, 1, 6)),
    one("service_before_report", "A service that began before the report came.", "before", "services", 2,
        "first_date", date(2026, 1, 8), tables=("reports", "services")),
    one("no_month", "A thirteenth month.", "not_a_month", "submissions", 2, "month", "13/2026", tables=COVERED),
    one("year_of_two_digits", "A year of two digits.", "not_a_year", "capacity", 3, "year", 26,
        mends=[Mend("capacity", 2, "year", 2026), *confirmed("62.12")]),
    one("number_in_words", "A number in words.", "not_a_number", "campaigns", 4, "participants_female",
        "tiga puluh"),
    one("two_numbers", "Two numbers in one cell.", "not_a_number", "campaigns", 5, "participants_male", "20/22"),
    one("endless_number", "A number without end.", "not_a_number", "campaigns", 4, "online_reach", "1e999"),
    one("text_without_end", "Five thousand letters for a number: too many to be repeated in a sentence.",
        "not_a_number", "campaigns", 4, "online_reach", "x" * 5_000, mends=[Mend("campaigns", 2, "online_reach")]),
    one("not_a_number_at_all", "NaN, as a program writes it.", "not_a_number", "campaigns", 5, "cost", "NaN"),
    one("error_of_a_formula", "What a broken formula leaves.", "cell_error", "campaigns", 4,
        "participants_female", "#REF!"),
    one("formula_in_a_row", "A formula that was never computed.", "formula", "campaigns", 6,
        "participants_female", "=20+10"),
    one("command_in_a_formula", "A formula that starts a program.", "formula", "partners", 4, "agency",
        "=cmd|'/C calc'!A0"),
    one("thousands_or_thousandths", "A comma before three digits, and nothing says what it marks.", "ambiguous_number",
        "campaigns", 5, "cost", "1,500"),
    one("dash_for_a_number", "A dash for a number: none, or not known?", "not_a_number", "campaigns", 4,
        "online_reach", "-"),
    one("negative_count", "Fewer than no participants.", "negative", "campaigns", 6, "participants_male", -3),
    one("negative_money", "A negative sum of money as text.", "negative", "capacity", 2, "spent", "-1.500.000"),
    one("half_a_person", "Half a participant.", "fraction", "campaigns", 7, "participants_female", 41.5),
    one("half_a_person_in_text", "A fraction with a decimal comma.", "fraction", "community", 2,
        "family_sessions", "1,5"),
    one("score_of_nothing", "A score below one.", "below_minimum", "satisfaction", 2, "time", 0),
    one("score_of_five", "A score above four.", "above_maximum", "satisfaction", 4, "access", 5),
    one("point_outside", "A point that does not lie in the province.", "above_maximum", "service_points", 2,
        "longitude", 131.415),
    one("coordinates_exchanged", "Latitude written as longitude.", "below_minimum", "service_points", 4,
        "longitude", -0.7172),
    one("unknown_regency", "A name that no regency has.", "unknown_regency", "campaigns", 3, "regency_code",
        "Kasongan Raya"),
    one("regency_elsewhere", "A regency of another province.", "unknown_regency", "campaigns", 7, "regency_code",
        "63.06"),
    one("code_against_name", "A code that is not that of the name beside it.", "regency_conflict", "campaigns",
        9, "regency_code", "62.08"),
    cell_case("code_of_two_meanings", "6206 alone is Katingan to one ministry and Sukamara to another.",
              [Spoiled("campaigns", 2, "regency_code", 6206), Spoiled("campaigns", 2, "regency_name", None)],
              place("ambiguous_regency_code", "campaigns", 2, "regency_code")),
    one("district_of_the_neighbour", "A district of another regency.", "unknown_district", "reports", 3,
        "district", "62.12.01"),
    one("district_with_a_typo", "A district that does not exist.", "unknown_district", "campaigns", 2,
        "district", "Katingan Hilirr"),
    one("village_without_end", "A code too short for a village.", "unknown_village", "community", 2, "village",
        "62.06.01"),
    one("village_of_the_neighbour", "A village of another regency.", "village_outside", "community", 3,
        "village", "62.06.01.2003"),
    one("person_for_a_pseudonym", "Words where a pseudonym belongs; they are not repeated.", "not_a_pseudonym",
        "campaigns", 4, "id", "anak kedua"),
    one("id_twice", "A pseudonym that stands above already.", "duplicate", "campaigns", 3, "id", "K-01"),
    cell_case("year_twice", "The same regency and year twice.",
              [Spoiled("capacity", 3, "regency_code", "62.06"), Spoiled("capacity", 3, "regency_name", "Katingan")],
              place("duplicate", "capacity", 3, "year"),
              # The year of the other regency now has one row, which the cover sheet has to confirm.
              mends=[Mend("capacity", 2, "regency_code", "62.12"), Mend("capacity", 2, "regency_name", "Murung Raya"),
                     *confirmed("62.12")]),
    one("unknown_report", "A service for a report that is not there.", "unknown_reference", "services", 2,
        "report_id", "L-99", tables=("reports", "services")),
    one("unknown_partner", "An activity led by a partner that is not there.", "unknown_reference",
        "joint_activities", 3, "lead", "M-77", tables=("partners", "joint_activities")),
    one("one_unknown_of_several", "One of the partners taking part is not there.", "unknown_reference",
        "joint_activities", 4, "taking_part", "M-11; M-12; M-13", tables=("partners", "joint_activities")),
    one("partner_of_the_neighbour", "A partner of another regency.", "unknown_reference", "joint_activities", 5,
        "lead", "M-01", tables=("partners", "joint_activities")),
    one("shelter_in_a_district", "A shelter with its district.", "shelter_too_fine", "service_points", 3,
        "district", "62.06.02"),
    one("shelter_with_hours", "A shelter with its opening hours.", "shelter_too_fine", "service_points", 3,
        "hours", "08.00–15.00"),
    one("shelter_behind_an_office", "An office that says it is a shelter too.", "shelter_hidden",
        "service_points", 2, "functions", "Pengaduan masyarakat; Penampungan sementara"),
]  # fmt: skip
