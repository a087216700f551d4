"""The web editor in Chromium, on a repository of this machine: what is edited in its forms, and only that, changes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path
from threading import Thread

import pytest
import yaml
from click.testing import CliRunner
from playwright.sync_api import Browser, Locator, Page

from cchc.cli import main
from cchc.cli.web_editor_command import local_server
from cchc.content.canonical_form import file_text
from cchc.content.loader import content_files, examine
from cchc.content.news import News
from cchc.content.registry import type_of
from cchc.content.web_editor import WebEditor, editor_sources
from cchc.editing.formatting import format_files
from cchc.outputs.web_editor.files import web_editor_files
from cchc.views.web_editor import collection_name
from histories import git, needs_git
from sample_files import pdf, png
from site_server import serving
from small_repository import TODAY, add, add_plan, make

ROOT = Path(__file__).parents[2]
SETTING = "    trinh_soan_thao: {loai: gitlab, kho: vi-du/cchc, ma_ung_dung: abc}\n"
OPEN_QUESTION = {
    "title": "Hỏi gì?",
    "ngay_hoi": "2026-11-02",
    "co_quan_tra_loi": "Sở Nội vụ",
    "trang_thai": "dang_xu_ly",
}
TASKS = [
    {"ma": "1", "noi_dung": "Việc thứ nhất", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý I/2026"},
    {"ma": "2", "noi_dung": "- Việc\n- nữa\n", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý II/2026"},
]

pytestmark = [
    pytest.mark.browser,
    needs_git,
    pytest.mark.skipif(not editor_sources(ROOT), reason="the web editor is not installed: make web-editor (needs npm)"),
]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small repository with the editor on, in the one form, committed."""
    root = make(tmp_path_factory.mktemp("kho"))
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  cchc:\n", f"  cchc:\n{SETTING}", 1), "utf-8")
    (root / "web-editor").symlink_to(ROOT / "web-editor")
    add_plan(root, "plans/2026/thu.md", "## I. Mục tiêu {#i}\n\nChữ.\n", nhiem_vu=TASKS)
    add(root, "docs/hoi-dap/hoi.md", OPEN_QUESTION, "Tôi hỏi?\n")
    add(root, "docs/hoi-dap/index.md", {"title": "Dân hỏi"}, "# Dân hỏi\n")
    assert not any(file.problems for file in format_files(root))
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "đầu")
    return root


