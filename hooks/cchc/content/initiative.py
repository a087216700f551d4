"""Mô hình, sáng kiến: something new that an agency tries, spreads or has had recognised."""

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key
from cchc.content.item import Item
from cchc.content.news import Picture
from cchc.content.plan import Year
from cchc.content.terms import InitiativeStatus
from cchc.content.values import AgencyName, Markdown, Reference, Text


class InitiativeSource(Model):
    """Nguồn: the document or article that tells of it, on this site or elsewhere."""

    name: Text = key("ten", "Tên nguồn", example="Kế hoạch số 993/KH-UBND")
    url: Reference | None = key("url", "Địa chỉ", default=None, example="/plans/2017/993-kh-ubnd-lai-chau.md")


class Initiative(Item):
    """An initiative: the problem, what is done about it, what came of it."""

    unit: AgencyName = key("don_vi", "Đơn vị", example="Sở Nội vụ")
    year: Year = key("nam", "Năm", example="2026")
    problem: Markdown | None = key("van_de", "Vấn đề", default=None, example="Người dân phải đi lại nhiều lần")
    solution: Markdown | None = key("giai_phap", "Giải pháp", default=None, example="Nhận hồ sơ tại nhà văn hóa bản")
    effect: Markdown | None = key("hieu_qua", "Hiệu quả", default=None, example="Giảm số lần đi lại")
    status: InitiativeStatus = key("trang_thai", "Trạng thái", example="thi_diem")
    origin: InitiativeSource | None = key("nguon", "Nguồn", default=None, example="{ten: Kế hoạch số 993/KH-UBND}")
    picture: Picture | None = key("anh", "Ảnh", default=None, example="{tep: /anh/mo-hinh.jpg, mo_ta: Quầy tiếp nhận}")


INITIATIVE = ContentType(
    model=Initiative,
    name="Mô hình, sáng kiến",
    heading="Mô hình, sáng kiến",
    folder="docs/mo-hinh",
    address="mo-hinh",
    template="pages/initiative.html",
    empty="Những cách làm hay của các cơ quan, các xã sẽ có ở đây để nơi khác cùng làm.",
    asked_for=("van_de", "giai_phap", "hieu_qua"),
)
