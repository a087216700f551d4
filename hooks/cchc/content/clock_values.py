"""Values of the clock that editors write: parts of a day, and how long a recording is."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from cchc.content.fields import wrong
from cchc.content.values import Text

_TIME_SLOT = re.compile(r"((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)")
_DURATION = re.compile(r"(?:(\d{1,2}):(?=\d{2}:))?(\d{1,2}):([0-5]\d)")


def _time_slot(value: object) -> object:
    form = _TIME_SLOT.fullmatch(str(value))
    if form is None or form[1] >= form[2]:
        raise wrong(f'“{value}” không phải là khung giờ; viết giờ đầu và giờ cuối, ví dụ "11:00-11:30"')
    return value


def _duration(value: object) -> object:
    """`1:02:30` as `1 giờ 2 phút 30 giây`; what is no text others refuse."""
    if not isinstance(value, str) or not value.strip():
        return value
    form = _DURATION.fullmatch(value.strip())
    if form is None:
        raise wrong(f'“{value}” không phải là thời lượng; viết phút:giây hoặc giờ:phút:giây, ví dụ "12:30"')
    parts = ((int(part or 0), unit) for part, unit in zip(form.groups(), ("giờ", "phút", "giây"), strict=True))
    return " ".join(f"{count} {unit}" for count, unit in parts if count) or "0 giây"


TimeSlot = Annotated[Text, BeforeValidator(_time_slot)]
"""Part of a day, `11:00-11:30`."""

Duration = Annotated[Text, BeforeValidator(_duration)]
"""How long a recording is, written as players show it, `12:30`, kept as it is said: `12 phút 30 giây`."""
