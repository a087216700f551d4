"""Phản ánh, kiến nghị: what mkdocs.yml says about opinions of citizens and the form for them."""

from functools import partial
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, model_validator

from cchc.content.fields import Model, key, wrong
from cchc.content.illustration import MayBeIllustration
from cchc.content.publication import Rule
from cchc.content.values import Many, Text, addressed
from cchc.text.addresses import web_address

LARGEST_REQUEST = 64_000
"""Bytes. No form that people fill in is larger, so the receiving server may refuse what is."""

_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
_EXAMPLE = "https://tiep-nhan.vidu.example/phan-anh"


def _form_address(value: object) -> object:
    """Refuses what a browser would send unprotected, or not at all."""
    value = addressed(value, partial(web_address, is_public=False, example=_EXAMPLE))
    if not isinstance(value, str) or not value:
        return value
    parts = urlsplit(value)
    if parts.fragment:
        raise wrong(f"“{value}” không được có dấu #; ví dụ {_EXAMPLE}")
    if parts.hostname in _THIS_MACHINE:
        return value
    addressed(value, partial(web_address, example=_EXAMPLE))
    if parts.scheme == "http":
        raise wrong(
            f"“{value}” phải bắt đầu bằng https://, nếu không ý kiến của người dân bị đọc được trên đường truyền; "
            "http:// chỉ dùng được để thử trên máy này (http://localhost)"
        )
    return value


FormAddress = Annotated[Text, BeforeValidator(_form_address)]
"""Where a form is sent: https, or http on this machine."""


class Step(Model):
    """One step of handling an opinion, with its limit in days."""

    name: Text = key("ten", "Tên bước", example="Tiếp nhận")
    text: Text = key("mo_ta", "Mô tả", example="Ghi nhận và gửi mã theo dõi")
    limit: Text | None = key("thoi_han", "Thời hạn", default=None, example="02 ngày làm việc")


class OpinionForm(Model):
    """The form of `/phan-anh/`. Without an address it composes a letter and sends nothing itself.

    Whoever is asked for personal data is told who gets them and how long they are kept.
    """

    shown_in_examples = ("receiver", "kept_for")

    address: FormAddress | None = key("dia_chi", "Địa chỉ nhận biểu mẫu", default=None, example=_EXAMPLE)
    receiver: Text | None = key("don_vi", "Đơn vị tiếp nhận", default=None, example="Sở Nội vụ")
    kept_for: Text | None = key("thoi_gian_luu", "Thời gian lưu", default=None, example="12 tháng kể từ ngày trả lời")
    limit: int = key("gioi_han_ky_tu", "Số ký tự tối đa", default=4000, example="4000", ge=200, le=5000)

    @model_validator(mode="after")
    def _says_who_keeps_what(self) -> Self:
        told = {"don_vi: Sở Nội vụ": self.receiver, 'thoi_gian_luu: "12 tháng kể từ ngày trả lời"': self.kept_for}
        missing = [example for example, value in told.items() if value is None]
        if self.address and missing:
            raise wrong(
                "có dia_chi thì phải cho người dân biết ai nhận và giữ dữ liệu bao lâu; thiếu " + ", ".join(missing)
            )
        return self


class Feedback(MayBeIllustration):
    """What may be reported, by which form, how it is handled and by which rules (`/phan-anh/`)."""

    subjects: Many[Text] = key("noi_dung", "Những việc có thể phản ánh", example="[Thủ tục rườm rà]")
    steps: Many[Step] = key("cac_buoc", "Các bước xử lý")
    form: OpinionForm = key("bieu_mau", "Biểu mẫu", default=OpinionForm())
    rules: Many[Rule] = key("can_cu", "Căn cứ", default=())
    note: Text | None = key("ghi_chu", "Ghi chú", default=None)
