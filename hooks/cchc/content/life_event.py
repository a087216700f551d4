"""Sự kiện đời sống: what happens to people (a child, a marriage, a shop), with the procedures that it asks for."""

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key
from cchc.content.item import Item
from cchc.content.procedure import PROCEDURE, ProcedureCode
from cchc.content.values import Some, Text


class LifeEventProcedure(Model):
    """A procedure of the site, and in one sentence of its own page why it is wanted here."""

    code: ProcedureCode = key("ma_thu_tuc", "Mã thủ tục", example='"1.000894"')
    reason: Text = key("ly_do", "Vì sao cần", example="Ai nhận Giấy chứng nhận kết hôn ở đâu")
    stage: Text | None = key("khi_nao", "Khi nào", default=None, example="Trong 07 ngày")


class LifeEvent(Item):
    """An event; procedures stand in the order in which one does them. `order` is its place among all events."""

    order: int = key("thu_tu", "Thứ tự trong danh sách", default=100, example="1", ge=1)
    procedures: Some[LifeEventProcedure] = key(
        "thu_tuc", "Thủ tục", example='[{ma_thu_tuc: "1.000894", ly_do: Để được cấp Giấy chứng nhận kết hôn}]'
    )


LIFE_EVENT = ContentType(
    model=LifeEvent,
    name="Sự kiện đời sống",
    heading="Sự kiện đời sống",
    folder="docs/su-kien-doi-song",
    address="su-kien-doi-song",
    template="pages/life_event.html",
    has_register=False,
    listed_at=PROCEDURE.address,
    empty="Những việc trong đời như kết hôn, sinh con, mở cửa hàng sẽ có ở đây, kèm các thủ tục cần làm.",
    asked_for=("description",),
)
