"""A new file of every type: right in an empty province, each key explained, each explained key ready for use."""

import re
from datetime import date
from pathlib import Path

import pytest

import small_repository
from cchc.content.checks import CHECKS
from cchc.content.content_type import ContentType
from cchc.content.key_descriptions import all_keys, keys_of
from cchc.content.registry import TYPES
from cchc.content.source import divide
from cchc.content.validation import read_item
from cchc.editing.new_item.explanations import explanation
from cchc.editing.new_item.file import WrongAnswersError, new_item, wrong_answers
from cchc.editing.new_item.lone_rules import RULES
from cchc.editing.new_item.questions import UnknownKeyError, key_called, questions_of, value_of
from cchc.editing.new_item.type_names import UnknownTypeError, names_of, type_called
from small_repository import TODAY

ANSWERS: dict[str, dict[str, str]] = {
    "news": {"title": "Hội thi", "date": "20/11/2026", "chuyen_muc": "Tin tức"},
    "plan": {
        "title": "Kế hoạch tuyên truyền",
        "so_ky_hieu": "12/KH-UBND",
        "ngay_ban_hanh": "5/1/2026",
        "co_quan_ban_hanh": "UBND tỉnh",
        "nam": "2026",
        "cap": "Cấp tỉnh",
        "nhiem_vu.ma": "1",
        "nhiem_vu.noi_dung": "Tổ chức hội thi",
    },
    "agency": {"title": "Sở Tư pháp", "loai": "so", "dia_ban": "tỉnh Lai Châu"},
    "event": {"title": "Hội thi", "loai": "1", "ngay": "2026-09-15", "chu_tri": "Sở Nội vụ; UBND tỉnh"},
    "report": {
        "title": "Báo cáo quý III",
        "ky": "quy",
        "nam": "2026",
        "so_ky": "3",
        "don_vi": "Sở Nội vụ",
        "ngay_ban_hanh": "2026-10-05",
    },
    "series": {"title": "Dân hỏi", "kenh": "Đài tỉnh", "nam": "2026"},
    "material": {"title": "Nói rõ", "loai": "khau_hieu", "don_vi": "Sở Nội vụ", "ngay": "2026-11-02"},
    "procedure": {
        "title": "Đăng ký thử",
        "ma_thu_tuc": "1.000001",
        "cap_thuc_hien": "tinh; xa",
        "linh_vuc_thu_tuc": "Hộ tịch",
        "ngay_doi_chieu": "2026-11-01",
    },
    "life_event": {"title": "Kết hôn", "thu_tuc.ma_thu_tuc": "1.000001", "thu_tuc.ly_do": "Để được đăng ký"},
    "document": {
        "title": "Quyết định thử",
        "loai": "Quyết định",
        "so_ky_hieu": "5/QĐ-UBND",
        "co_quan_ban_hanh": "UBND tỉnh",
        "ngay_ban_hanh": "2026-02-05",
    },
    "question": {
        "title": "Nộp hồ sơ ở đâu?",
        "ngay_hoi": "2026-11-03",
        "nguoi_hoi": "Một công dân",
        "co_quan_tra_loi": "Sở Nội vụ",
        "trang_thai": "da_tra_loi",
        "ngay_tra_loi": "2026-11-10",
    },
    "index_table": {
        "title": "Chỉ số các sở",
        "chi_so": "PAR_INDEX",
        "nam": "2025",
        "gom_cac": "sở, ban, ngành",
        "nguon.ten": "Quyết định thử",
        "ket_qua.don_vi": "Sở Nội vụ",
        "ket_qua.gia_tri": "79,51",
    },
    "index_result": {
        "title": "Chỉ số của tỉnh",
        "chi_so": "PAR_INDEX",
        "nam": "2025",
        "don_vi": "tỉnh Lai Châu",
        "gia_tri": "79.51",
        "nguon.ten": "Quyết định thử",
    },
    "dossier_figures": {
        "title": "Số liệu quý III",
        "ky": "quy",
        "nam": "2026",
        "so_ky": "3",
        "so_lieu.don_vi": "Sở Nội vụ",
        "so_lieu.tiep_nhan": "120",
        "nguon.ten": "Báo cáo thử",
        "ngay_cong_bo": "2026-10-05",
    },
    "initiative": {
        "title": "Mô hình thử",
        "don_vi": "Sở Nội vụ",
        "nam": "2026",
        "trang_thai": "thi_diem",
        "giai_phap": "Nhận hồ sơ tại bản",
    },
    "page": {"title": "Liên hệ"},
}
PATHS = {
    "plan": "plans/2026/12-kh-ubnd.md",
    "news": "news/2026/hoi-thi.md",
    "procedure": "docs/thu-tuc/1.000001.md",
    "document": "docs/van-ban/5-qd-ubnd.md",
    "agency": "docs/co-quan/so-tu-phap.md",
    "page": "docs/lien-he.md",
    "index_table": "docs/chi-so/bang/chi-so-cac-so.md",
}
every_type = pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.module)


def answers_of(kind: ContentType) -> dict[str, object]:
    """What somebody types, as it was meant."""
    assert kind.module in ANSWERS, "write answers to the questions of this type"
    return {name: value_of(key_called(kind, name), text) for name, text in ANSWERS[kind.module].items()}


