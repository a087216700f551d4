"""What a new province is asked for, which answers cannot be, and the settings that it begins with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc.content.loader import settings_in
from cchc.text.placeholders import placeholders_in

_FIELDS = {
    "site_url": "site_url",
    "extra.cchc.nguon_tin.dinh_danh": "site_url",
    "site_name": "name",
    "extra.cchc.dia_ban": "name",
    "extra.cchc.co_quan_chu_quan": "publisher",
    "extra.cchc.mau_sac.chinh": "main",
    "extra.cchc.mau_sac.nhan": "accent",
}
"""By the key of the settings that it fills."""

_MAY_BE_EMPTY = ("publisher", "email")
_LONGEST = 120
"""Characters of an answer; a title of a page, which has at most as many, holds the name of the province too."""

_LONGEST_NAME = 40


class NotPossibleError(Exception):
    """Why the site cannot be made: by the field of NewProvince, or by the path of a file, a text in Vietnamese."""

    def __init__(self, reasons: Mapping[str, str]) -> None:
        super().__init__("\n".join(reasons.values()))
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class NewProvince:
    """`name` with its kind ("tỉnh Sông Ngân"); `site_url` with a slash at its end; colours as `#0b5d4e`.

    `publisher` and `email` may be empty: it is the people's committee then, and there is no letter box.
    """

    name: str
    publisher: str
    site_url: str
    telephone: str
    counter: str
    email: str
    main: str
    accent: str


def refuse_wrong_answers(root: Path, province: NewProvince, settings: str) -> None:
    """NotPossibleError with one reason for each answer, in the order of the fields."""
    _, problems = settings_in(root, settings)
    found = [(_field_of(problem.key, province), problem.message) for problem in problems if problem.is_error]
    reasons = {**dict(reversed(found)), **dict(_unusable(province))}
    if reasons:
        order = {name: place for place, name in enumerate(NewProvince.__dataclass_fields__)}
        raise NotPossibleError(dict(sorted(reasons.items(), key=lambda reason: order.get(reason[0], len(order)))))


def _unusable(province: NewProvince) -> Iterator[tuple[str, str]]:
    """Fields whose value would be refused in no other place, or not in the words of whoever is asked for it."""
    if not province.name.startswith(("tỉnh ", "thành phố ")):
        yield "name", f"“{province.name}” phải bắt đầu bằng “tỉnh” hoặc “thành phố”; ví dụ tỉnh Sông Ngân"
    for name in NewProvince.__dataclass_fields__:
        value = getattr(province, name)
        if not value and name not in _MAY_BE_EMPTY:
            yield name, "không được để trống"
        elif len(value) > (longest := _LONGEST_NAME if name == "name" else _LONGEST) or not value.isprintable():
            yield name, f"phải là một dòng, dài nhất {longest} chữ"
        elif placeholders_in(value):
            yield name, f"“{value}” là địa chỉ hoặc số giả định; ghi cái thật"


def _field_of(key: str, province: NewProvince) -> str:
    """Which answer a key of the settings comes from; the key itself where it is none's."""
    channels = ("telephone", "email", "counter") if province.email else ("telephone", "counter")
    fields = _FIELDS | {f"extra.cchc.kenh_tiep_nhan[{place}]": name for place, name in enumerate(channels, 1)}
    return next((name for start, name in fields.items() if key.startswith(start)), key)


NEW_SETTINGS = """\
# What the province decides; what is marked by "VIỆC CÒN LẠI" only the province can write.
# What the program needs it inherits; a key that stands here goes before.
INHERIT: hooks/engine.yml

site_name: {title}
site_url: !ENV [SITE_URL, {site_url}]
site_description: Kế hoạch, nhiệm vụ, tin tức và kênh phản ánh về cải cách hành chính

extra:
  demo: false
  cchc:
    co_quan_chu_quan: {publisher}
    dia_ban: {name}
    # in quotation marks; both have to be dark enough to be read on white, the check tells
    mau_sac:
      chinh: {main}
      nhan: {accent}
    cong_dich_vu_cong:
      - ten: Cổng Dịch vụ công quốc gia
        url: https://dichvucong.gov.vn
    # At least one telephone, one counter and one online channel: the build fails without them.
    # VIỆC CÒN LẠI: xem lại các kênh tiếp nhận, thêm gio (giờ tiếp nhận) và don_vi (đơn vị tiếp nhận)
    kenh_tiep_nhan:
      - loai: dien_thoai
        ten: Đường dây nóng cải cách hành chính
        gia_tri: {telephone}
        duong_day_nong: true
        muc_dich: Phản ánh, kiến nghị về thủ tục hành chính và thái độ phục vụ
      - loai: email
        ten: Hộp thư góp ý
        gia_tri: {email}
        muc_dich: Góp ý về nội dung trang, kế hoạch, nhiệm vụ
      - loai: dia_chi
        ten: Tiếp nhận trực tiếp
        gia_tri: {counter}
      - loai: truc_tuyen
        ten: Cổng Dịch vụ công quốc gia
        gia_tri: https://dichvucong.gov.vn
        muc_dich: Gửi phản ánh, kiến nghị qua mạng
    phan_anh:
      noi_dung:
        - Thủ tục hành chính rườm rà, không rõ, hoặc không đúng với bản niêm yết
        - Hồ sơ bị chậm, bị yêu cầu giấy tờ ngoài quy định, hoặc thu phí sai
        - Thái độ, cách làm việc của cán bộ, công chức, viên chức
        - Nhiệm vụ trong kế hoạch chưa được thực hiện, hoặc thông tin trên trang này chưa đúng
      # VIỆC CÒN LẠI: ghi thoi_han của từng bước theo quy định của đơn vị, ví dụ thoi_han: 02 ngày làm việc
      cac_buoc:
        - {{ten: Tiếp nhận, mo_ta: Ghi nhận phản ánh và báo cho người gửi biết đã nhận được}}
        - {{ten: Xử lý, mo_ta: Chuyển đến cơ quan có trách nhiệm để xem xét và giải quyết}}
        - {{ten: Trả lời, mo_ta: Gửi câu trả lời cho người phản ánh và công khai kết quả trên trang}}
      # Without an address the form composes an e-mail; the server's part of a form that is sent: CONTRIBUTING.md.
      bieu_mau:
        gioi_han_ky_tu: 4000
    ke_hoach:
      # a task that ends within so many days is "sắp đến hạn"
      sap_den_han: 14
    thu_tuc:
      # days after which a page warns that it has not been compared with its source lately
      han_doi_chieu: 180
      # domains with one of these in their names stand on top of the list
      linh_vuc_trong_tam: [Đầu tư, Đất đai, Xây dựng, Nhà ở, Thuế, Y tế]
    # VIỆC CÒN LẠI: thêm hoi_dap (thoi_han: số ngày làm việc phải trả lời), bien_tap, giay_phep, bao_chi, bao_cao
    # VIỆC CÒN LẠI: tự đánh giá những tiêu chí máy không kiểm tra được, thêm vào tieu_chi (trang_thai, giai_thich)
    # huong_dan: true puts the guides for editors (/huong-dan/) on the public site too; a preview has them anyway
    nguon_tin:
      # part of every item's id in the feeds: do not change it when the site moves
      dinh_danh: {host}
      tu_ngay: {today}
      so_muc: 50
"""
