"""One record as the front matter of a procedure, with all that could not be understood, and an account of letters."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from cchc.content.terms import OnlineLevel
from cchc.editing.procedure_import.account import Account, Converted, letters_in
from cchc.editing.procedure_import.cells import UNKNOWN, code_of, heads_in, result_rows
from cchc.editing.procedure_import.filings import FilingRow, filing_rows, named_channels
from cchc.editing.procedure_import.legal_basis import basis_rows
from cchc.editing.procedure_import.papers import PaperCase, paper_cases
from cchc.editing.procedure_import.sources import Record
from cchc.text.addresses import web_address
from cchc.text.folding import fold
from cchc.text.markdown.from_html import escaped

_UNSEEN = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff]"
)
"""Signs that nobody sees, or that only one font has: they are dropped, and counted."""

_LEVELS = {"bo": "bo", "tinh": "tinh", "xa": "xa", "co quan khac": "co_quan_khac"}
"""Without the word "cấp", which tables of offices leave out."""
_ONLINE = {"toan trinh": OnlineLevel.WHOLE, "mot phan": OnlineLevel.PART, "cung cap thong tin": OnlineLevel.INFORMATION}

_APPLICANTS = re.compile(r"(?![\s,;])(?:Cán bộ, công chức, viên chức|(?:\([^()]*\)|[^,;])+)")
"""One of a list: the kind whose name has commas, else what stands between commas that are not in brackets."""
_AGENCY = re.compile(
    r"[,;]\s*(?=(?:Ủy ban|Uỷ ban|UBND|Sở|Bộ|Cục|Chi cục|Tổng cục|Phòng|Trung tâm|Công an|Văn phòng|Tòa án|Viện|Ban|Hội"
    r"|Chủ tịch|Ngân hàng|Cơ quan|Đồn|Cảng|Thuế|Hải quan|Bảo hiểm|Trường|Bệnh viện|Thanh tra|Kho bạc|Quỹ|Vụ|Thủ tướng"
    r"|Chính phủ|Bộ trưởng|Đơn vị|Đại sứ quán|Tổng|Tổ chức|Doanh nghiệp|Chi nhánh|Cán bộ|Công chức|Giám đốc)\b)"
)


def convert(record: Record) -> Converted:
    """The front matter of a record, without day and source, which do not depend on it."""
    return _Conversion(record).made()


class _Conversion:
    def __init__(self, record: Record) -> None:
        self._account = Account()
        self._notes: list[str] = []
        self._record = {name: self._clean(text) for name, text in record.items()}
        self._account.read = sum(map(letters_in, self._record.values()))

    def made(self) -> Converted:
        record = self._record
        front: dict[str, object] = {
            "title": self._line("title"),
            "ma_thu_tuc": self._code(),
            "quyet_dinh_cong_bo": {"so_ky_hieu": self._line("quyet_dinh")} if self._known("quyet_dinh") else None,
            "loai_thu_tuc": self._line("loai_thu_tuc"),
            "cap_thuc_hien": self._levels(),
            "linh_vuc_thu_tuc": self._line("linh_vuc"),
            "doi_tuong": [part.strip() for part in _APPLICANTS.findall(self._known("doi_tuong"))],
            "co_quan_thuc_hien": self._agencies("co_quan_thuc_hien"),
            "co_quan_co_tham_quyen": self._agencies("co_quan_co_tham_quyen"),
            "co_quan_duoc_uy_quyen": self._agencies("co_quan_duoc_uy_quyen"),
            "dia_chi_tiep_nhan": self._lines("dia_chi_tiep_nhan"),
            "co_quan_phoi_hop": self._agencies("co_quan_phoi_hop"),
            "trinh_tu": markdown_of_lines(self._known("trinh_tu")),
            "cach_thuc": self._filings(),
            "thoi_han": self._limit(),
            "phi_le_phi": self._fees(),
            "ho_so": self._dossier(),
            "so_bo": self._sets(),
            "ket_qua": self._results(),
            "dieu_kien": markdown_of_lines(self._known("dieu_kien")),
            "can_cu": self._basis(),
            "muc_do": self._online_level(),
            "lien_ket_dvc": self._address(),
            "thu_tuc_lien_quan": self._lines("thu_tuc_lien_quan"),
        }
        front = {name: value for name, value in front.items() if value not in (None, "", [], {})}
        self._account.written = sum(map(letters_in, _texts([front, self._notes])))
        for text in record.values():
            if text.strip(" .") == UNKNOWN:
                self._account.chrome[UNKNOWN] += letters_in(text)
        return Converted(str(front.get("ma_thu_tuc", "")), front, self._notes, self._account)

    def _clean(self, text: str) -> str:
        """NFC, with the ends of lines of today, and without signs that nobody sees."""
        # a half of a pair of UTF-16, which no file can hold
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        whole = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " "))
        shown = _UNSEEN.sub("", whole)
        self._account.unseen += len(whole) - len(shown)
        return shown.strip()

    def _known(self, name: str) -> str:
        text = self._record.get(name, "")
        # of a cell with "-" or "/" nothing is known either
        is_empty = not letters_in(text) or fold(text).strip(" .") in ("khong co thong tin", "chua co thong tin")
        return "" if is_empty else text

    def _line(self, name: str) -> str:
        return " ".join(self._known(name).split())

    def _code(self) -> str:
        written = self._line("ma_thu_tuc")
        code = code_of(written)
        if code != written:
            self._notes.append(f"Nguồn ghi mã {written} như một con số, đọc là {code}")
        return code

    def _address(self) -> str:
        """Where the source has the record; what cannot be an address stays as a note."""
        text = self._line("url")
        try:
            return web_address(text) if text else ""
        except ValueError:
            self._notes.append(f"Nguồn ghi địa chỉ “{text}”, không mở được")
            return ""

    def _lines(self, name: str) -> list[str]:
        return [" ".join(line.split()) for line in self._known(name).split("\n") if line.strip()]

    def _agencies(self, name: str) -> list[str]:
        parts = (part for line in self._lines(name) for part in _AGENCY.split(line))
        return list(dict.fromkeys(part.strip(" ,;") for part in parts if part.strip(" ,;")))

    def _levels(self) -> list[str]:
        parts = [part.strip() for part in re.split(r"[,;\n]", self._known("cap_thuc_hien")) if part.strip()]
        levels = []
        for part in parts:
            level = _LEVELS.get(fold(part).removeprefix("cap "))
            if level:
                levels.append(level)
                self._account.chrome["cấp thực hiện, ghi bằng từ khóa"] += letters_in(part)
            else:
                self._notes.append(f"Nguồn ghi cấp thực hiện “{part}”, không thuộc các cấp hiện nay")
        return list(dict.fromkeys(levels)) or ["co_quan_khac"]

    def _online_level(self) -> str | None:
        text = self._known("muc_do")
        found = next((level for words, level in _ONLINE.items() if words in fold(text)), None)
        if found:
            self._account.chrome["mức độ trực tuyến, ghi bằng từ khóa"] += letters_in(text)
        elif text:
            self._notes.append(f"Nguồn ghi mức độ trực tuyến “{text}”")
        return found.value if found else None

    def _filings(self) -> list[dict[str, object]]:
        cell = self._known("cach_thuc")
        self._count_heads(cell)
        before, rows = filing_rows(cell)
        if not rows and (channels := named_channels(before)):
            self._account.chrome["kênh nộp, đơn vị thời gian, ghi bằng từ khóa"] += letters_in(before) - sum(
                map(letters_in, channels)
            )
            return [{"kenh": channel} for channel in channels]
        if before.strip() and not rows:
            self._notes.append("Không tách được bảng cách thức thực hiện; giữ nguyên văn")
            return [{"kenh": "truc_tiep", "mo_ta": markdown_of_lines(before)}]
        if before.strip():
            self._notes.append(f"Trước bảng cách thức thực hiện, nguồn ghi: {' '.join(before.split())}")
        return [self._filing(row) for row in rows]

    def _filing(self, row: FilingRow) -> dict[str, object]:
        if not row.is_whole:
            self._notes.append(f"Không tách được thời hạn và phí, nguồn ghi: {' '.join(row.description.split())[:200]}")
        self._account.chrome["kênh nộp, đơn vị thời gian, ghi bằng từ khóa"] += row.keyword_letters
        self._account.chrome[UNKNOWN] += row.unknown_letters
        limit: dict[str, object] = {}
        if row.count:
            limit["so"] = float(row.count) if "." in row.count else int(row.count)
        limit |= {"don_vi": row.unit} if row.unit else {}
        limit |= {"ghi_chu": row.note} if row.note else {}
        made = {
            "kenh": row.channel,
            "thoi_han": limit,
            "phi_le_phi": markdown_of_lines(row.cost),
            "mo_ta": markdown_of_lines(row.description) if letters_in(row.description) else "",
        }
        return {name: value for name, value in made.items() if value}

    def _limit(self) -> dict[str, object]:
        """That of a table of one's own, in words as they stand."""
        text = self._line("thoi_han")
        found = re.fullmatch(r"0*(\d+(?:[.,]\d+)?)\s+(ngày làm việc|ngày|giờ|tháng)", text, re.IGNORECASE)
        if not found:
            return {"ghi_chu": text} if text else {}
        units = {"ngay lam viec": "ngay_lam_viec", "ngay": "ngay", "gio": "gio", "thang": "thang"}
        self._account.chrome["kênh nộp, đơn vị thời gian, ghi bằng từ khóa"] += letters_in(found[2])
        count = found[1].replace(",", ".")
        return {"so": float(count) if "." in count else int(count), "don_vi": units[fold(found[2])]}

    def _fees(self) -> list[dict[str, object]]:
        text = self._known("phi_le_phi")
        return [{"ten": "Phí, lệ phí", "ghi_chu": markdown_of_lines(text)}] if text else []

    def _dossier(self) -> list[dict[str, object]]:
        cell = self._known("ho_so")
        self._count_heads(cell)
        rest, cases = paper_cases(cell)
        if not cases:
            lines = [line.strip() for line in rest.split("\n") if letters_in(line)]
            return [{"giay_to": [{"ten": _unmarked(line)} for line in lines]}] if lines else []
        if letters_in(rest):
            self._notes.append(f"Sau bảng thành phần hồ sơ, nguồn ghi: {_joined(rest)}")
        return [made for case in cases if (made := self._case(case))]

    def _case(self, case: PaperCase) -> dict[str, object]:
        papers = []
        for row in case.papers:
            self._account.chrome["số bản, ghi bằng số"] += row.keyword_letters
            paper: dict[str, object] = {"ten": _unmarked(row.name) or _joined(row.form or "")}
            paper |= {"ban_chinh": row.originals} if row.originals is not None else {}
            paper |= {"ban_sao": row.copies} if row.copies is not None else {}
            paper |= {"ten_mau_don": _joined(row.form)} if row.form and row.name else {}
            if paper["ten"]:
                papers.append(paper)
        if not papers:
            self._notes += [f"Trường hợp “{case.name}” không có giấy tờ nào trong nguồn"] if case.name else []
            return {}
        return ({"truong_hop": _unmarked(case.name)} if case.name else {}) | {"giay_to": papers}

    def _sets(self) -> int | None:
        found = re.fullmatch(r"0*(\d{1,2})(?: ?\(\w+\))?(?: bộ)?(?: hồ sơ)?\.?", self._line("so_bo"))
        if self._known("so_bo") and not found:
            self._notes.append(f"Nguồn ghi số bộ hồ sơ: {self._line('so_bo')}")
        return int(found[1]) if found and int(found[1]) else None

    def _results(self) -> list[object]:
        rows, more, chrome = result_rows(self._known("ket_qua"))
        self._account.chrome["khung của trang nguồn"] += letters_in(chrome)
        self._account.chrome["“Mã:” trước mã kết quả"] += sum(len("Mã") for row in rows if row.code)
        made: list[object] = []
        for row in rows:
            name = markdown_of_lines(row.name)
            if name or row.code:
                made.append({"ten": name or row.code, "ma": row.code} if row.code else name)
        return [*made, *([f"Nguồn mô tả kết quả:\n\n{markdown_of_lines(more)}"] if more else [])]

    def _basis(self) -> list[dict[str, object]]:
        cell = self._known("can_cu")
        self._count_heads(cell)
        made: list[dict[str, object]] = []
        for row in basis_rows(cell):
            known: dict[str, object] = {"so_ky_hieu": row.number, "trich_yeu": _joined(row.name)}
            self._account.chrome["loại văn bản lặp lại trước số, ký hiệu"] += row.dropped_letters
            made.append({name: value for name, value in known.items() if value})
        self._account.chrome[UNKNOWN] += cell.count(UNKNOWN) * letters_in(UNKNOWN)
        return made

    def _count_heads(self, cell: str) -> None:
        self._account.chrome["tên cột của bảng"] += sum(map(letters_in, heads_in(cell)))


