"""Agencies of several places and times, some of whose names are alike."""

from datetime import date

from cchc.content.agencies import AgencyDirectory
from cchc.content.agency import AGENCY, Agency
from cchc.content.source import divide

LAI_CHAU, CAN_THO, THANH_TRI = "tỉnh Lai Châu", "thành phố Cần Thơ", "huyện Thạnh Trị, tỉnh Sóc Trăng"
SOC_TRANG = "tỉnh Sóc Trăng"
DAY = date(2024, 6, 1)


def agency(key: str, title: str, place: str | None = None, **more: object) -> Agency:
    source = divide("", f"docs/co-quan/{key}.md")
    front = {"title": title, "loai": "so", "dia_ban": place, **more}
    return Agency.model_validate(front, context=(source, AGENCY.address_of))


DIRECTORY = AgencyDirectory(
    [
        agency("so-noi-vu", "Sở Nội vụ tỉnh Lai Châu", LAI_CHAU, ten_khac=["Sở Nội vụ", "SNV"]),
        agency("so-noi-vu-can-tho", "Sở Nội vụ thành phố Cần Thơ", CAN_THO, ten_khac=["Sở Nội vụ"]),
        agency("so-tu-phap", "Sở Tư pháp", LAI_CHAU),
        agency("so-van-hoa", "Sở Văn hóa, Thể thao và Du lịch", LAI_CHAU),
        agency("ubnd-soc-trang", "UBND tỉnh Sóc Trăng", SOC_TRANG, ten_khac=["UBND tỉnh"]),
        agency("ubnd-thanh-tri", "UBND huyện Thạnh Trị", THANH_TRI, ten_khac=["UBND huyện"]),
        agency("bo-noi-vu", "Bộ Nội vụ"),
        agency("cac-so", "Các sở, ban, ngành", ten_khac=["Các sở"]),
        agency("so-ke-hoach", "Sở Kế hoạch và Đầu tư", LAI_CHAU, hieu_luc_den="2025-02", ke_thua_boi="Sở Tài chính"),
        agency("so-tai-chinh-cu", "Sở Tài chính", LAI_CHAU, hieu_luc_den="2025-02", ke_thua_boi=["so-tai-chinh"]),
        agency("so-tai-chinh", "Sở Tài chính", LAI_CHAU, hieu_luc_tu="2025-03-01"),
        agency("dai", "Đài Truyền hình", LAI_CHAU),
        agency("dai-khac", "Đài Truyền hình", LAI_CHAU),
        agency("a", "Cơ quan A", LAI_CHAU, ke_thua_boi=["Cơ quan B"]),
        agency("b", "Cơ quan B", LAI_CHAU, ke_thua_boi=["Cơ quan A", "Cơ quan C", "Sở Tư pháp", "Cơ quan lạ"]),
        agency("c", "Cơ quan C", LAI_CHAU, ke_thua_boi=["Sở Tư pháp", "Sở Nội vụ"]),
    ]
)
