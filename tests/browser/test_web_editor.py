"""The web editor in Chromium, on a repository of this machine: what is edited in its forms changes, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page

from cchc.cli import main
from cchc.cli.web_editor_command import local_server
from cchc.content.loader import content_files, examine
from cchc.content.registry import type_of
from cchc.content.web_editor import editor_sources
from cchc.editing.formatting import format_files
from cchc.outputs.web_editor.configuration import collection_name
from cchc.outputs.web_editor.files import web_editor_files
from histories import git, needs_git
from sample_files import pdf, png
from site_server import serving
from small_repository import TODAY, add, add_plan, make

ROOT = Path(__file__).parents[2]
SETTING = "    trinh_soan_thao: {loai: gitlab, kho: vi-du/cchc, ma_ung_dung: abc}\n"
PLAN, QUESTION = "plans/2026/thu.md", "docs/hoi-dap/hoi.md"
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
    add_plan(root, PLAN, "## I. Mục tiêu {#i}\n\nChữ.\n", nhiem_vu=TASKS)
    question = {"title": "Hỏi gì?", "ngay_hoi": "2026-11-02", "co_quan_tra_loi": "Sở Nội vụ", "trang_thai": "dang_xu_ly"}
    add(root, QUESTION, question, "Tôi hỏi?\n")
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
        for path, content in web_editor_files(replace(site, is_preview=True)).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content.replace(b"127.0.0.1:8081", b"127.0.0.1:%d" % server.server_port))
        with serving(folder) as origin, browser.new_context(base_url=origin, locale="vi-VN") as context:
            page = context.new_page()
            page.set_default_timeout(8000)
            page.goto("admin/")
            page.get_by_role("button", name="Đăng nhập").click()
            page.get_by_role("link", name="Kế hoạch").wait_for()
            yield page
        server.shutdown()


@pytest.fixture(autouse=True)
def _heard(editor: Page) -> Iterator[None]:
    heard: list[str] = []
    editor.on("pageerror", lambda error: heard.append(str(error)))
    editor.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    editor.on("requestfailed", lambda request: heard.append(request.url))
    yield
    assert heard == []


def open_entry(editor: Page, address: str) -> None:
    editor.goto(f"admin/#/collections/{address}")
    editor.locator("[id^=title-field]").wait_for()


def box(editor: Page, key: str, number: int = 0):
    """The field of a key; of several groups with the same key that of one of them."""
    return editor.locator(f"[id^={key}-field]").nth(number)


def unfold(editor: Page, words: str) -> None:
    """Open the group of a list that is summed up in these words."""
    editor.get_by_text(words).locator("xpath=ancestor::*[.//button][1]").get_by_role("button").first.click()


def save(editor: Page, is_new: bool = False) -> None:
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
    editor.screenshot(path="/tmp/webeditor/t1.png")
    save(editor)
    assert changed_lines(repository) == [
        "-    thoi_gian: Quý II/2026",
        "+    thoi_gian: Quý III/2026",
        '+  - ma: "3"',
        "+    noi_dung: Việc thứ ba",
        "+    thoi_gian: Quý IV/2026",
    ]
