"""Cơ quan: an agency, or a group of agencies, that plans and procedures name."""

from datetime import date

from cchc.content.content_type import ContentType
from cchc.content.fields import Model, key
from cchc.content.item import Item
from cchc.content.publication import Channel
from cchc.content.terms import AgencyKind, AgencyLevel, ChannelKind
from cchc.content.values import AgencyName, Email, Many, PartialDay, Telephone, Text, WebAddress


class Head(Model):
    """Người đứng đầu: who answers for an agency."""

    name: Text = key("ho_ten", "Họ tên", example="Họ và tên đầy đủ")
    position: Text = key("chuc_vu", "Chức vụ", example="Giám đốc")


class MapPosition(Model):
    """Vị trí: where the door is, in degrees north and east (WGS 84), somewhere in Việt Nam."""

    latitude: float = key("vi_do", "Vĩ độ", example="22.3964", ge=8, le=24)
    longitude: float = key("kinh_do", "Kinh độ", example="103.4582", ge=102, le=118)

    @property
    def map_address(self) -> str:
        """A link to OpenStreetMap: nothing of it is loaded before the reader follows it."""
        place = f"{self.latitude}/{self.longitude}"
        return f"https://www.openstreetmap.org/?mlat={self.latitude}&mlon={self.longitude}#map=17/{place}"


class Agency(Item):
    """An agency. Its identity is the file's name (`so-noi-vu`); plans find it by any of its names."""

    other_names: Many[Text] = key(
        "ten_khac",
        "Tên khác",
        hint="Mọi cách văn bản gọi cơ quan này; nhiệm vụ tìm cơ quan theo các tên ấy.",
        default=(),
        example="[Sở Nội vụ, SNV]",
    )
    kind: AgencyKind = key("loai", "Loại", example="so")
    level: AgencyLevel | None = key("cap", "Cấp", default=None, example="tinh")
    parent: AgencyName | None = key("truc_thuoc", "Trực thuộc", default=None, example="UBND tỉnh Lai Châu")
    head: Head | None = key("nguoi_dung_dau", "Người đứng đầu", default=None)
    place: Text | None = key("dia_ban", "Địa bàn", default=None, example="tỉnh Lai Châu")
    street: Text | None = key("dia_chi", "Địa chỉ", default=None)
    hours: Text | None = key(
        "gio_lam_viec", "Giờ làm việc", default=None, example="Thứ Hai đến thứ Sáu, 07:30-11:30, 13:30-17:00"
    )
    position: MapPosition | None = key("vi_tri", "Vị trí", default=None, example="{vi_do: 22.3964, kinh_do: 103.4582}")
    telephones: Many[Telephone] = key("dien_thoai", "Điện thoại", default=(), example='["0213 000 0002"]')
    emails: Many[Email] = key("email", "Thư điện tử", default=(), example="[sonoivu@vidu.example]")
    website: WebAddress | None = key("website", "Trang thông tin", default=None)
    valid_from: PartialDay | None = key("hieu_luc_tu", "Hoạt động từ", default=None, example="2025-03-01")
    valid_until: PartialDay | None = key("hieu_luc_den", "Hoạt động đến", default=None, example="2025-06-30")
    successors: Many[AgencyName] = key("ke_thua_boi", "Cơ quan kế thừa", default=(), example="[Sở Tài chính]")

    @property
    def key(self) -> str:
        """Return the id by which directives and addresses name it."""
        return self.id or self.source.stem

    @property
    def names(self) -> tuple[str, ...]:
        return (self.title, *self.other_names)

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Its telephones, addresses and so on, in the form of the site's own channels."""
        values = [(ChannelKind.TELEPHONE, value) for value in self.telephones]
        values += [(ChannelKind.EMAIL, value) for value in self.emails]
        values += [(ChannelKind.ADDRESS, self.street)] if self.street else []
        values += [(ChannelKind.ONLINE, self.website)] if self.website else []
        return tuple(
            Channel.model_validate({"loai": kind, "gia_tri": value, "don_vi": self.title}) for kind, value in values
        )

    @property
    def is_group(self) -> bool:
        return self.kind is AgencyKind.GROUP

    def existed_on(self, day: date) -> bool:
        """Whether it was there; where only the year of a change is known, the whole year counts as yes."""
        began = self.valid_from is None or self.valid_from.first_day <= day
        ended = self.valid_until is not None and self.valid_until.last_day < day
        return began and not ended


AGENCY = ContentType(
    model=Agency,
    name="Cơ quan",
    heading="Cơ quan",
    folder="docs/co-quan",
    address="co-quan",
    template="pages/agency.html",
    known_by_file_name=True,
    has_register=False,
    empty="Danh bạ các sở, ngành, xã sẽ có ở đây: địa chỉ, điện thoại, giờ làm việc.",
    asked_for=("cap", "dia_ban"),
)
