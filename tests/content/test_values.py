"""The kinds of values: the forms that are taken, and the message that shows the form wanted."""

from contextlib import suppress
from datetime import date, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from cchc.content.values import (
    AgencyName,
    Day,
    Email,
    Lines,
    Many,
    Moment,
    Number,
    PartialDay,
    SitePath,
    Summary,
    TaskCode,
    Telephone,
    Text,
    WebAddress,
)
from cchc.content.yaml_core import PaddedNumber

ZONES = st.integers(-23, 23).map(lambda hours: timezone(timedelta(hours=hours)))
KINDS: dict[str, TypeAdapter[object]] = {
    "day": TypeAdapter(Day),
    "partial": TypeAdapter(PartialDay),
    "moment": TypeAdapter(Moment),
    "code": TypeAdapter(TaskCode),
    "number": TypeAdapter(Number),
    "web": TypeAdapter(WebAddress),
    "telephone": TypeAdapter(Telephone),
    "email": TypeAdapter(Email),
    "path": TypeAdapter(SitePath),
    "text": TypeAdapter(Text),
    "lines": TypeAdapter(Lines),
    "agency": TypeAdapter(AgencyName),
    "summary": TypeAdapter(Summary),
    "texts": TypeAdapter(Many[Text]),
}


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("day", "2018-12-28", "2018-12-28"),
        ("partial", "2018-12", "2018-12"),
        ("partial", 2018, "2018"),
        ("partial", "2018", "2018"),
        ("moment", "2026-11-20", "2026-11-20 00:00:00+07:00"),
        ("moment", "2026-11-20T08:30", "2026-11-20 08:30:00+07:00"),
        ("moment", "2026-11-20 08:30:15", "2026-11-20 08:30:15+07:00"),
        ("moment", "2026-11-20T20:30:00Z", "2026-11-21 03:30:00+07:00"),
        ("moment", "2026-11-20T08:30+09:00", "2026-11-20 06:30:00+07:00"),
        ("code", 8, "8"),
        ("code", "iii-1.a", "iii-1.a"),
        ("code", "01", "01"),
        ("number", "Số: 993 / KH-UBND", "993/KH-UBND"),
        ("number", "14/2019/QĐ–TTg", "14/2019/QĐ-TTg"),
        ("web", "https://dichvucong.gov.vn", "https://dichvucong.gov.vn"),
        ("web", "http://vidu.example/a?b=c#d", "http://vidu.example/a?b=c#d"),
        ("telephone", "0213 000 0001", "0213 000 0001"),
        ("telephone", "(0213) 3.876-543", "(0213) 3.876-543"),
        ("telephone", "+84 213 000 0001", "+84 213 000 0001"),
        ("telephone", "1022", "1022"),
        ("email", "gopy@cchc.vidu.example", "gopy@cchc.vidu.example"),
        ("path", "/tep/ke-hoach 993.pdf", "/tep/ke-hoach 993.pdf"),
        ("text", "Hai dòng\nmột tiêu đề", "Hai dòng một tiêu đề"),
        ("text", "Hai dòng  \r\n\r\n  một tiêu đề\n", "Hai dòng một tiêu đề"),
        ("text", "có\ttab\u2028và ngắt\x0bdòng\x0c.\x85", "có tab và ngắt dòng ."),
        ("text", "hai  dấu\u00a0cách", "hai  dấu\u00a0cách"),
        ("lines", "dòng 1\ndòng 2", "dòng 1\ndòng 2"),
        ("agency", "Sở\n Nội vụ", "Sở Nội vụ"),
        ("summary", "câu 1.\ncâu 2.", "câu 1. câu 2."),
        ("texts", ["a\nb", "c"], "('a b', 'c')"),
        ("texts", ["a", "b"], "('a', 'b')"),
        ("texts", "a", "('a',)"),
        ("texts", [], "()"),
    ],
)
def test_a_good_value_is_taken(kind: str, value: object, shown: str) -> None:
    assert str(KINDS[kind].validate_python(value)) == shown


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("day", "28/12/2018", "năm-tháng-ngày: 2018-12-28"),
        ("day", "2018-02-30", "không có trong lịch"),
        ("day", "2018-12-28T08:30", "không được kèm giờ; viết 2018-12-28"),
        ("day", "2018-02-30T08:30", "không có trong lịch"),
        ("day", "hôm qua", "không phải là ngày"),
        ("day", "2018-12", "ví dụ 2018-12-28"),
        ("day", 20181228, "không phải là ngày"),
        ("day", None, "không phải là ngày"),
        ("partial", "12/2018", "hoặc 2018-12"),
        ("partial", "2018-13", "không có trong lịch"),
        ("partial", "2018-00", "không có trong lịch"),
        ("partial", True, "không phải là ngày"),
        ("partial", 2018.12, "không phải là ngày"),
        ("moment", "8:30 20/11/2026", "2026-11-20T08:30"),
        ("moment", "20/11/2026", "2026-11-20"),
        ("moment", "2026-11-20T25:00", "không có trong lịch"),
        ("moment", "0001-01-01T00:00+20:00", "không có trong lịch"),
        ("code", PaddedNumber("01"), "string"),
        ("code", "Việc 1", "pattern"),
        ("code", "1-", "pattern"),
        ("code", "a" * 41, "40"),
        ("code", 1.5, "string"),
        ("code", True, "string"),
        ("number", "993", "993/KH-UBND"),
        ("number", 993, "string"),
        ("web", "dichvucong.gov.vn", "https://dichvucong.gov.vn"),
        ("web", "javascript:alert(1)", "địa chỉ web"),
        ("web", "https://co dau cach.vn", "địa chỉ web"),
        ("telephone", "không có", "số điện thoại"),
        ("telephone", "..........", "số điện thoại"),
        ("telephone", "02130000001 - 02130000002", "số điện thoại"),
        ("telephone", 213, "string"),
        ("email", "gopy tại vidu.example", "thư điện tử"),
        ("email", "gopy@vidu", "thư điện tử"),
        ("path", "tep/a.pdf", "pattern"),
        ("path", "/tep\\a.pdf", "pattern"),
        ("texts", ["a", ""], "at least 1"),
    ],
)
def test_a_bad_value_is_refused_with_the_form_wanted(kind: str, value: object, words: str) -> None:
    with pytest.raises(ValidationError) as failed:
        KINDS[kind].validate_python(value)
    assert words in str(failed.value)


@given(st.sampled_from(sorted(KINDS)), st.text() | st.integers() | st.floats() | st.booleans() | st.none())
def test_any_value_is_taken_or_refused(kind: str, value: object) -> None:
    with suppress(ValidationError):
        KINDS[kind].validate_python(value)


@given(st.text("0123456789-T:+Z. ", max_size=26) | st.datetimes(timezones=ZONES).map(str))
def test_any_moment_is_in_vietnam_or_refused(text: str) -> None:
    try:
        moment = TypeAdapter(Moment).validate_python(text)
    except ValidationError:
        return
    assert str(moment).endswith("+07:00")


@given(st.dates())
def test_a_day_is_the_day_that_is_written(day: date) -> None:
    assert TypeAdapter(Day).validate_python(day.isoformat()) == day
