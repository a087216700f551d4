"""What lies in the folders of content and is no page and no file to publish is told, with what to do about it."""

import os
import socket
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.content.files.inventory import take_inventory
from cchc.content.problems import Severity
from sample_files import add_file
from small_repository import add, add_news, problems_in, site_of

ERROR, WARNING = Severity.ERROR, Severity.WARNING
SECRET = "---\ntitle: Bí mật\ndraft: true\n---\nBí mật.\n"

FILES: list[tuple[str, Severity | None, str]] = [
    # letters that texts are read without: no link would find the file
    ("docs/tep/ｆｕｌｌ.pdf", ERROR, "“full.pdf”"),
    ("docs/tep/Ðề-án.pdf", ERROR, "“Đề-án.pdf”"),
    ("docs/tep/kế-hoаch.pdf", ERROR, "“kế-hoach.pdf”"),
    # files that look like pages
    ("docs/hoi-dap/x.markdown", ERROR, "đổi tên thành x.md"),
    ("docs/hoi-dap/x.mkd", ERROR, "đổi tên thành x.md"),
    ("docs/hoi-dap/x.mdown", ERROR, "đổi tên thành x.md"),
    ("docs/x.MD", ERROR, "đổi tên thành x.md"),
    ("news/2026/x.Md", ERROR, "đổi tên thành x.md"),
    ("news/2026/x.md.txt", ERROR, "đổi tên thành x.md"),
    ("news/2026/x.md.docx", ERROR, "đổi tên thành x.md"),
    ("news/2026/x.md.md", ERROR, "đổi tên thành x.md"),
    ("news/2026/x.txt.md", ERROR, "đổi tên thành x.md"),
    ("news/2026/x.docx.md", ERROR, "đổi tên thành x.md"),
    ("news/2026/x.md ", ERROR, "đổi tên thành x.md"),
    ("docs/README.md", ERROR, "index.md"),
    ("docs/van-ban/readme.md", ERROR, "index.md"),
    ("docs/van-ban/Index.md", ERROR, "index.md, viết thường"),
    # pages where none may lie
    ("plans/index.md", ERROR, "không có trang chỉ mục"),
    ("news/2026/index.md", ERROR, "không có trang chỉ mục"),
    ("docs/tep/x.md", ERROR, "docs/tep/ chỉ chứa tệp"),
    ("docs/tep/a/b/x.md", ERROR, "docs/tep/ chỉ chứa tệp"),
    ("docs/co-quan/so/x.md", ERROR, "phải nằm ngay trong docs/co-quan/"),
    ("docs/chuyen-muc/2026/x.md", ERROR, "phải nằm ngay trong docs/chuyen-muc/"),
    ("docs/plans/2026/x.md", ERROR, "trùng với thư mục plans/"),
    ("docs/news/a.png", ERROR, "trùng với thư mục news/"),
    # what systems leave
    ("docs/tep/Thumbs.db", WARNING, "do máy để lại"),
    ("docs/tep/desktop.ini", WARNING, "do máy để lại"),
    ("docs/tep/.DS_Store", WARNING, "do máy để lại"),
    ("docs/tep/._a.pdf", WARNING, "do máy để lại"),
    ("docs/tep/~$mau.docx", WARNING, "do máy để lại"),
    ("docs/tep/.~lock.mau.docx#", WARNING, "do máy để lại"),
    ("docs/tep/~WRL0001.tmp", WARNING, "do máy để lại"),
    ("docs/x.md~", WARNING, "do máy để lại"),
    ("docs/.x.md.swp", WARNING, "do máy để lại"),
    ("docs/x.md.orig", WARNING, "do máy để lại"),
    ("docs/__MACOSX/a.pdf", WARNING, "do máy để lại"),
    ("docs/.obsidian/a.pdf", WARNING, "do máy để lại"),
    ("docs/.git/config", WARNING, "do máy để lại"),
    ("docs/tep/.gitkeep", None, ""),
    ("plans/.gitignore", None, ""),
    # folders named like files
    ("docs/x.md/a.png", ERROR, "là thư mục nhưng có tên như một tệp"),
    ("docs/tep/mau.docx/a.png", ERROR, "là thư mục nhưng có tên như một tệp"),
    # kinds that are not published
    ("docs/tep/x.html", ERROR, "không đăng loại tệp .html"),
    ("docs/tep/x.exe", ERROR, "không đăng loại tệp .exe"),
    ("docs/tep/x.docm", ERROR, "có macro"),
    ("docs/tep/x.zip", ERROR, "không có trong danh sách"),
    ("docs/tep/ban-goc", ERROR, "không có đuôi tên"),
    ("docs/assets/x.js", ERROR, "không đăng loại tệp .js"),
    ("news/2026/x.txt", WARNING, "đổi đuôi tên tệp thành .md"),
    # names that some systems refuse
    ("docs/con.md", ERROR, "tên thiết bị của Windows"),
    ("news/2026/aux.md", ERROR, "tên thiết bị của Windows"),
    ("docs/tep/nul.pdf", ERROR, "tên thiết bị của Windows"),
    ("docs/tep/COM1.tar.pdf", ERROR, "tên thiết bị của Windows"),
    ("docs/con/x.md", ERROR, "tên thiết bị của Windows"),
    ("docs/tep/a:b.pdf", ERROR, "ký tự : mà Windows không nhận"),
    ("docs/tep/a*b.pdf", ERROR, "ký tự * mà Windows không nhận"),
    ('docs/tep/a"b.pdf', ERROR, 'ký tự " mà Windows không nhận'),
    ("docs/tep/a\\b.pdf", ERROR, "ký tự \\ mà Windows không nhận"),
    ("docs/tep/a\nb.pdf", ERROR, "ký tự \\n mà Windows không nhận"),
    ("docs/tep/a\u200bb.pdf", ERROR, "ký tự \\u200b mà Windows không nhận"),
    ("docs/tep/ a.pdf", ERROR, "bắt đầu hoặc kết thúc bằng dấu cách"),
    ("docs/tep/a./x.png", ERROR, "bắt đầu hoặc kết thúc bằng dấu cách"),
    ("docs/tep/a /x.png", ERROR, "bắt đầu hoặc kết thúc bằng dấu cách"),
    (unicodedata.normalize("NFD", "docs/tep/kế-hoạch.pdf"), ERROR, "Unicode tổ hợp"),
    (unicodedata.normalize("NFD", "news/2026/kế-hoạch.md"), ERROR, "Unicode tổ hợp"),
    (f"docs/tep/{'a' * 200}.pdf", ERROR, "Windows không mở được"),
    (f"docs/tep/{'/'.join(['thu-muc-dai'] * 20)}/a.pdf", ERROR, "Windows không mở được"),
    ("docs/hoi-thi#1.md", ERROR, "không được có dấu #"),
    ("docs/100%.md", ERROR, "không được có dấu %"),
    ("docs/a\nb/x.md", ERROR, "không được có dấu \\n;"),
    ("docs/a&b/x.md", ERROR, "không được có dấu &"),
    ("docs/co-quan/sở-y-tế.md", ERROR, "mã để nơi khác ghi lại"),
    ("docs/co-quan/so y te.md", ERROR, "mã để nơi khác ghi lại"),
    ("docs/Tin Vui.md", WARNING, "nên đổi thành tin-vui.md"),
    ("docs/tin-tức.md", WARNING, "nên đổi thành tin-tuc.md"),
    ("docs/tep/Kế hoạch #1.PDF", WARNING, "nên đổi thành ke-hoach-1.pdf"),
    ("docs/tep/100%.pdf", WARNING, "nên đổi thành 100.pdf"),
    ("docs/thu-tuc/1.000894.md", None, ""),
    ("docs/tep/mau-so-1_(ban 2).docx", WARNING, "nên đổi thành"),
    ("docs/tep/mau-so-1_(2).pdf", None, ""),
    ("docs/tep/.../a.pdf", WARNING, "do máy để lại"),
]