def _joined(text: str) -> str:
    return " ".join(text.split())


def _unmarked(text: str) -> str:
    """A text in one line without the mark of a list that it begins with: a page makes its own lists."""
    return re.sub(r"^[-–+*•●▪◦■]+\s*(?=\S)", "", _joined(text))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from (text for part in value.values() for text in _texts(part))
    elif isinstance(value, Iterable) and not isinstance(value, str):
        yield from (text for part in value for text in _texts(part))
    elif value is not None:
        yield str(value)


_ITEM = re.compile(r"([-–•*+●▪◦■])\s*(?=\S)")


def markdown_of_lines(text: str) -> str:
    """Markdown that shows each line of a text as its author wrote it: items of lists as such, others as paragraphs.

    "-" is an item, "+" one below it; a), (i), 1. stay words, so that nobody counts them anew.
    """
    blocks: list[str] = []
    is_in_list = False
    for line in text.split("\n"):
        words = _joined(line)
        found = _ITEM.match(words)
        if not words or not letters_in(words):
            continue
        if not found or (found[1] in "-–" and words[:2] in ("--", "––")):
            blocks.append(escaped(words))
            is_in_list = False
            continue
        depth = "  " if found[1] == "+" and is_in_list else ""
        item = f"{depth}- {escaped(words[found.end() :])}"
        if is_in_list:
            blocks[-1] += f"\n{item}"
        else:
            blocks.append(item)
        is_in_list = True
    return "\n\n".join(blocks)
