"""Màu sắc: the two colours of a province, from which the whole site is coloured."""

from math import floor
from typing import Annotated

from pydantic import BeforeValidator, model_validator

from cchc.content.fields import Model, key, wrong
from cchc.content.values import Text
from cchc.text.colours import WHITE, contrast, is_colour

_READABLE = 4.5
"""WCAG 2.2, 1.4.3: text against what is behind it."""


def _readable(value: object) -> object:
    if not isinstance(value, str) or not is_colour(value):
        raise wrong(f'“{value or ""}” không phải là mã màu; viết trong ngoặc kép, ví dụ "#27396b"')
    ratio = contrast(value, WHITE)
    if ratio < _READABLE:
        # never rounded up to what is needed
        told = f"{floor(10 * ratio) / 10:.1f}".replace(".", ",")
        raise wrong(f"màu {value} quá nhạt trên nền trắng (tương phản {told}, cần ít nhất 4,5); chọn màu đậm hơn")
    return value.lower()


_ReadableColour = Annotated[Text, BeforeValidator(_readable)]


class Colours(Model):
    """Links and buttons are in the main colour, small ornaments in the accent; both stand on white."""

    main: _ReadableColour = key("chinh", "Màu chính", default="#27396b", example='"#27396b"')
    accent: _ReadableColour = key("nhan", "Màu nhấn", default="#b4531a", example='"#b4531a"')

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: object) -> object:
        """Unlike elsewhere nothing is dropped: to YAML a colour without quotation marks is a comment."""
        if isinstance(data, dict) and None in data.values():
            raise wrong('thiếu mã màu sau dấu hai chấm; mã màu phải viết trong ngoặc kép, ví dụ chinh: "#27396b"')
        return data