@pytest.fixture(scope="module")
def editor(browser: Browser, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The editor of a preview of it, signed in; nothing it loads may fail, nor be refused by its policy."""
    site = examine(repository, TODAY).site
    assert site
    folder = tmp_path_factory.mktemp("trang")
    with local_server(repository, 0) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        own = b"127.0.0.1:%d" % server.server_port
        files = web_editor_files(replace(site, is_preview=True))
        put(folder, {path: content.replace(b"127.0.0.1:8081", own) for path, content in files.items()})
        with serving(folder) as origin, browser.new_context(base_url=origin, locale="vi-VN") as context:
            page = context.new_page()
            page.set_default_timeout(8000)
            page.goto("admin/")
            page.get_by_role("button", name="Đăng nhập").click()
            page.get_by_role("link", name="Kế hoạch").wait_for()
            yield page
        server.shutdown()


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


@pytest.fixture(autouse=True)
def _heard(editor: Page) -> Iterator[None]:
    """Nothing fails, and nothing is refused by the policy of the page.

    Decap asks whether there is a file of the name that a new one will have: that it does not find.
    """
    heard: list[str] = []

    def hear(message: str) -> None:
        if "404" not in message and "ERR_ABORTED" not in message:
            heard.append(message)

    editor.on("pageerror", lambda error: hear(str(error)))
    editor.on("console", lambda message: hear(message.text) if message.type == "error" else None)
    # what was under way when the next test left the page is no failure
    editor.on("requestfailed", lambda request: hear(f"{request.url} {request.failure}"))
    yield
    assert not heard, "\n".join(heard)


def open_anew(editor: Page, address: str) -> None:
    """Open a place of the editor: else the form that was open would be taken for it."""
    editor.goto("about:blank")
    editor.goto(f"admin/#/collections/{address}")


def open_entry(editor: Page, address: str) -> None:
    open_anew(editor, address)
    editor.locator("[id^=title-field]").wait_for()


def box(editor: Page, key: str, number: int = 0) -> Locator:
    """The field of a key; of several groups with the same key that of one of them."""
    return editor.locator(f"[id^={key}-field]").nth(number)


def unfold(editor: Page, words: str) -> None:
    """Open the group of a list that is summed up in these words."""
    editor.get_by_text(words).locator("xpath=ancestor::*[.//button][1]").get_by_role("button").first.click()


def choose(editor: Page, key: str, label: str) -> None:
    """Choose a value of a closed list by its label."""
    box(editor, key).click()
    editor.get_by_role("option", name=label, exact=True).click()


def upload(editor: Page, button: str, name: str, content: bytes) -> None:
    """Upload a file by the button of its field, and take it."""
    editor.get_by_role("button", name=button).click()
    editor.locator("input[type=file]").set_input_files({"name": name, "mimeType": "", "buffer": content})
    editor.get_by_role("button", name="Lấy những cái đã chọn").click()


def write_body(editor: Page, text: str) -> None:
    """Type at the end of the body."""
    box(editor, "body").click()
    editor.keyboard.press("Control+End")
    editor.keyboard.insert_text(text)


def save(editor: Page) -> None:
    editor.get_by_role("button", name="Công bố", exact=True).click()
    editor.get_by_role("menuitem", name="Công bố ngay").click()
    editor.get_by_text("Thay đổi đã được lưu").wait_for()


def changed_lines(repository: Path) -> list[str]:
    """The lines that differ from what was committed, each with its sign; of new files too. They are committed."""
    git(repository, "add", "--all")
    told = git(repository, "diff", "--cached", "--unified=0", "--no-color")
    git(repository, "commit", "--quiet", "--allow-empty", "--message", "sửa")
    return [line for line in told.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def test_a_task_is_edited_and_another_added(editor: Page, repository: Path) -> None:
    open_entry(editor, "ke-hoach/entries/2026/thu")
    unfold(editor, "2 · ")
    box(editor, "thoi_gian", 1).fill("Quý III/2026")
    editor.get_by_role("button", name="Thêm nhiệm vụ").click()
    box(editor, "ma", 2).fill("3")
    box(editor, "noi_dung", 2).fill("Việc thứ ba")
    box(editor, "thoi_gian", 2).fill("Quý IV/2026")
    save(editor)
    assert changed_lines(repository) == [
        "-    thoi_gian: Quý II/2026",
        "+    thoi_gian: Quý III/2026",
        '+  - ma: "3"',
        "+    noi_dung: Việc thứ ba",
        "+    thoi_gian: Quý IV/2026",
    ]


def test_a_question_is_answered(editor: Page, repository: Path) -> None:
    open_entry(editor, "hoi-dap/entries/hoi")
    choose(editor, "trang_thai", "Đã trả lời")
    box(editor, "ngay_tra_loi").fill("2026-11-10")
    write_body(editor, "\n## Trả lời\n\nTrả lời **rõ ràng**.")
    save(editor)
    assert changed_lines(repository) == [
        "-trang_thai: dang_xu_ly",
        "+trang_thai: da_tra_loi",
        "+ngay_tra_loi: 2026-11-10",
        "+",
        "+## Trả lời",
        "+",
        "+Trả lời **rõ ràng**.",
    ]


def test_news_are_written_with_a_picture_and_an_attachment(editor: Page, repository: Path) -> None:
    open_entry(editor, "tin-tuc/new")
    box(editor, "title").fill("Đợt thi “Cải cách” năm 2026")
    box(editor, "date").fill("2026-11-20")
    choose(editor, "chuyen_muc", "Tin tức")
    box(editor, "don_vi").fill("Sở Nội vụ")
    unfold(editor, "Ảnh")
    upload(editor, "Chọn ảnh", "hoi-thi.png", png(8, 8))
    editor.wait_for_function("[...document.images].some(image => image.naturalWidth === 8)")
    box(editor, "mo_ta").fill("Quang cảnh")
    editor.get_by_role("button", name="Thêm tệp đính kèm").click()
    box(editor, "ten", 1).fill("Thể lệ")
    upload(editor, "Chọn tệp", "the-le.pdf", pdf())
    write_body(editor, "Nội dung của tin.")
    save(editor)
    made = repository / "news/2026/dot-thi-cai-cach-nam-2026.md"
    assert made.read_text("utf-8") == (
        "---\ntitle: Đợt thi “Cải cách” năm 2026\ntep:\n  - ten: Thể lệ\n    duong_dan: /tep/the-le.pdf\n"
        "date: 2026-11-20\nchuyen_muc: tin_tuc\nanh:\n  tep: /anh/hoi-thi.png\n  mo_ta: Quang cảnh\n"
        "don_vi: Sở Nội vụ\n---\nNội dung của tin.\n"
    )
    assert (repository / "docs/anh/hoi-thi.png").read_bytes() == png(8, 8)
    assert (repository / "docs/tep/the-le.pdf").read_bytes() == pdf()


def test_a_picture_is_put_into_the_text(editor: Page, repository: Path) -> None:
    open_entry(editor, "tin-tuc/entries/2026/dot-thi-cai-cach-nam-2026")
    box(editor, "body").click()
    editor.keyboard.press("Control+End")
    editor.once("dialog", lambda dialog: dialog.accept("Khán [giả]"))
    upload(editor, "Chèn ảnh", "khan-gia.png", png(9, 9))
    save(editor)
    assert (repository / "docs/anh/khan-gia.png").read_bytes() == png(9, 9)
    text = (repository / "news/2026/dot-thi-cai-cach-nam-2026.md").read_text("utf-8")
    assert "\n![Khán giả](/anh/khan-gia.png)\n" in text


def test_a_folders_own_page_is_no_item_of_its_type(editor: Page) -> None:
    open_anew(editor, "hoi-dap")
    editor.get_by_text("Hỏi gì?").wait_for()
    assert editor.get_by_text("Dân hỏi", exact=True).count() == 0


def test_a_table_is_pasted_and_a_list_of_agencies_takes_any_name(editor: Page, repository: Path) -> None:
    open_entry(editor, "so-lieu/new")
    box(editor, "title").fill("Số liệu tháng 10")
    choose(editor, "ky", "Tháng")
    box(editor, "nam").fill("2026")
    box(editor, "so_ky").fill("10")
    box(editor, "gom_cac").fill("sở")
    box(editor, "so_lieu").fill("Đơn vị\tTiếp nhận\nSở Nội vụ\t12\n")
    box(editor, "ten").fill("Báo cáo tháng")
    box(editor, "ngay_cong_bo").fill("2026-11-03")
    save(editor)
    text = (repository / "docs/so-lieu/so-lieu-thang-10.md").read_text("utf-8")
    assert "so_lieu: |\n  Đơn vị\tTiếp nhận\n  Sở Nội vụ\t12\nnguon:\n  ten: Báo cáo tháng\n" in text


def test_a_save_without_an_edit_changes_no_line_of_any_file(editor: Page) -> None:
    files = [[collection_name(type_of(path)), (ROOT / path).read_text("utf-8"), path] for path in content_files(ROOT)]
    changed = editor.evaluate(
        """async files => {
          const { formatOf } = await import("./file-form.js");
          const { kinds } = await (await fetch("shapes.json")).json();
          const saved = (kind, text) => formatOf(kinds[kind]).toFile(formatOf(kinds[kind]).fromFile(text));
          return files.filter(([kind, text]) => saved(kind, text) !== text).map(([, , path]) => path);
        }""",
        files,
    )
    assert changed == []


def test_any_value_is_written_as_by_the_command(editor: Page) -> None:
    """Texts of two tricky letters or three very tricky ones, alone, in a list, in a group; numbers of all kinds."""
    values: list[object] = ["true", "null", "---", "...", "a: b", "7:30", "1e5", "0x1f", ".inf", "a\x85b", "\ufeffa"]
    values += map("".join, product("a -:#\n\t'\"?!|>&*%@`[]{},~=0.5eE\\x", repeat=2))
    values += map("".join, product("a -:#\n\t'\"0.", repeat=3))
    values += [0, -5, 79.5, 1234567.25, True, False, "a\n\nb\n", " a\nb", "a\n \nb", "a\n  ", "a\tb", "\u2028"]
    fronts = [{"title": value, "tags": [value, "b"], "nguon": {"ten": value}} for value in values]
    made = editor.evaluate(
        """async values => {
          const { formatOf } = await import("./file-form.js");
          const { kinds } = await (await fetch("shapes.json")).json();
          const form = formatOf(kinds["tin-tuc"]);
          return values.map(front => form.toFile(front));
        }""",
        fronts,
    )
    assert [text for text, front in zip(made, fronts, strict=True) if text != file_text(front, News)] == []


def test_what_was_written_passes_the_check(repository: Path) -> None:
    result = CliRunner().invoke(main, ["check", "-C", str(repository)], env={"SOURCE_DATE_EPOCH": "1795219200"})
    assert (result.exit_code, result.output) == (0, "0 lỗi, 0 cảnh báo\n")


SIGN_IN = {
    "GitLab": "{loai: gitlab, kho: vi-du/cchc, ma_ung_dung: abc}",
    "GitHub": "{loai: github, kho: vi-du/cchc, dang_nhap: https://dang-nhap.vidu.example}",
    "Forgejo": "{loai: forgejo, kho: vi-du/cchc, may_chu: https://git.vidu.example, ma_ung_dung: abc}",
}


@pytest.mark.parametrize("server", SIGN_IN)
def test_decap_takes_the_configuration_of_each_server(
    browser: Browser, repository: Path, tmp_path: Path, server: str
) -> None:
    site = examine(repository, TODAY).site
    assert site
    editor = WebEditor.model_validate(yaml.safe_load(SIGN_IN[server]))
    province = site.settings.province.model_copy(update={"web_editor": editor})
    settings = site.settings.model_copy(update={"extra": site.settings.extra.model_copy(update={"cchc": province})})
    put(tmp_path, web_editor_files(replace(site, settings=settings)))
    with serving(tmp_path) as origin, browser.new_context(base_url=origin) as context:
        page = context.new_page()
        page.goto("admin/")
        page.get_by_role("button", name=f"Đăng nhập bằng {server}").wait_for(timeout=8000)
