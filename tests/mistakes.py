"""For each rule of the check a smallest mistake that makes it speak, put into a small repository without any."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cchc.content.checks import (
    agencies,
    dates,
    documents,
    dossier_figures,
    duplicates,
    events,
    files,
    indexes,
    markdown,
    menu,
    personal_data,
    placeholders,
    plans,
    procedures,
    publicity,
    questions,
    references,
    reports,
    settings,
    tags,
)
from cchc.content.problems import Problem
from cchc.content.site import Site
from sample_files import core_properties, office
from small_repository import NEWS, PLAN, SETTINGS
from small_repository import markdown as file_text

Rule = Callable[[Site], Iterator[Problem]]
Front = Mapping[str, object]
Files = dict[str, str | bytes]

LONG = "".join(f"Câu thứ {number} của một bài đủ dài để so với bài khác.\n" for number in "abcdefghi")
AGENCY: Front = {"title": "Sở Thử", "loai": "so", "dia_ban": "tỉnh Lai Châu"}
CHANNEL = '      - loai: dien_thoai\n        gia_tri: "0213 000 0001"\n'
DOCUMENT: Front = {
    "title": "Quyết định thử",
    "loai": "quyet_dinh",
    "so_ky_hieu": "5/QĐ-UBND",
    "co_quan_ban_hanh": "UBND tỉnh",
    "ngay_ban_hanh": "2026-02-05",
}
DONE = {"ma": "1", "noi_dung": "Việc", "trang_thai": "hoan_thanh"}
EVENT: Front = {"title": "Hội thi thử", "loai": "hoi_thi", "ngay": "2026-03-01", "chu_tri": "Sở Nội vụ"}
FIGURES: Front = {
    "title": "Số liệu thử",
    "ky": "quy",
    "nam": 2026,
    "so_ky": 1,
    "so_lieu": {"don_vi": "Sở Nội vụ", "tiep_nhan": 120},
    "nguon": {"ten": "Báo cáo thử"},
    "ngay_cong_bo": "2026-04-03",
}
INITIATIVE: Front = {"title": "Mô hình thử", "don_vi": "Sở Nội vụ", "nam": 2026, "trang_thai": "thi_diem"}
LIFE_EVENT: Front = {"title": "Kết hôn", "thu_tuc": {"ma_thu_tuc": "1.000001", "ly_do": "Để được đăng ký."}}
MATERIAL: Front = {"title": "Áp phích", "loai": "ap_phich", "don_vi": "Sở Nội vụ", "ngay": "2026-11-20"}
PROCEDURE: Front = {
    "title": "Đăng ký thử",
    "ma_thu_tuc": "1.000001",
    "cap_thuc_hien": "xa",
    "linh_vuc_thu_tuc": "Hộ tịch",
    "ngay_doi_chieu": "2026-01-05",
}
QUESTION: Front = {
    "title": "Nộp hồ sơ ở đâu?",
    "ngay_hoi": "2026-11-03",
    "nguoi_hoi": "Một công dân",
    "co_quan_tra_loi": "Sở Nội vụ",
    "trang_thai": "da_tra_loi",
    "ngay_tra_loi": "2026-11-10",
    "nguon": {"ten": "Buổi đối thoại"},
}
REPORT: Front = {
    "title": "Báo cáo thử",
    "ky": "nam",
    "nam": 2025,
    "don_vi": "Sở Nội vụ",
    "ngay_ban_hanh": "2026-01-10",
}
RESULT: Front = {
    "title": "Chỉ số thử",
    "chi_so": "PAR_INDEX",
    "nam": 2025,
    "don_vi": "tỉnh Lai Châu",
    "gia_tri": 22.5,
    "nguon": {"ten": "Số liệu thử"},
}
SERIES: Front = {"title": "Chuyên mục thử", "kenh": "Đài tỉnh", "nam": 2026}


@dataclass(frozen=True)
class Mistake:
    """Files by path, as texts or bytes; lines more in the settings of the province, keys of mkdocs.yml instead of
    those that it has, and words of it that become others.
    """

    files: Files = field(default_factory=dict)
    province: str = ""
    top: str = ""
    instead: tuple[str, str] = ("", "")

    def put_into(self, root: Path) -> None:
        """Make the mistake in a small repository."""
        for path, content in self.files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content.encode() if isinstance(content, str) else content)
        (root / "mkdocs.yml").write_text(self._settings(), "utf-8")

    def _settings(self) -> str:
        text = SETTINGS.replace("plugins:", f"{self.province}plugins:", 1)
        if self.instead[0]:
            text = text.replace(*self.instead, 1)
        keys = tuple(line.partition(":")[0] + ":" for line in self.top.splitlines() if line[:1].strip())
        kept = [line for line in text.splitlines(keepends=True) if not (keys and line.startswith(keys))]
        return "".join(kept) + self.top


def _of(path: str, front: Front, body: str = "Nội dung.\n", /, **changes: object) -> Files:
    return {path: file_text({**front, **changes}, body)}


def _plan(path: str = "plans/2026/thu.md", body: str = "Nội dung.\n", /, **changes: object) -> Files:
    return _of(path, PLAN, body, **changes)


def _task(**keys: object) -> Files:
    return _plan(nhiem_vu=[{"ma": "1", "noi_dung": "Việc", **keys}])


def _news(body: str = "Nội dung.\n", /, **changes: object) -> Files:
    return _of("news/2026/tin.md", NEWS, body, **changes)


def _document(path: str = "docs/van-ban/a.md", /, **changes: object) -> Files:
    return _of(path, DOCUMENT, **changes)


def _event(**changes: object) -> Files:
    return _of("docs/su-kien/a.md", EVENT, **changes)


def _figures(path: str = "docs/so-lieu/a.md", /, **changes: object) -> Files:
    return _of(path, FIGURES, **changes)


def _life_event(*codes: str) -> Files:
    return _of("docs/su-kien-doi-song/a.md", LIFE_EVENT, thu_tuc=[{"ma_thu_tuc": each, "ly_do": "x"} for each in codes])


def _material(body: str = "Nội dung.\n", /, **changes: object) -> Files:
    return _of("docs/tai-lieu/a.md", MATERIAL, body, **changes)


def _procedure(path: str = "docs/thu-tuc/1.000001.md", /, **changes: object) -> Files:
    return _of(path, PROCEDURE, **changes)


def _question(body: str = "Hỏi.\n\n## Trả lời\n\nĐáp.\n", /, **changes: object) -> Files:
    return _of("docs/hoi-dap/a.md", QUESTION, body, **changes)


def _report(path: str = "docs/bao-cao/a.md", body: str = "Nội dung.\n", /, **changes: object) -> Files:
    return _of(path, REPORT, body, **changes)


def _result(path: str = "docs/chi-so/a.md", /, **changes: object) -> Files:
    return _of(path, RESULT, **changes)


def _series(**changes: object) -> Files:
    return _of("docs/chuyen-muc/a.md", SERIES, **changes)


def _duty(keys: str) -> Mistake:
    return Mistake(province=f"    bao_cao: {{ky_phai_nop: [{{{keys}}}]}}\n")


OFFICIAL = ("extra:\n", "extra:\n  demo: false\n")
FORM = [{"ten": "Bản in", "duong_dan": "/tep/a.docx"}]
WHOLE = office("docx", core_properties(""))

MISTAKES: dict[Rule, Mistake] = {
    settings.named_files_exist: Mistake(top="watch: [khong-co]\n"),
    settings.all_hooks_are_named: Mistake({"hooks/them_hook.py": ""}),
    settings.extensions_take_their_options: Mistake(top="markdown_extensions: [{toc: {khong_co: 1}}]\n"),
    settings.at_least_one_of_each_needed_kind: Mistake(instead=(CHANNEL, "")),
    settings.ids_of_criteria_are_unique: Mistake(
        province="    tieu_chi:\n"
        + 2 * "      - {ma: kenh, noi_dung: Có kênh, kiem_tra: ba_loai_kenh, can_cu: {ten: Nghị định}}\n"
    ),
    settings.criteria_are_compared_already: Mistake(
        province="    tieu_chi: {ma: kenh, noi_dung: Có kênh, kiem_tra: ba_loai_kenh,"
        " can_cu: {ten: Nghị định, da_doi_chieu: 2027-01-01}}\n"
    ),
    settings.the_web_editor_is_installed: Mistake(
        province="    trinh_soan_thao: {loai: gitlab, kho: vi-du/cchc, ma_ung_dung: abc}\n"
    ),
    settings.everyday_names_lead_somewhere: Mistake(
        province="    tu_thuong_goi: {goi_la: sổ đỏ, chinh_thuc: Giấy chứng nhận}\n"
    ),
    menu.patterns_are_understood: Mistake(top='not_in_nav: "!"\n'),
    menu.the_menu_is_a_list_of_pages: Mistake(top="nav: [khong-co.md]\n"),
    menu.every_page_is_in_the_menu_or_excused: Mistake(
        {"docs/index.md": file_text({"title": "Trang chủ"}), "docs/a.md": file_text({"title": "Trang"})},
        top="nav: [index.md]\nvalidation: {omitted_files: warn}\n",
    ),
    dates.not_in_the_future: Mistake(_document(ngay_ban_hanh="2027-02-05")),
    dates.in_order: Mistake(_news(dang_tu="2026-05-04", dang_den="2026-05-03")),
    dates.withdrawals_fit: Mistake(_news(thu_hoi={"ngay": "2026-05-03", "ly_do": "Nhầm"})),
    dates.in_the_folder_of_their_year: Mistake(_news(date="2025-05-04")),
    dates.have_a_time: Mistake(_event(ngay=None)),
    dates.end_after_they_begin: Mistake(_event(ngay_ket_thuc="2026-02-28")),
    dates.times_are_understood: Mistake(_event(ngay=None, thoi_gian="Lúc nào đó")),
    events.rhythms_have_a_span: Mistake(_event(ngay=None, lap_lai="ngày 15 hằng tháng")),
    events.rhythms_name_days: Mistake(_event(lap_lai="hằng tháng")),
    events.changes_are_of_the_schedule: Mistake(_event(thay_doi={"ngay": "2026-03-01", "ly_do": "Bão"})),
    events.moved_days_are_free: Mistake(
        _event(
            lap_lai="thứ Năm hằng tuần",
            thay_doi={"ngay": "2026-03-05", "chuyen_sang": "2026-03-12", "ly_do": "Bão"},
        )
    ),
    events.postponements_are_in_order: Mistake(
        _event(hoan=[{"ngay": "2026-02-02", "ly_do": "Bão"}, {"ngay": "2026-02-01", "ly_do": "Bão"}])
    ),
    events.receptions_can_be_found: Mistake(_event(loai="tiep_cong_dan")),
    plans.have_years: Mistake(_plan(nam=None)),
    plans.have_tasks_or_say_so: Mistake(_plan(nhiem_vu=None)),
    plans.task_ids_are_unique: Mistake(_plan(nhiem_vu=2 * [{"ma": "1", "noi_dung": "Việc"}])),
    plans.anchors_exist: Mistake(_task(neo="iii")),
    plans.times_are_understood: Mistake(_task(thoi_gian="Lúc nào đó")),
    plans.postponements_lead_on: Mistake(
        _task(
            thoi_gian="Quý II/2026", gia_han=[{"thoi_gian": "Quý I/2026", "ngay": "2026-03-01", "van_ban": "7/KH-UBND"}]
        )
    ),
    plans.quotas_agree_with_times: Mistake(_task(thoi_gian="24 số", dinh_muc={"tong": 12, "don_vi": "số"})),
    plans.done_tasks_have_a_day: Mistake(_plan(nhiem_vu=[DONE])),
    plans.only_done_tasks_have_a_day: Mistake(_task(hoan_thanh_ngay="2026-03-01")),
    plans.named_ones_exist: Mistake(_news(nhiem_vu="1/KH-UBND#1")),
    plans.named_ones_are_public: Mistake(_plan(draft=True) | _news(nhiem_vu="1/KH-UBND#1")),
    plans.each_is_named_once: Mistake(_plan() | _news(nhiem_vu=["1/KH-UBND#1", "/plans/2026/thu.md#1"])),
    plans.done_tasks_have_evidence: Mistake(_plan(nhiem_vu=[DONE | {"hoan_thanh_ngay": "2026-03-01"}])),
    agencies.names_are_known: Mistake(_news(don_vi="Sở Lạ")),
    agencies.units_are_known: Mistake(_result(don_vi="Hội Lạ")),
    agencies.names_are_unambiguous: Mistake(_of("docs/co-quan/a.md", AGENCY, ten_khac="Sở Nội vụ")),
    agencies.parents_make_no_circle: Mistake(
        _of("docs/co-quan/a.md", AGENCY, truc_thuoc="Sở Khác")
        | _of("docs/co-quan/b.md", AGENCY, title="Sở Khác", truc_thuoc="Sở Thử")
    ),
    documents.numbers_are_unique: Mistake(_document() | _document("docs/van-ban/b.md")),
    documents.symbols_have_their_letters: Mistake(_document(so_ky_hieu="5/QD-UBND")),
    documents.days_are_in_order: Mistake(_document(ngay_het_hieu_luc="2026-02-04")),
    documents.named_documents_are_here: Mistake(_document(thay_the="4/QĐ-UBND")),
    documents.named_documents_are_older: Mistake(_document(thay_the="5/QĐ-UBND")),
    procedures.procedures_are_here: Mistake(_life_event("1.000001")),
    procedures.procedures_are_named_once: Mistake(_procedure() | _life_event("1.000001", "1.000001")),
    procedures.procedures_can_be_done: Mistake(_procedure(tinh_trang="bai_bo") | _life_event("1.000001")),
    procedures.codes_are_unique: Mistake(_procedure() | _procedure("docs/thu-tuc/1.000002.md")),
    procedures.are_named_by_their_codes: Mistake(_procedure("docs/thu-tuc/1.000002.md")),
    procedures.domains_have_addresses_of_their_own: Mistake(
        _procedure() | _procedure("docs/thu-tuc/1.000002.md", ma_thu_tuc="1.000002", linh_vuc_thu_tuc="Hồ tịch")
    ),
    procedures.nothing_is_written_as_unknown: Mistake(_procedure(trinh_tu="Không có thông tin")),
    procedures.numbers_have_a_usual_form: Mistake(_procedure(quyet_dinh_cong_bo={"so_ky_hieu": "QĐ/0001-BCA"})),
    procedures.limits_have_units: Mistake(_procedure(thoi_han={"so": 3})),
    procedures.related_codes_have_their_form: Mistake(_procedure(thu_tuc_lien_quan="1.00089")),
    procedures.long_names_have_short_ones: Mistake(_procedure(title="Đăng ký " * 20)),
    procedures.parts_are_known: Mistake(_procedure()),
    procedures.replaced_ones_are_here: Mistake(_procedure(thay_the="1.000002")),
    procedures.published_ones_are_here: Mistake(_document(thu_tuc="1.000001")),
    procedures.common_ones_are_here: Mistake(province='    thu_tuc: {hay_dung: ["1.000001"]}\n'),
    files.addresses_are_unique: Mistake(_news() | _of("news/2026/b.md", NEWS, id="tin")),
    files.addresses_name_no_device: Mistake(_news(id="con")),
    files.files_have_paths_of_their_own: Mistake({"news/2026/a.pdf": b"%PDF-", "docs/tin-tuc/2026/a.pdf": b"%PDF-"}),
    files.attachments_exist: Mistake(_news(tep=FORM)),
    files.are_of_a_listed_kind: Mistake({"docs/tep/a.exe": b"MZ"}),
    files.are_sound: Mistake({"docs/tep/a.pdf": b"no PDF"}),
    files.names_give_nobody_away: Mistake({"docs/tep/0912345678.docx": WHOLE}),
    files.have_names_of_their_own: Mistake(
        _news(tep=[{"ten": "A", "duong_dan": "/tep/a.heic"}]) | {"docs/tep/a.jpg": b"", "docs/tep/a.heic": b""}
    ),
    files.leave_room_for_sizes: Mistake({"docs/co-anh/a.txt": ""}),
    files.templates_exist: Mistake({"docs/a.md": file_text({"title": "Trang", "template": "khong-co.html"})}),
    files.are_named: Mistake({"docs/tep/a.docx": WHOLE}),
    files.name_no_person_as_author: Mistake(
        _news(tep=FORM) | {"docs/tep/a.docx": office("docx", core_properties("Trần Thị Mai"))}
    ),
    references.are_known: Mistake(_news("<!-- cchc:taks -->\n")),
    references.links_lead_to_files: Mistake(_news("[a](/khong-co.md)\n")),
    references.references_lead_to_files: Mistake(_task(minh_chung="/khong-co.md")),
    references.replaced_plans_exist: Mistake(_plan(thay_the="2/KH-UBND")),
    placeholders.settings_are_filled_in: Mistake(instead=OFFICIAL),
    placeholders.items_are_filled_in: Mistake(_news(minh_hoa=True), instead=OFFICIAL),
    placeholders.only_illustrations_move_with_the_year: Mistake(_plan(nam_mau=2026)),
    placeholders.plans_are_of_this_place: Mistake(
        _plan(co_quan_ban_hanh="UBND tỉnh Thử")
        | _of("docs/co-quan/a.md", AGENCY, title="UBND tỉnh Thử", loai="ubnd", dia_ban="tỉnh Thử"),
        instead=OFFICIAL,
    ),
    markdown.texts_are_shown_as_they_are_meant: Mistake(_news("Lời <b>đậm\n")),
    questions.are_answered_when_they_say_so: Mistake(_question(ngay_tra_loi=None)),
    questions.hold_one_question_and_one_answer: Mistake(_question("## Trả lời\n\nĐáp.\n")),
    questions.are_answered_after_they_are_asked: Mistake(_question(ngay_tra_loi="2026-11-02")),
    questions.hold_no_markup: Mistake(_question(title="Ở <b>đâu?")),
    personal_data.questions_give_nobody_away: Mistake(_question(nguoi_hoi="0912 345 678")),
    personal_data.personal_data_is_told: Mistake(_news("Gọi 0912345678.\n")),
    publicity.have_a_file: Mistake(_material(mo_ta_anh="Ba bước")),
    publicity.can_be_taken_in_by_all: Mistake(_material(tep=FORM) | {"docs/tep/a.docx": WHOLE}),
    publicity.have_years: Mistake(_series(nam=None)),
    publicity.rhythms_are_understood: Mistake(_series(thoi_gian="Lúc nào đó")),
    publicity.issues_are_numbered_once: Mistake(_series() | _news(chuyen_muc_phat="a")),
    publicity.issues_name_a_series: Mistake(_news(chuyen_muc_phat="a", so_phat=1)),
    publicity.solutions_are_told: Mistake(_of("docs/mo-hinh/a.md", INITIATIVE, "")),
    reports.numbers_fit_periods: Mistake(_report(so_ky=1)),
    reports.have_a_file_or_a_text: Mistake(_report("docs/bao-cao/a.md", "")),
    reports.are_given_once: Mistake(_report() | _report("docs/bao-cao/b.md")),
    reports.duties_have_periods: _duty("ky: dot_xuat, don_vi: Sở Nội vụ"),
    reports.units_with_duties_are_known: _duty("ky: nam, don_vi: Sở Lạ"),
    reports.deadlines_are_understood: _duty("ky: nam, don_vi: Sở Nội vụ, han: khi nào xong"),
    indexes.indexes_have_one_name: Mistake(_result(chi_so="khac")),
    indexes.values_are_on_their_scale: Mistake(_result(gia_tri=101)),
    indexes.ranks_are_among_all: Mistake(_result(xep_hang=11, tong_so=10)),
    indexes.ranks_follow_values: Mistake(
        {
            "docs/chi-so/bang/a.md": file_text(
                {name: value for name, value in RESULT.items() if name not in ("don_vi", "gia_tri")}
                | {
                    "gom_cac": "sở",
                    "ket_qua": [
                        {"don_vi": "Sở Nội vụ", "gia_tri": 1, "xep_hang": 1},
                        {"don_vi": "UBND tỉnh", "gia_tri": 2, "xep_hang": 2},
                    ],
                }
            )
        }
    ),
    indexes.years_have_begun: Mistake(_result(nam=2027)),
    indexes.results_are_unique: Mistake(_result() | _result("docs/chi-so/b.md")),
    dossier_figures.figures_agree: Mistake(_figures(so_lieu={"don_vi": "Sở Nội vụ", "tiep_nhan": 1, "dung_han": 2})),
    dossier_figures.periods_are_whole: Mistake(_figures(so_ky=None)),
    dossier_figures.units_stand_once: Mistake(_figures(so_lieu=2 * [{"don_vi": "Sở Nội vụ", "tiep_nhan": 1}])),
    dossier_figures.are_told_once: Mistake(_figures() | _figures("docs/so-lieu/b.md")),
    dossier_figures.days_are_near_their_period: Mistake(_figures(den_ngay="2026-10-01")),
    tags.can_be_addresses: Mistake(_news(tags="!!!")),
    tags.are_spelled_one_way: Mistake(_news(tags=["thuê đất", "thuế đất"])),
    duplicates.have_titles_of_their_own: Mistake(_news() | _of("news/2026/khac.md", NEWS, "Lời khác.\n")),
    duplicates.have_texts_of_their_own: Mistake(
        _news(LONG) | _of("news/2026/khac.md", NEWS, LONG.replace("một", "hai", 1), title="Tin khác")
    ),
}
