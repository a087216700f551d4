"""The kinds of values that editors write, each with a message that shows the form wanted."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from cchc.content.fields import Mark, wrong
from cchc.content.yaml_core import PaddedNumber
from cchc.text import addresses
from cchc.text.dates import VIETNAM, PartialDate, iso_of_printed, midnight
from cchc.text.document_number import DocumentNumber
from cchc.text.folding import slugify
from cchc.text.pasted_table import pasted_table

_BREAK = re.compile(r"[ \t]*[\t\n\v\f\r\x85\u2028\u2029]\s*")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_TELEPHONE = re.compile(r"(?=.*\d)\+?[\d .()-]{3,20}", re.ASCII)
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W_]{2,}")


def _partial_date(value: object) -> PartialDate:
    text = str(value)
    try:
        # a bare year is a number in YAML, and as good as the quoted one
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise ValueError(text)
        return PartialDate.parse(text)
    except ValueError:
        raise wrong(_date_message(text, "2018-12-28, hoặc 2018-12, hoặc 2018 nếu không rõ ngày")) from None


def _day(value: object) -> date:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else _refuse(value)
    except ValueError:
        raise wrong(_date_message(str(value), "2018-12-28")) from None


def _moment(value: object) -> datetime:
    text = str(value)
    try:
        if len(text) == 10:
            return midnight(date.fromisoformat(text))
        moment = datetime.fromisoformat(text)
        return moment.astimezone(VIETNAM) if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
    except (ValueError, OverflowError):
        raise wrong(_date_message(text, '2026-11-20, hoặc "2026-11-20T08:30"')) from None


def _refuse(value: object) -> date:
    raise ValueError(value)


def _date_message(text: str, example: str) -> str:
    form = iso_of_printed(text)
    if form:
        return f"ngày “{text}” phải viết theo thứ tự năm-tháng-ngày: {form}"
    is_form = re.fullmatch(r"\d{4}-\d{2}(-\d{2})?.*", text)
    if "T" not in example and _has_good_day(text):
        return f"ngày “{text}” không được kèm giờ; viết {text[:10]}"
    what = f"ngày “{text}” không có trong lịch" if is_form else f"“{text}” không phải là ngày"
    return f"{what}; viết năm-tháng-ngày, ví dụ {example}"


def _has_good_day(text: str) -> bool:
    """Whether a day is followed by an hour, where only a day can be told."""
    try:
        return len(text) > 10 and text[10] in "T " and bool(date.fromisoformat(text[:10]))
    except ValueError:
        return False


def one_or_many(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


def _task_code(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool | PaddedNumber):
        return str(value)
    return value


def _document_number(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return str(DocumentNumber.parse(value))
    except ValueError:
        raise wrong(
            f"“{value}” không đúng dạng số, ký hiệu văn bản; ví dụ 993/KH-UBND, 14/2019/QĐ-TTg, 28-CT/TU"
        ) from None


def _printed_number(value: object) -> object:
    """A number in its usual form is written as all others are; any other stays as it is printed."""
    try:
        return str(DocumentNumber.parse(value)) if isinstance(value, str) else value
    except ValueError:
        return value


def _measurement(value: object) -> object:
    if isinstance(value, bool):
        raise wrong("cần một con số, không phải có hay không; ví dụ 79.51")
    if isinstance(value, str) and _DECIMAL_COMMA.fullmatch(value.strip()):
        dotted = value.strip().replace(",", ".")
        raise wrong(f"số thập phân viết bằng dấu chấm, không phải dấu phẩy: {dotted}")
    return value


def web_address(value: object) -> object:
    return addressed(value, addresses.web_address)


def _site_address(value: object) -> object:
    return addressed(value, addresses.site_address)


def _reference(value: object) -> object:
    is_whole = isinstance(value, str) and addresses.has_scheme(value.strip())
    return web_address(value) if is_whole else value


def _in_one_line(value: object) -> object:
    return _BREAK.sub(" ", value.strip()) if isinstance(value, str) else value


def _site_path(value: str) -> str:
    if {"", ".", ".."} & set(value[1:].split("/")):
        raise wrong(f"không có tệp docs{value}: không được có .. hoặc hai dấu / liền nhau; ví dụ /tep/ke-hoach-993.pdf")
    return value


def _domain_name(value: object) -> object:
    return addressed(value, addresses.domain_name)


def addressed(value: object, form: Callable[[str], str]) -> object:
    """A text in a form of `text/addresses.py`; what is no text, or empty, others refuse."""
    try:
        return form(value) if isinstance(value, str) and value.strip() else value
    except ValueError as error:
        raise wrong(str(error)) from None


def telephone(value: object) -> object:
    return _formed(value, _TELEPHONE, "số điện thoại", '"0213 000 0001"')


def email(value: object) -> object:
    return _formed(value, _EMAIL, "địa chỉ thư điện tử", "phananh@vidu.example")


def _formed(value: object, form: re.Pattern[str], what: str, example: str) -> object:
    if isinstance(value, str) and not form.fullmatch(value.strip()):
        raise wrong(f"“{value}” không phải là {what}; ví dụ {example}")
    return value


Line = Annotated[str, BeforeValidator(_in_one_line)]
"""Text of one line, however many it is written in: titles and names stand in tables, feeds and file names."""

Text = Annotated[str, StringConstraints(min_length=1), BeforeValidator(_in_one_line)]
"""Text of one line that is not empty; a number that lost its quotes is refused."""


_LONGEST_NAME = 200
"""Letters of a name that a folder is called by: systems of files end at 255, a domain of the national list has 193."""


def _for_address(text: str) -> str:
    slug = slugify(text)
    if not slug:
        raise wrong("cần một tên có chữ cái hoặc chữ số, vì địa chỉ của trang lấy từ tên này")
    if len(slug) > _LONGEST_NAME:
        raise wrong(f"tên dài quá {_LONGEST_NAME} chữ, mà địa chỉ của trang lấy từ tên này; hãy rút gọn")
    return text


Name = Annotated[Text, AfterValidator(_for_address)]
"""A text that a page has its address of."""

Lines = Annotated[str, StringConstraints(min_length=1)]
"""Text that is shown line by line, as it is written."""

Markdown = Annotated[str, StringConstraints(min_length=1), Mark.MARKDOWN]
"""Text that may hold Markdown; links in it are checked as those of a page are."""

AgencyName = Annotated[Text, Mark.AGENCY]
"""An agency as documents write it; what cannot be resolved is a warning."""

UnitName = Annotated[Name, Mark.UNIT]
"""An agency, or a place that stands for its authorities: `Sở Nội vụ`, `tỉnh Lai Châu`."""

Reference = Annotated[str, BeforeValidator(_reference), StringConstraints(min_length=1), Mark.REFERENCE]
"""A file of the repository (`/news/2026/hoi-thi.md`) or a web address."""

TaskReference = Annotated[Text, Mark.TASK]
"""A task of a plan, `993/KH-UBND#8`: the plan by its number or its path, then the task's id."""

