"""Lists of procedures: what rows tell, who belongs to which group, and what the section of many shows."""

import json
from pathlib import Path

import pytest

from cchc.content.procedure import Procedure
from cchc.facts.applicant_groups import applicant_groups
from cchc.facts.procedure_rows import fee_in_list, fee_in_short, limit_in_list
from cchc.facts.registers.all_registers import REGISTERS
from cchc.facts.registers.register import register
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.register_rows import register_rows_files
from cchc.views.procedure_lists import common_procedures, procedure_lists
from procedures import CODE, add_procedure
from small_repository import site_of


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("Công dân Việt Nam", ["cong-dan"]),
        ("Doanh nghiệp có vốn đầu tư nước ngoài", ["doanh-nghiep"]),
        ("Tổ chức (không bao gồm doanh nghiệp, HTX)", ["to-chuc"]),
        ("Tổ chức nước ngoài", ["to-chuc"]),
        ("Hợp tác xã", ["doanh-nghiep"]),
        ("Người nước ngoài cư trú tại Việt Nam", ["nguoi-nuoc-ngoai"]),
        ("Người Việt Nam định cư ở nước ngoài", ["nguoi-nuoc-ngoai"]),
        ("Cán bộ, công chức, viên chức", ["can-bo"]),
        ("Tổ chức, cá nhân", ["cong-dan", "to-chuc"]),
        ("Thân nhân liệt sĩ", ["than-nhan-liet-si"]),
    ],
)
def test_applicants_belong_to_groups(words: str, keys: list[str]) -> None:
    assert [key for key, _ in applicant_groups(words)] == keys


@pytest.mark.parametrize(
    ("changes", "limit", "fee"),
    [
        ({"cach_thuc": ""}, "3 ngày làm việc", "8.000 đồng"),
        ({}, "3 ngày làm việc hoặc 5 ngày", "8.000 đồng"),
        ({"thoi_han": "{ghi_chu: Ngay trong ngày}", "cach_thuc": ""}, "Ngay trong ngày", "8.000 đồng"),
        ({"thoi_han": "", "cach_thuc": "[{kenh: truc_tiep, phi: Miễn phí}]", "phi_le_phi": "[]"}, "", "Miễn phí"),
        ({"phi_le_phi": "[{ten: Phí, so_tien: 0}]"}, "3 ngày làm việc hoặc 5 ngày", "không thu"),
        ({"phi_le_phi": "[{ten: A, so_tien: 5}, {ten: B, so_tien: 5}]"}, "3 ngày làm việc hoặc 5 ngày", "có thu"),
    ],
)
def test_a_row_tells_time_and_fee_in_a_few_words(
    repository: Path, changes: dict[str, str], limit: str, fee: str
) -> None:
    procedure = changed(repository, changes)
    assert (limit_in_list(procedure), fee_in_list(procedure)) == (limit, fee)


@pytest.mark.parametrize(
    ("fees", "filings", "told"),
    [
        ("[{ten: Lệ phí đăng ký, so_tien: 8000}]", "[{kenh: truc_tiep, phi: Miễn phí}]", "Lệ phí đăng ký: 8.000 đồng"),
        ("[]", "[{kenh: truc_tiep, phi: Miễn phí}]", "Phí, lệ phí: miễn phí"),
        ("[]", "[{kenh: truc_tiep, phi: Không.}, {kenh: truc_tuyen, le_phi: Không}]", "Phí, lệ phí: không"),
        ("[]", "[{kenh: truc_tiep, phi: Miễn phí}, {kenh: truc_tuyen, phi: 10.000 đồng}]", ""),
        ("[{ten: A, so_tien: 5}, {ten: B, so_tien: 5}]", "[{kenh: truc_tiep, phi: Miễn phí}]", ""),
        ("[]", "[]", ""),
    ],
)
def test_a_summary_tells_a_fee_that_is_certain(repository: Path, fees: str, filings: str, told: str) -> None:
    assert fee_in_short(changed(repository, {"phi_le_phi": fees, "cach_thuc": filings})) == told


def test_only_groups_of_applicants_have_pages_at_a_level(repository: Path) -> None:
    """What a source calls applicants in words of its own is a choice of the filter, not a page for each word."""
    changed(repository, {"doi_tuong": "[Công dân Việt Nam, Thân nhân liệt sĩ]"})
    site = site_of(repository)
    groups = register(site, REGISTERS["thu-tuc"]).groupings["cap_doi_tuong"]
    assert [group.address for group in groups] == ["thu-tuc/cap-xa/cong-dan/"]


def changed(repository: Path, changes: dict[str, str]) -> Procedure:
    add_procedure(repository)
    file = repository / f"docs/thu-tuc/{CODE}.md"
    text = file.read_text("utf-8")
    for name, value in changes.items():
        text = with_key(text, name, value)
    file.write_text(text, "utf-8")
    (procedure,) = site_of(repository).all(Procedure)
    return procedure


def with_key(text: str, name: str, value: str) -> str:
    """The text with another value of a key, whose old one may go on below it; without the key where it is empty."""
    lines, is_old = [], False
    for line in text.splitlines():
        is_old = line.startswith(f"{name}:") or (is_old and line.startswith(" "))
        if not is_old:
            lines.append(line)
    if value:
        lines.insert(1, f"{name}: {value}")
    return "\n".join(lines) + "\n"


@pytest.fixture
def many(repository: Path) -> SiteFacts:
    for number in range(45):
        domain = f'"{"Đ" if number % 2 else "D"}ịch vụ {number}"'
        level = "xa" if number else "[bo, xa]"
        add_procedure(repository, f"1.{number:06}", linh_vuc_thu_tuc=domain, cap_thuc_hien=level)
    return SiteFacts(site_of(repository))


def test_the_section_of_many_has_levels_nearest_first_and_domains_by_letters(many: SiteFacts) -> None:
    lists = procedure_lists(many)
    assert [(shown.level.address, len(shown.level.rows)) for shown in lists.levels] == [
        ("thu-tuc/cap-xa/", 45),
        ("thu-tuc/cap-bo/", 1),
    ]
    assert [group.address for group in lists.levels[0].applicants] == [
        "thu-tuc/cap-xa/cong-dan/",
        "thu-tuc/cap-xa/to-chuc/",
    ]
    assert [(shown.letter, len(shown.groups)) for shown in lists.letters] == [("D", 23), ("Đ", 22)]
    assert not lists.domains


def test_the_section_of_few_shows_rows_and_no_letters(repository: Path) -> None:
    add_procedure(repository)
    facts = SiteFacts(site_of(repository))
    lists = procedure_lists(facts)
    assert (lists.letters, lists.domains, register_rows_files(facts)) == ((), (), {})
    assert (len(facts.registers["thu-tuc"].shown), common_procedures(facts)) == (1, ())


def test_the_file_of_rows_has_all_of_them_with_their_choices(many: SiteFacts) -> None:
    ((path, content),) = register_rows_files(many).items()
    table = json.loads(content)
    assert path == "thu-tuc/danh-sach.json"
    assert [name for name, _, _ in table["filters"]] == ["linh-vuc", "cap", "doi-tuong", "muc-do", "co-quan"]
    assert len(table["rows"]) == 45
    address, cells, choices = table["rows"][0]
    told = [table["texts"][cell] if isinstance(cell, int) else cell for cell in cells]
    assert (address, told[:2]) == ("1.000000/", ["Đăng ký thử", "1.000000"])
    assert [table["filters"][1][2][number][0] for number in choices[1]] == ["bo", "xa"]