def ours(root: Path, path: str) -> list[tuple[Severity, str]]:
    """What is told of a path, or of a folder above it."""
    told = problems_in(root)
    parts = path.split("/")
    above = {"/".join(parts[:count]) for count in range(2, len(parts) + 1)}
    shown = {folders_path.encode("unicode_escape").decode() for folders_path in above if not folders_path.isprintable()}
    return [(each.severity, each.message) for each in told if each.path in above | shown]


@pytest.mark.parametrize(("path", "severity", "words"), FILES, ids=[repr(path)[:40] for path, _, _ in FILES])
def test_a_file_that_is_not_what_the_folders_are_for_is_told(
    repository: Path, path: str, severity: Severity | None, words: str
) -> None:
    ending = path.rpartition(".")[2]
    content = SECRET.encode() if ending not in ("pdf", "png", "docx") else None
    add_file(repository, path, content)
    found = ours(repository, path)
    if severity is None:
        assert not [message for _, message in found if "tên" in message or "máy để lại" in message]
    else:
        assert any(told is severity and words in message for told, message in found), found
    if severity is ERROR:
        assert any(told is ERROR for told, _ in found)


@pytest.mark.parametrize(
    "path",
    [
        "docs/.DS_Store",
        "docs/tep/Thumbs.db",
        "docs/tep/~$a.docx",
        "docs/.obsidian/a.pdf",
        "docs/a.pdf",
        "docs/.gitkeep",
    ],
)
def test_what_systems_leave_and_nobody_names_stays_in_the_repository(repository: Path, path: str) -> None:
    add_file(repository, path, b"x" if not path.endswith("docs/a.pdf") else None)
    site = site_of(repository)
    assert site.published_files == set()
    assert {item.path for item in site.items} == {
        "docs/co-quan/so-noi-vu.md",
        "docs/co-quan/ubnd-tinh-lai-chau.md",
    }


