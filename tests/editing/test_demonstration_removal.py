"""The content of the demonstration goes, pages written by hand stay; a site that is none is left alone."""

from pathlib import Path

from click.testing import CliRunner

from cchc.cli import main
from sample_files import add_file
from small_repository import add, add_news, add_plan, make_official


def files_of(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def removed(root: Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["remove-demonstration", "--root", str(root)])
    return result.exit_code, result.output


def test_items_and_their_attachments_go_and_pages_stay(repository: Path) -> None:
    add_plan(repository)
    add_news(repository)
    add(repository, "docs/co-quan/index.md", {"title": "Cơ quan"})
    add(repository, "docs/trang.md", {"title": "Trang"}, "[tệp](/tep/mau.pdf)\n")
    for name in ("mau.pdf", "cua-ke-hoach.pdf"):
        add_file(repository, f"docs/tep/{name}")
    code, output = removed(repository)
    assert (code, "Đã xóa 5 tệp" in output) == (0, True)
    kept = {"docs/co-quan/index.md", "docs/trang.md", "docs/tep/mau.pdf"}
    assert files_of(repository) == kept | {"mkdocs.yml", "overrides/main.html"}
    assert not (repository / "plans").exists()
    assert removed(repository)[0] == 0


def test_a_site_that_is_no_demonstration_is_left_alone(repository: Path) -> None:
    add_news(repository)
    make_official(repository)
    before = files_of(repository)
    code, output = removed(repository)
    assert (code, "không xóa gì" in output) == (1, True)
    assert files_of(repository) == before