Summary = Annotated[str, StringConstraints(min_length=1, max_length=300), BeforeValidator(_in_one_line)]

Value = TypeVar("Value")
Many = Annotated[tuple[Value, ...], BeforeValidator(one_or_many)]
"""A list; a single value may be written without one."""


def _not_empty(values: tuple[Value, ...]) -> tuple[Value, ...]:
    # not min_length: that would tell a list with one wrong value to be too short as well
    if not values:
        raise wrong("danh sách còn trống; ghi ít nhất một mục")
    return values


Some = Annotated[Many[Value], AfterValidator(_not_empty)]
"""A list that is not empty; a single value may be written without one."""


def from_pasted_table(
    front_matter: Callable[[Sequence[str], Sequence[dict[str, str]]], Sequence[object]],
) -> BeforeValidator:
    """Takes a list as it is, or a table that was pasted; `front_matter` makes a list of its names and rows."""

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            names, rows = pasted_table(value)
        except ValueError as error:
            raise wrong(str(error)) from None
        return front_matter(names, rows)

    return BeforeValidator(read)


Day = Annotated[date, BeforeValidator(_day)]
"""A whole date, `2018-12-28`."""

PartialDay = Annotated[PartialDate, BeforeValidator(_partial_date)]
"""A date of which the day or the month may be unknown."""

PastDay = Annotated[Day, Mark.PAST]
PastPartialDay = Annotated[PartialDay, Mark.PAST]
"""Of what has happened already: a day up to today."""

Moment = Annotated[datetime, BeforeValidator(_moment)]
"""A day, or a day with a time; always with an offset, +07:00 unless another is written."""

Measurement = Annotated[float, BeforeValidator(_measurement), Field(allow_inf_nan=False, le=1_000_000_000)]
"""A number that may have decimals, written with a point: `79.51`. No chart has an axis for 1e300."""

TaskCode = Annotated[
    str,
    BeforeValidator(_task_code),
    StringConstraints(pattern=r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$", max_length=40),
]
"""Part of an address: lower-case ASCII letters, digits, `-` and `.`."""

Number = Annotated[Text, BeforeValidator(_document_number)]
"""Number and symbol of a document, without spaces."""

PrintedNumber = Annotated[Text, BeforeValidator(_printed_number)]
"""The same in whatever form a source prints it, `QĐ/0001-BCA` too; one that nobody foresaw is a warning."""

WebAddress = Annotated[Text, BeforeValidator(web_address)]
"""A page of the public web; `text/addresses.py` says what may stand in it."""

SiteAddress = Annotated[Text, BeforeValidator(_site_address)]
"""A page of this site, kept as `/tin/bai-cu/` however it is written."""

DomainName = Annotated[Text, BeforeValidator(_domain_name)]
"""The name of a host, without `https://`."""

Telephone = Annotated[Text, BeforeValidator(telephone)]
Email = Annotated[Text, BeforeValidator(email)]

SitePath = Annotated[str, StringConstraints(pattern=r"^/[^\\]+$"), AfterValidator(_site_path), Mark.FILE]
"""A file of the repository, from the root of docs/: `/tep/ke-hoach-993.pdf`."""
