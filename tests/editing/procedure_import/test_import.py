"""`cchc import-procedures`: real records become files that the check accepts; what editors have changed is kept."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cchc.cli import main
from cchc.content import yaml_core
from cchc.content.procedure import Procedure
from cchc.content.source import divide
from cchc.editing.formatting import format_files
from cchc.editing.procedure_import.account import letters_in
from cchc.editing.procedure_import.cells import PAPERS_HEAD, UNKNOWN
from cchc.editing.procedure_import.conversion import convert, markdown_of_lines
from cchc.editing.procedure_import.procedure_files import _earlier_text
from cchc.editing.procedure_import.sources import read_records
from small_repository import problems_in, site_of

# real records of the national portal (dichvucong.gov.vn, July 2026), without the text of their whole pages
RECORDS = Path(__file__).parent / "records.jsonl"
CODE = "1.000253"


def run(root: Path, *arguments: str, source: Path = RECORDS) -> Result:
    return CliRunner().invoke(main, ["import-procedures", "-C", str(root), str(source), *arguments])


def file_of(root: Path, code: str = CODE) -> Path:
    return root / f"docs/thu-tuc/{code}.md"


def changed(tmp_path: Path, **changes: str) -> Path:
    """The records as the source has them later."""
    lines = [json.loads(line) for line in RECORDS.read_text("utf-8").splitlines()]
    for line in lines:
        line |= changes if line["ma_thu_tuc"] == CODE else {}
    later = tmp_path / "sau.jsonl"
    later.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return later


def test_all_become_files_that_the_check_accepts(repository: Path) -> None:
    result = run(repository, "--today", "2026-11-20")
    assert result.exit_code == 0, result.output
    assert "13 thủ tục, 0 không nhập được" in result.stdout
    assert "Ký tự còn thiếu so với nguồn: 0" in result.stdout
    assert [problem for problem in problems_in(repository) if problem.is_error] == []
    site = site_of(repository)
    assert len(site.all(Procedure)) == 13
    procedure = next(each for each in site.all(Procedure) if each.code == CODE)
    assert procedure.checked_on.isoformat() == "2026-11-20"
    assert procedure.results[0].code == "KQ.G01.00263"
    paper = procedure.dossier[0].papers[0]
    assert paper.form_name == "101-Mau A17 tam tru cho nguoi nuoc ngoai.doc"


@pytest.mark.parametrize(
    ("url", "arguments", "told"),
    [
        ("https://dichvucong.gov.vn/p/1", [], "Cổng Dịch vụ công quốc gia"),
        ("", [], "Bảng thủ tục do cơ quan cung cấp"),
        ("https://dichvucong.gov.vn.example/p", [], "Bảng thủ tục do cơ quan cung cấp"),
        ("", ["--source", "Danh mục của Sở Tư pháp"], "Danh mục của Sở Tư pháp"),
    ],
)
def test_the_source_is_told_as_it_is(
    repository: Path, tmp_path: Path, url: str, arguments: list[str], told: str
) -> None:
    run(repository, "--today", "2026-11-20", *arguments, source=changed(tmp_path, detail_url=url))
    procedure = next(each for each in site_of(repository).all(Procedure) if each.code == CODE)
    assert procedure.origin
    assert procedure.origin.name == told


def test_no_letter_is_lost() -> None:
    for record in read_records(RECORDS)[0]:
        made = convert(record)
        assert made.account.read > 500
        assert made.account.missing == 0, made.code
        told = " ".join([json.dumps(made.front, ensure_ascii=False), *made.notes])
        for name in ("trinh_tu", "dieu_kien"):
            words = [word for word in record.get(name, "").split() if word.isalpha()]
            assert [word for word in words if word not in told] == [] or record[name] == UNKNOWN


@pytest.mark.parametrize(
    ("told", "applicants"),
    [
        ("Cán bộ, công chức, viên chức", ["Cán bộ, công chức, viên chức"]),
        (
            "Doanh nghiệp, Cán bộ, công chức, viên chức; Tổ chức (không bao gồm doanh nghiệp, HTX), Hợp tác xã",
            [
                "Doanh nghiệp",
                "Cán bộ, công chức, viên chức",
                "Tổ chức (không bao gồm doanh nghiệp, HTX)",
                "Hợp tác xã",
            ],
        ),
        ("Công dân (ngoặc mở, không đóng", ["Công dân (ngoặc mở", "không đóng"]),
        (" , ", []),
    ],
)
def test_applicants_are_parted_as_the_portal_means_them(told: str, applicants: list[str]) -> None:
    assert convert({"ma_thu_tuc": CODE, "doi_tuong": told}).front.get("doi_tuong", []) == applicants


def test_a_table_of_ones_own_is_read(repository: Path, tmp_path: Path) -> None:
    """Heads with remarks, ways of filing that are only named; a column that nobody knows is told in the report too."""
    table = tmp_path / "bang.csv"
    table.write_text(
        "Mã TTHC;Tên TTHC;Phí, lệ phí (nếu có);Địa điểm thực hiện;Cách thức thực hiện;Lĩnh vực;Cấp;Màu\n"
        "1.000253;Khai báo;20.000 đồng;Trung tâm;Trực tiếp, trực tuyến hoặc qua bưu chính;Hộ tịch;Cấp xã;xanh\n",
        "utf-8",
    )
    report = tmp_path / "bao-cao.md"
    result = run(repository, "--today", "2026-11-20", "--report", str(report), source=table)
    assert result.exit_code == 0, result.output
    procedure = next(each for each in site_of(repository).all(Procedure) if each.code == CODE)
    assert [way.channel.value for way in procedure.filings] == ["truc_tiep", "truc_tuyen", "buu_chinh"]
    assert [fee.note for fee in procedure.fees] == ["20.000 đồng"]
    assert procedure.reception == ("Trung tâm",)
    assert "không dùng các cột Màu" in report.read_text("utf-8")
    assert "| **Thiếu** | 0 |" in report.read_text("utf-8")


def test_marks_of_lists_are_no_part_of_a_name() -> None:
    cell = f"* Giấy tờ phải nộp:{PAPERS_HEAD}- Tờ khai1 bản chính+ 02 ảnh2 bản chính"
    assert convert({"ma_thu_tuc": "1.000001", "title": "Thử", "ho_so": cell}).front["ho_so"] == [
        {
            "truong_hop": "Giấy tờ phải nộp:",
            "giay_to": [{"ten": "Tờ khai", "ban_chinh": 1}, {"ten": "02 ảnh", "ban_chinh": 2}],
        }
    ]


def test_a_second_run_changes_nothing_but_the_day(repository: Path) -> None:
    run(repository, "--today", "2026-11-20")
    before = file_of(repository).read_text("utf-8")
    result = run(repository, "--today", "2026-11-21")
    assert "Không đổi: 13" in result.stdout
    assert file_of(repository).read_text("utf-8") == before.replace("2026-11-20", "2026-11-21")


def test_imports_write_the_one_form_and_know_files_of_those_before_there_was_one(repository: Path) -> None:
    run(repository)
    assert list(format_files(repository, [f"docs/thu-tuc/{CODE}.md"], only_look=True)) == []
    front = yaml_core.load(divide(file_of(repository).read_text("utf-8"), CODE).front).value
    assert isinstance(front, dict)
    file_of(repository).write_text(_earlier_text(front), "utf-8")
    assert "Không đổi: 13" in run(repository).stdout


def test_what_the_source_amends_is_written(repository: Path, tmp_path: Path) -> None:
    run(repository)
    report = tmp_path / "bao-cao.md"
    result = run(repository, "--report", str(report), source=changed(tmp_path, dieu_kien="", linh_vuc="Cư trú"))
    assert result.exit_code == 0
    assert "Có thay đổi ở nguồn: 1; Không đổi: 12" in result.stdout
    assert "linh_vuc_thu_tuc: Cư trú" in file_of(repository).read_text("utf-8")
    assert f"- {CODE}: " in report.read_text("utf-8").partition("## Có thay đổi ở nguồn: 1")[2]
    assert "(khác ở: linh_vuc_thu_tuc)" in report.read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\nma_thu_tuc:", "\nten_ngan: Khai báo tạm trú\nma_thu_tuc:"),
        ("\nma_thu_tuc:", "\n# đã xem lại\nma_thu_tuc:"),
        ("---\n", "---\n\nLời của người biên tập.\n"),
    ],
)
def test_what_an_editor_has_changed_is_not_touched(repository: Path, tmp_path: Path, old: str, new: str) -> None:
    run(repository, "--today", "2026-11-20")
    file = file_of(repository)
    head, _, rest = file.read_text("utf-8").rpartition(old)
    edited = f"{head}{new}{rest}"
    file.write_text(edited, "utf-8")
    assert "Đã sửa ở đây, nguồn không đổi: 1" in run(repository).stdout
    result = run(repository, source=changed(tmp_path, linh_vuc="Cư trú"))
    assert (result.exit_code, "nguồn cũng đổi: 1" in result.stdout) == (1, True)
    assert file.read_text("utf-8") == edited


@pytest.mark.parametrize("sign", ["---", "~", "|", ">", "-", ".", "…"])
def test_a_cell_with_a_sign_alone_says_nothing(repository: Path, tmp_path: Path, sign: str) -> None:
    cells = dict.fromkeys(("cach_thuc_thuc_hien", "trinh_tu_thuc_hien", "yeu_cau_dieu_kien", "co_quan_phoi_hop"), sign)
    assert run(repository, "--today", "2026-11-20", source=changed(tmp_path, **cells)).exit_code == 0
    assert [problem for problem in problems_in(repository) if problem.is_error] == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"trinh_tu_thuc_hien": "x" * 100_001}, "dòng dài quá 100000 ký tự"),
        ({"trinh_tu_thuc_hien": "a\ud800b"}, "thay cho một chữ đã mất"),
    ],
)
def test_what_the_check_would_refuse_in_the_file_is_refused(
    repository: Path, tmp_path: Path, changes: dict[str, str], told: str
) -> None:
    result = run(repository, source=changed(tmp_path, **changes))
    assert (result.exit_code, told in result.stderr) == (1, True), result.stderr
    assert not file_of(repository).exists()


def test_a_mark_at_the_beginning_and_other_ends_of_lines_are_no_work_of_an_editor(repository: Path) -> None:
    run(repository, "--today", "2026-11-20")
    file = file_of(repository)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert "Không đổi: 13" in run(repository, "--today", "2026-11-21").stdout


def test_what_a_disk_refuses_is_told_as_a_sentence(repository: Path, tmp_path: Path) -> None:
    result = run(repository, "--report", str(tmp_path / "khong-co/bao-cao.md"))
    assert (result.exit_code, "bao-cao.md: không có tệp hay thư mục này" in result.stderr) == (1, True)
    file_of(repository).unlink()
    file_of(repository).symlink_to(tmp_path / "ngoai.md")
    (tmp_path / "ngoai.md").write_text("x", "utf-8")
    result = run(repository, source=RECORDS)
    assert (result.exit_code, (tmp_path / "ngoai.md").read_text("utf-8")) == (0, "x")


@pytest.mark.parametrize("text", ["---\ntitle: Viết tay\n---\n", "---\n: [hỏng\n---\n", "không có khai báo\n"])
def test_a_file_that_no_import_wrote_is_not_touched(repository: Path, text: str) -> None:
    file_of(repository).parent.mkdir(parents=True)
    file_of(repository).write_text(text, "utf-8")
    assert "Viết tay, không do lệnh này nhập: 1" in run(repository).stdout
    assert file_of(repository).read_text("utf-8") == text


@pytest.mark.parametrize("name", ["khai-bao.md", "cu-tru/1.000253.md"])
def test_a_file_of_another_name_gets_no_second_one(repository: Path, name: str) -> None:
    run(repository)
    other = repository / "docs/thu-tuc" / name
    other.parent.mkdir(exist_ok=True)
    file_of(repository).rename(other)
    result = run(repository, "--whole", "--report", str(repository / "r.md"))
    assert (result.exit_code, "Không đổi: 12; Đã có ở tệp tên khác: 1\n" in result.stdout) == (1, True), result.stdout
    assert not file_of(repository).exists()
    assert f"docs/thu-tuc/{name}" in (repository / "r.md").read_text("utf-8")


@pytest.mark.parametrize("text", ["09", "012345678901", "1_000", "0x1F", "2026-01-01", ".5", "-", "~", "yes", "null"])
def test_a_text_stays_one_for_whoever_reads_the_file(repository: Path, tmp_path: Path, text: str) -> None:
    cells = {"thoi_han": text, "yeu_cau_dieu_kien": text, "loai_thu_tuc": text}
    assert run(repository, "--today", "2026-11-20", source=changed(tmp_path, **cells)).exit_code == 0
    procedure = next(each for each in site_of(repository).all(Procedure) if each.code == CODE)
    assert procedure.kind == (None if text in "-~" else text)


def test_what_a_whole_list_has_no_more_is_told(repository: Path, tmp_path: Path) -> None:
    run(repository)
    rest = tmp_path / "con-lai.jsonl"
    rest.write_text("\n".join(RECORDS.read_text("utf-8").splitlines()[:-1]), "utf-8")
    assert "Không còn" not in run(repository, source=rest).stdout
    assert "Không còn trong nguồn: 1" in run(repository, "--whole", source=rest).stdout


def test_a_dry_run_writes_nothing(repository: Path) -> None:
    assert "Mới: 13" in run(repository, "--dry-run").stdout
    assert not file_of(repository).exists()


def test_levels_and_domains_are_chosen(repository: Path) -> None:
    run(repository, "--level", "xa", "--domain", "Quản lý xuất nhập cảnh")
    assert [file.stem for file in sorted((repository / "docs/thu-tuc").glob("*.md"))] == [CODE]


@pytest.mark.parametrize(
    ("name", "told", "written"),
    [
        ("quản lý  xuất nhập cảnh", "1 thủ tục", 1),
        ("Quản lý xuất nhập cản", "có phải là “Quản lý xuất nhập cảnh”?", 0),
    ],
)
def test_a_domain_is_found_or_it_is_said(repository: Path, name: str, told: str, written: int) -> None:
    result = run(repository, "--domain", name)
    assert told in result.output
    assert len(list((repository / "docs").glob("thu-tuc/*.md"))) == written


def test_a_report_does_not_overwrite_what_is_imported(repository: Path, tmp_path: Path) -> None:
    source = changed(tmp_path)
    result = run(repository, "--report", str(source), source=source)
    assert (result.exit_code, "là tệp đang nhập" in result.stderr, source.stat().st_size > 500) == (1, True, True)


def test_a_record_that_gives_no_file_is_told(repository: Path, tmp_path: Path) -> None:
    source = tmp_path / "hong.jsonl"
    good = json.loads(RECORDS.read_text("utf-8").splitlines()[0])
    records = [good, good, {**good, "ma_thu_tuc": "12"}, {**good, "ma_thu_tuc": "../../x"}]
    source.write_text("\n".join(map(json.dumps, records)), "utf-8")
    result = run(repository, source=source)
    assert result.exit_code == 1
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == [
        f"bản ghi 2, mã {good['ma_thu_tuc']}",
        "bản ghi 3, mã 12",
        "bản ghi 4, mã ../../x",
    ]
    assert [file.name for file in (repository / "docs/thu-tuc").iterdir()] == [f"{good['ma_thu_tuc']}.md"]


def test_a_table_of_an_office_leaves_words_and_codes_out(repository: Path, tmp_path: Path) -> None:
    source = tmp_path / "bang.csv"
    source.write_text(
        "Mã thủ tục,Tên thủ tục,Cấp thực hiện,Lĩnh vực\n1.000894,Đăng ký kết hôn,Xã,Hộ tịch\n,Sao y,xã,Chứng thực\n",
        "utf-8",
    )
    result = run(repository, source=source)
    assert "bản ghi 2, mã (trống), “Sao y”: ma_thu_tuc: thiếu" in result.stderr
    assert "chỗ chưa hiểu hết: 0" in result.stdout
    assert "cap_thuc_hien:\n  - xa\n" in (repository / "docs/thu-tuc/1.000894.md").read_text("utf-8")


def test_a_record_whose_address_cannot_be_read_gives_a_file_that_says_so(repository: Path, tmp_path: Path) -> None:
    source = tmp_path / "hong.jsonl"
    good = json.loads(RECORDS.read_text("utf-8").splitlines()[0])
    source.write_text(json.dumps({**good, "detail_url": "http://[hỏng"}), "utf-8")
    assert run(repository, source=source).exit_code == 0
    (file,) = (repository / "docs/thu-tuc").iterdir()
    text = file.read_text("utf-8")
    assert "lien_ket_dvc" not in text
    assert "Nguồn ghi địa chỉ “http://[hỏng”, không mở được" in text


def test_a_file_that_cannot_be_read_is_told(repository: Path, tmp_path: Path) -> None:
    result = run(repository, source=tmp_path / "khong-co.json")
    assert (result.exit_code, "không có tệp này" in result.stderr) == (1, True)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("a) Một\n(i) Hai\n1. Ba", "a) Một\n\n(i) Hai\n\n1\\. Ba"),
        ("- Một\n+ Hai\n- Ba\nBốn", "- Một\n  - Hai\n- Ba\n\nBốn"),
        ("+ Một\n● Hai", "- Một\n- Hai"),
        ("# Một * hai _ba_ <b> [x](y)", "\\# Một \\* hai \\_ba\\_ \\<b> \\[x\\](y)"),
        ("\n \n-\n", ""),
    ],
)
def test_each_line_of_an_author_stays_one(text: str, markdown: str) -> None:
    assert markdown_of_lines(text) == markdown
    assert letters_in(markdown) == letters_in(text)
