"""HTML that a province lets its editors write beyond what all may."""

from typing import Annotated

from pydantic import AfterValidator

from cchc.content.fields import Model, key, wrong
from cchc.content.values import Many, Text
from cchc.text.markdown.allowed_html import NEVER, may_be_allowed


def _element(name: str) -> str:
    if name.lower() in NEVER:
        raise wrong(f"không thể cho phép thẻ <{name}>: thẻ này chạy, tải hoặc đóng khung nội dung ngoài trang")
    return name.lower()


def _attribute(name: str) -> str:
    if not may_be_allowed(name.lower()):
        raise wrong(f"không thể cho phép thuộc tính “{name}”: thuộc tính này có thể chạy lệnh hoặc đổi cả trang")
    return name.lower()


class AllowedElement(Model):
    """An element that texts may have, with its attributes."""

    name: Annotated[Text, AfterValidator(_element)] = key("the", "Thẻ HTML", example="audio")
    attributes: Many[Annotated[Text, AfterValidator(_attribute)]] = key(
        "thuoc_tinh", "Thuộc tính", default=(), example="[src, controls]"
    )