@every_type
def test_a_new_file_is_right_in_an_empty_province(repository: Path, kind: ContentType) -> None:
    kinds = [type_called("procedure"), kind] if kind.module == "life_event" else [kind]
    for each in kinds:
        item = new_item(each, answers_of(each), TODAY)
        file = repository / item.paths[0]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(item.text, "utf-8")
    assert [str(problem) for problem in small_repository.problems_in(repository) if problem.is_error] == []
    assert item.paths[0] == PATHS.get(kind.module, item.paths[0])
    site = small_repository.site_of(repository)
    made = site.item_at(item.paths[0])
    assert isinstance(made, kind.model)
    assert made.draft
    assert not site.shows(made)


@every_type
def test_every_key_is_explained(kind: ContentType) -> None:
    text = new_item(kind, answers_of(kind), TODAY).text
    lines = [line for line in text.splitlines() if line.startswith("#")]
    for way, key in all_keys(kind.model):
        told = [line for line in lines if re.match(rf"##? *(?:- )?{key.name}(?::| – )", line)]
        assert told, f"{'.'.join(way)} is not explained"
        assert any(key.label in line for line in lines)


@every_type
def test_what_is_explained_can_be_used(kind: ContentType) -> None:
    """Whoever takes the mark away from the lines of one key has a key that the model takes."""
    blocks = re.split(r"(?m)^(?=# \w)", explanation(kind, ()))[1:]
    assert len(blocks) >= len([key for key in keys_of(kind.model) if key.leaf])
    for block in blocks:
        live = "".join(f"{line[2:]}\n" for line in block.splitlines() if line.startswith("# "))
        source = divide(f"---\n{live}---\n", f"{kind.folder}/thu.md")
        _, problems = read_item(source, kind)
        name = live.partition(":")[0]
        assert [str(each) for each in problems if each.key.startswith(name) and "thiếu khóa" not in each.message] == []


@every_type
def test_what_is_asked_is_a_key(kind: ContentType) -> None:
    names = {key.name for key in keys_of(kind.model)}
    assert set(kind.asked_for) <= names
    asked = questions_of(kind)
    assert all(key_called(kind, each.name) == each.key for each in asked)
    required = {key.name for key in keys_of(kind.model) if key.is_required}
    assert required <= {each.name.partition(".")[0] for each in asked}


def test_a_type_has_names_of_its_own() -> None:
    names = [name for kind in TYPES for name in names_of(kind)]
    assert len(names) == len(set(names))
    called = {"tin": "news", "Kế hoạch": "plan", "ke-hoach": "plan", "câu hỏi": "question", "life_event": "life_event"}
    assert {name: type_called(name).module for name in called} == called
    with pytest.raises(UnknownTypeError, match="có phải là “ke-hoach”"):
        type_called("ke-hoahc")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("date", "20/11/2026", "2026-11-20"),
        ("date", "mai", "mai"),
        ("chuyen_muc", "1", "tin_tuc"),
        ("chuyen_muc", "thông báo", "thong_bao"),
        ("chuyen_muc", "khác", "khác"),
        ("noi_bat", "có", True),
        ("noi_bat", "không", False),
        ("so_phat", "11", 11),
        ("so_phat", "011", "011"),
        ("tags", "một cửa; Sở, ban, ngành", ["một cửa", "Sở, ban, ngành"]),
        ("anh.mo_ta", "  Quang cảnh ", "Quang cảnh"),
    ],
)
def test_an_answer_is_what_was_meant(name: str, text: str, value: object) -> None:
    assert value_of(key_called(type_called("tin"), name), text) == value


@pytest.mark.parametrize(
    ("name", "hint"), [("tag", "“tags”"), ("nguon", "“nguon.ten”"), ("xxxxxx", "cchc new tin-bai --keys")]
)
def test_an_unknown_key_is_told_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UnknownKeyError, match=hint):
        key_called(type_called("tin"), name)


def test_wrong_answers_are_told_by_their_names_and_missing_ones_only_at_the_end() -> None:
    kind = type_called("chỉ số")
    wrong = wrong_answers(kind, {"nam": "2025x", "nguon.ten": 5, "title": "Chỉ số"})
    assert wrong.keys() == {"nam", "nguon.ten"}
    with pytest.raises(WrongAnswersError) as told:
        new_item(kind, {"title": "Chỉ số"}, TODAY)
    assert {"chi_so", "nam", "don_vi", "gia_tri", "nguon"} <= told.value.reasons.keys()


def test_a_file_lies_where_its_type_does() -> None:
    kind = type_called("tin")
    with pytest.raises(WrongAnswersError, match="phải nằm trong news/<năm>/"):
        new_item(kind, answers_of(kind), TODAY, "docs/tin.md")
    assert new_item(kind, answers_of(kind), TODAY, "news/2026/khac.md").paths == ("news/2026/khac.md",)


def test_what_knows_no_year_lies_in_the_running_one() -> None:
    kind = type_called("kế hoạch")
    answers = {name: value for name, value in answers_of(kind).items() if name != "nam"}
    assert new_item(kind, answers, date(2027, 1, 1)).paths[0] == "plans/2027/12-kh-ubnd.md"


def test_rules_on_a_file_alone_are_rules_of_the_check() -> None:
    assert set(RULES) <= set(CHECKS)
