"""What columns of procedures are called, and how texts of several columns of one meaning become one."""

import re
from collections.abc import Mapping

from cchc.text.folding import fold

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "ma_thu_tuc": (
        "mã thủ tục",
        "mã tthc",
        "mã số",
        "mã thủ tục hành chính",
        "mã",
        "code",
        "mã số tthc",
        "mã số thủ tục hành chính",
    ),
    "title": (
        "tên thủ tục",
        "ten_thu_tuc",
        "tên tthc",
        "tên thủ tục hành chính",
        "thủ tục hành chính",
        "tiêu đề",
        "tên",
        "name",
    ),
    "quyet_dinh": ("so_quyet_dinh", "số quyết định", "quyết định công bố", "quyết định", "số quyết định công bố"),
    "cap_thuc_hien": ("cấp thực hiện", "cấp", "cấp giải quyết"),
    "loai_thu_tuc": ("loại thủ tục", "loại tthc"),
    "linh_vuc": ("lĩnh vực", "lĩnh vực thủ tục", "linh_vuc_thu_tuc", "ngành, lĩnh vực"),
    "doi_tuong": ("doi_tuong_thuc_hien", "đối tượng thực hiện", "đối tượng", "ai được làm"),
    "co_quan_thuc_hien": ("cơ quan thực hiện", "cơ quan giải quyết", "cơ quan trực tiếp thực hiện"),
    "co_quan_co_tham_quyen": ("cơ quan có thẩm quyền", "cơ quan có thẩm quyền quyết định", "thẩm quyền quyết định"),
    "co_quan_duoc_uy_quyen": ("cơ quan được ủy quyền", "cơ quan được uỷ quyền"),
    "co_quan_phoi_hop": ("cơ quan phối hợp",),
    "dia_chi_tiep_nhan": (
        "địa chỉ tiếp nhận hồ sơ",
        "địa chỉ tiếp nhận hs",
        "nơi tiếp nhận hồ sơ",
        "địa chỉ tiếp nhận",
        "địa điểm thực hiện",
        "địa điểm tiếp nhận",
        "nơi thực hiện",
    ),
    "thu_tuc_lien_quan": ("thủ tục hành chính liên quan", "thủ tục liên quan"),
    "trinh_tu": ("trinh_tu_thuc_hien", "trình tự thực hiện", "trình tự"),
    "cach_thuc": ("cach_thuc_thuc_hien", "cách thức thực hiện", "cách thức"),
    "thoi_han": ("thời hạn giải quyết", "thời hạn", "thời gian giải quyết"),
    "phi_le_phi": ("phí, lệ phí", "phí", "lệ phí", "phí và lệ phí"),
    "ho_so": ("thanh_phan_ho_so", "thành phần hồ sơ", "hồ sơ", "thành phần, số lượng hồ sơ"),
    "so_bo": ("số bộ hồ sơ", "số lượng bộ hồ sơ", "số lượng hồ sơ", "số bộ"),
    "can_cu": ("can_cu_phap_ly", "căn cứ pháp lý", "căn cứ pháp lý của tthc"),
    "dieu_kien": ("yeu_cau_dieu_kien", "yêu cầu, điều kiện thực hiện", "yêu cầu, điều kiện", "điều kiện"),
    "ket_qua": ("ket_qua_xu_ly", "kết quả thực hiện", "kết quả xử lý", "kết quả"),
    "muc_do": (
        "mức độ trực tuyến",
        "mức độ",
        "mức độ cung cấp dịch vụ công trực tuyến",
        "mức độ dvctt",
        "mức độ dvc",
        "mức độ dịch vụ công",
    ),
    "url": ("detail_url", "đường dẫn", "liên kết", "link", "địa chỉ trang"),
    "": ("formality_id", "raw_text", "stt", "tt", "số thứ tự"),
}
"""What columns are called: names of the portal's own export, of its pages, of tables that provinces keep.

The last are left out: counters, and the text of a whole page, in which all other columns stand a second time.
"""

NEEDED = ("ma_thu_tuc", "title")
"""Without these a table is none of procedures."""

_SINGLE = ("ma_thu_tuc", "title", "linh_vuc", "url")
"""What a procedure has one of: two columns that say different things cannot both be meant."""


class TwoColumnsError(Exception):
    """Two columns say different things of what a procedure has one of; the message is the remedy."""


def column_of(name: str) -> str | None:
    """The key of a column, "" for one that is left out, None for one that nobody knows.

    What stands in brackets after a name does not change it: "Mã TTHC (trên Cổng DVCQG)".
    """
    key = _key(name)
    return _BY_NAME[key] if key in _BY_NAME else _BY_NAME.get(_key(re.sub(r"\([^)]*\)?", "", name)))


def record_of(row: Mapping[str, str], known: Mapping[str, str | None]) -> dict[str, str]:
    """The texts of a row by key: those of columns that mean the same stand below each other, each after its name."""
    found: dict[str, dict[str, str]] = {}
    for name, text in row.items():
        if known[name] and text.strip() and text not in found.setdefault(str(known[name]), {}).values():
            found[str(known[name])][name] = text
    return {column: _joined(column, texts) for column, texts in found.items()}


def _joined(column: str, texts: Mapping[str, str]) -> str:
    if len(texts) == 1:
        return next(iter(texts.values()))
    if column in _SINGLE:
        names = " và ".join(f"“{name}”" for name in texts)
        words = " và ".join(f"“{text.strip()}”" for text in texts.values())
        raise TwoColumnsError(
            f"hai cột {names} cùng được hiểu là {COLUMNS[column][0]} mà ghi khác nhau ({words});"
            " xóa cột không dùng, hoặc đổi tên cột ấy"
        )
    return "\n".join(f"{name}: {text}" for name, text in texts.items())


def _key(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())


_BY_NAME = {_key(name): column for column, names in COLUMNS.items() for name in (column, *names) if name}