def a_link_to_a_file(root: Path) -> str:
    (root / "bi-mat.txt").write_text("mật khẩu", "utf-8")
    return link(root, "docs/tep/a.txt", root / "bi-mat.txt")


def link(root: Path, path: str, target: object) -> str:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).symlink_to(str(target))
    return path


def a_pipe(root: Path) -> str:
    os.mkfifo(root / "docs/ong.pdf")
    return "docs/ong.pdf"


def a_socket(root: Path) -> str:
    here = Path.cwd()
    os.chdir(root / "docs")
    try:
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind("o.pdf")
    finally:
        os.chdir(here)
    return "docs/o.pdf"


STRANGE: dict[str, Callable[[Path], str]] = {
    "link to a file": a_link_to_a_file,
    "link to the environment": lambda root: link(root, "docs/tep/a.txt", "/proc/self/environ"),
    "link to a page": lambda root: link(root, "docs/x.md", root / "docs/co-quan/so-noi-vu.md"),
    "link to a folder": lambda root: link(root, "docs/etc", "/etc"),
    "link to itself": lambda root: link(root, "docs/vong.pdf", "vong.pdf"),
    "link to the folder above": lambda root: link(root, "docs/tep/vong", ".."),
    "link to nothing": lambda root: link(root, "docs/tep/dut.pdf", "khong-co"),
    "link in a hidden folder": lambda root: link(root, "docs/.git/x", "/etc"),
    "hidden link": lambda root: link(root, "docs/.x", "/etc"),
    "pipe": a_pipe,
    "socket": a_socket,
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_is_no_ordinary_file_is_an_error_and_never_read(repository: Path, name: str) -> None:
    path = STRANGE[name](repository)
    assert any(told is ERROR for told, _ in ours(repository, path))
    found = take_inventory(repository)
    assert path not in found.pages
    assert path not in found.files


@pytest.mark.parametrize("folder", ["docs", "plans", "news"])
def test_a_folder_of_content_that_is_a_link_is_not_followed(repository: Path, folder: str) -> None:
    (repository / folder).rename(repository / "noi-khac")
    (repository / folder).symlink_to("noi-khac")
    assert [each.path for each in take_inventory(repository).problems] == [folder]
    assert not any(path.startswith(f"{folder}/") for path in take_inventory(repository).pages)


def test_a_folder_of_content_may_be_missing_but_no_file(repository: Path) -> None:
    (repository / "plans/2026").rmdir()
    (repository / "plans").rmdir()
    assert problems_in(repository) == []
    (repository / "plans").write_text("x", "utf-8")
    assert [(each.path, each.is_error) for each in problems_in(repository)] == [("plans", True)]


@pytest.mark.parametrize("path", ["docs/tep/a.pdf", "docs/x.md"])
def test_a_file_that_may_not_be_read_is_told(repository: Path, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    add_file(repository, path, SECRET.encode() if path.endswith(".md") else None)
    monkeypatch.setattr("cchc.content.folders.os.access", lambda place, mode: not str(place).endswith(path))
    assert [(each.path, each.is_error) for each in problems_in(repository)] == [(path, True)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("docs/A.md", "docs/a.md"),
        ("docs/tep/Tep.pdf", "docs/tep/tep.pdf"),
        ("docs/Tep/a.png", "docs/tep/b.png"),
        ("docs/tep/Kế-hoạch.pdf", "docs/tep/kế-hoạch.pdf"),
        ("docs/tep/kế.pdf", unicodedata.normalize("NFD", "docs/tep/kế.pdf")),
    ],
)
def test_names_that_are_one_on_windows_or_macos_are_told(repository: Path, first: str, second: str) -> None:
    for path in (first, second):
        content = b"---\ntitle: X\n---\n" if path.endswith(".md") else None
        add_file(repository, path, content)
    assert [each for each in problems_in(repository) if each.is_error and "trùng tên với" in each.message]


def test_a_name_that_is_no_text_is_told_on_one_line(repository: Path) -> None:
    raw = os.fsencode(repository) + b"/docs/tep-\xff.pdf"
    with open(raw, "wb") as file:  # noqa: PTH123 - a Path takes no bytes
        file.write(b"%PDF-")
    told = [str(each) for each in problems_in(repository) if each.is_error]
    assert len(told) == 1
    assert "không phải mã hóa UTF-8" in told[0].encode("utf-8").decode()


def test_files_beside_plans_have_a_place_of_their_own(repository: Path) -> None:
    add_file(repository, "plans/2026/anh.png")
    add_file(repository, "docs/ke-hoach/2026/anh.png")
    add_news(repository, "news/2026/a.md", "![a](/plans/2026/anh.png) ![b](/ke-hoach/2026/anh.png)\n")
    (problem,) = [each for each in problems_in(repository) if each.is_error]
    assert problem.path == "plans/2026/anh.png"
    assert "đã thuộc về docs/ke-hoach/2026/anh.png" in problem.message


@pytest.mark.parametrize(
    ("keys", "key"),
    [({"id": "con"}, "id"), ({"id": "aux.1"}, "id"), ({"chuyen_tu": ["/tin/con/"]}, "chuyen_tu[1]")],
)
def test_an_address_names_no_device(repository: Path, keys: dict[str, object], key: str) -> None:
    add_news(repository, **keys)
    assert [(each.key, each.is_error) for each in problems_in(repository)] == [(key, True)]


def test_thousands_of_nested_folders_are_looked_through(repository: Path) -> None:
    here = Path.cwd()
    os.chdir(repository / "docs")
    try:
        for _ in range(300):
            Path("a").mkdir()
            os.chdir("a")
    finally:
        os.chdir(here)
    assert any("Windows không mở được" in each.message for each in problems_in(repository))


def test_a_good_repository_has_nothing_to_tell(repository: Path) -> None:
    add_file(repository, "docs/tep/ke-hoach-993.pdf")
    add(repository, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"}, "[a](/tep/ke-hoach-993.pdf)\n")
    assert problems_in(repository) == []


def test_a_page_of_gigabytes_is_told_without_reading_it(repository: Path) -> None:
    add_file(repository, "docs/to.md", b"")
    with (repository / "docs/to.md").open("r+b") as file:
        file.truncate(20_000_000_000)
    assert [(each.path, "20000.0 MB" in each.message) for each in problems_in(repository)] == [("docs/to.md", True)]
