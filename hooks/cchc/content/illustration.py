"""What is made up (`minh_hoa: true`), and illustrations whose years move along with the running one (`nam_mau`)."""

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import replace

from pydantic import BaseModel

from cchc.content.fields import Loc, Model, key
from cchc.content.source import SourceFile


class MayBeIllustration(Model):
    """An item or a group of settings that may be made up; the site says so beside it while it is a demonstration."""

    is_illustration: bool = key(
        "minh_hoa",
        "Nội dung mẫu",
        hint="Nội dung dựng lên để minh họa; chỉ dùng ở trang trình diễn.",
        default=False,
        example="true",
    )


def illustrations_in(model: BaseModel, loc: Loc = ()) -> Iterator[Loc]:
    """The way of keys to each thing in a model, itself included, that says it is made up."""
    if isinstance(model, MayBeIllustration) and model.is_illustration:
        yield loc
    for attribute, field in type(model).model_fields.items():
        name, value = field.alias or attribute, getattr(model, attribute)
        for number, part in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            if isinstance(part, BaseModel):
                yield from illustrations_in(part, (*loc, name) if number is None else (*loc, name, number))


_WRITTEN_FOR = re.compile(r"^nam_mau:[ \t]*(\d{4})[ \t]*$", re.MULTILINE)
_YEAR = re.compile(r"(?<!\d)(?<!plans/)(?<!news/)(?:19|20)\d\d(?!\d)")
"""A year, not the folder of one: files stay where they are, and so do their addresses."""

_FARTHEST = 5
"""Years from the one written for; what lies farther away is history."""


_LEAP_DAY = re.compile(r"(?P<iso>(?P<of_iso>\d{4})-02-)29(?!\d)|29(?P<printed>/0?2/(?P<of_printed>\d{4}))(?!\d)")


def in_year(source: SourceFile, year: int) -> SourceFile:
    """The file as if it had been written for a year; any other file as it is. Lines and columns stay the same."""
    found = _WRITTEN_FOR.search(source.front)
    written_for = int(found[1]) if found else year
    if written_for == year:
        return source

    def moved(match: re.Match[str]) -> str:
        named = int(match[0])
        return str(named + year - written_for) if abs(named - written_for) <= _FARTHEST else match[0]

    front, body = (_LEAP_DAY.sub(_that_there_is, _YEAR.sub(moved, text)) for text in (source.front, source.body))
    return replace(source, front=front, body=body)


def _that_there_is(day: re.Match[str]) -> str:
    """29 February where the year has one, else the day before."""
    number = "29" if isleap(int(day["of_iso"] or day["of_printed"])) else "28"
    return f"{day['iso'] or number}{day['printed'] or number}"
