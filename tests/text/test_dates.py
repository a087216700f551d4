"""Dates whole and in part, and the day it is in Vietnam."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.dates import PartialDate, iso_of_printed, midnight, printed, today_in_vietnam


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2018-12-28", date(2018, 12, 28), date(2018, 12, 28), "28/12/2018"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "tháng 02/2024"),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28), "tháng 02/2025"),
        (" 2022 ", date(2022, 1, 1), date(2022, 12, 31), "năm 2022"),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "29/02/2024"),
    ],
)
def test_a_date_in_part_covers_all_its_days(text: str, first: date, last: date, words: str) -> None:
    found = PartialDate.parse(text)
    assert (found.first_day, found.last_day, found.in_words) == (first, last, words)
    assert str(found) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm qua",
        "18",
        "2018-1",
        "2018-12-1",
        "2018-13",
        "2018-02-30",
        "2025-02-29",
        "0000",
        "28/12/2018",
        "2018-12-28T08:00",
        "2018-00",
        "2018-12-00",
        "2018-00-15",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(text)


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_a_date_in_part_is_written_as_it_was_read(day: date, length: int) -> None:
    text = day.isoformat()[:length]
    found = PartialDate.parse(text)
    assert str(found) == text
    assert found.first_day <= day <= found.last_day


@given(st.text("0123456789-/ T", max_size=12))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        found = PartialDate.parse(text)
    except ValueError:
        return
    assert found.first_day <= found.last_day
    assert PartialDate.parse(str(found)) == found


def test_a_date_known_only_in_part_comes_first() -> None:
    in_order = ["2021-12-31", "2022", "2022-01", "2022-01-01", "2022-02"]
    assert [str(day) for day in sorted(map(PartialDate.parse, reversed(in_order)))] == in_order


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("28/12/2018", "2018-12-28"),
        ("5-1-2026", "2026-01-05"),
        (" 5 . 1 . 2026 ", "2026-01-05"),
        ("31/02/2026", None),
        ("12/28/2018", None),
        ("28/12/18", None),
        ("2018-12-28", None),
        ("", None),
    ],
)
def test_the_printed_form_is_recognised_to_propose_the_other(text: str, iso: str | None) -> None:
    assert iso_of_printed(text) == iso


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_printed_day_is_recognised(day: date) -> None:
    assert iso_of_printed(printed(day)) == day.isoformat()


def test_a_day_begins_at_midnight_in_vietnam() -> None:
    assert midnight(date(2026, 11, 20)) == datetime.fromisoformat("2026-11-19T17:00:00+00:00")
    assert midnight(date(2026, 11, 20)).isoformat() == "2026-11-20T00:00:00+07:00"


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-20T16:59:59+00:00", date(2026, 11, 20)),
        ("2026-11-20T17:00:00+00:00", date(2026, 11, 21)),
        ("2026-12-31T20:00:00+00:00", date(2027, 1, 1)),
    ],
)
def test_a_build_is_made_for_the_day_in_vietnam(moment: str, day: date) -> None:
    epoch = int(datetime.fromisoformat(moment).timestamp())
    assert today_in_vietnam({"SOURCE_DATE_EPOCH": str(epoch)}) == day


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}])
def test_without_a_given_moment_the_clock_counts(environment: dict[str, str]) -> None:
    assert abs((today_in_vietnam(environment) - date.today()).days) <= 1


def test_a_moment_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="hôm nay"):
        today_in_vietnam({"SOURCE_DATE_EPOCH": "hôm nay"})
