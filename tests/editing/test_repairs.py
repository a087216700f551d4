"""`cchc check --fix`: what has one answer is mended, everything else stays byte for byte."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.loader import examine
from cchc.editing.repairs import REPAIRS, mended, repair
from small_repository import TODAY

HEAD = "---\ntitle: {}\ndate: 2026-05-04\nchuyen_muc: tin_tuc\n---\n{}\n"
FILE = "news/2026/thu.md"

MENDED = [
    ("Ðất đai", "Đất đai", "QÐ-UBND", "QĐ-UBND"),
    ("Chính\xa0sách", "Chính sách", "thư\xadviện\xa0\n\uf0b7 mục", "thưviện\n- mục"),
    ("Káº¿ hoáº¡ch", "Kế hoạch", "B¸o c¸o", "Báo cáo"),
    ("Kết luận #5", '"Kết luận #5"', "a #5", "a #5"),
    ("“Kế hoạch”", '"Kế hoạch"', "“a”", "“a”"),
    ("“A” #5 \\", '"“A” #5 \\\\"', "x", "x"),
    ('Nói "có" #5', '"Nói \\"có\\" #5"', "x", "x"),
    ("Ｋế hoạch #Ð", '"Kế hoạch #Đ"', "\ufeffx\x00", "x"),
]


def write(repository: Path, content: bytes) -> Path:
    (repository / FILE).write_bytes(content)
    return repository / FILE


@pytest.mark.parametrize(("title", "good_title", "body", "good_body"), MENDED)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_faults_are_mended_and_nothing_else(
    repository: Path, title: str, good_title: str, body: str, good_body: str, end: str, mark: bytes
) -> None:
    file = write(repository, mark + HEAD.format(title, body).replace("\n", end).encode())
    (done,) = repair(repository)
    assert file.read_bytes() == mark + HEAD.format(good_title, good_body).replace("\n", end).encode()
    assert str(done).startswith(f"{FILE}: đã sửa ")
    assert "dòng)" in str(done)
    assert list(repair(repository)) == []
    assert examine(repository, TODAY).problems == ()


def test_mixed_ends_of_lines_are_kept(repository: Path) -> None:
    text = HEAD.format("Ðất", "a\rb\r\nc\nd").replace("title", "title", 1).encode()
    file = write(repository, text)
    list(repair(repository))
    assert file.read_bytes() == text.replace("Ð".encode(), "Đ".encode())


def test_blanks_behind_colons_are_put_where_nothing_is_read_without(repository: Path) -> None:
    file = write(repository, HEAD.format("Tin", "a:b").replace(": ", ":").encode())
    list(repair(repository))
    assert file.read_text("utf-8") == HEAD.format("Tin", "a:b")


def test_the_settings_are_mended_too(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    good = settings.read_text("utf-8") + "x: a #5\n"
    settings.write_text(good.replace("tỉnh Lai", "tỉnh\xa0Lai"), "utf-8")
    assert [done.path for done in repair(repository)] == ["mkdocs.yml"]
    assert settings.read_text("utf-8") == good


@pytest.mark.parametrize(
    "content",
    [
        "Ðất đô".encode("cp1258", "ignore"),
        HEAD.format("Ðất", "x").encode("utf-16"),
        HEAD.format("Ðất", "<<<<<<< a\nx\n=======\ny\n>>>>>>> b").encode(),
        HEAD.format("Ðất", "dài " * 400_000).encode(),
        b"",
    ],
)
def test_what_cannot_be_read_is_left_as_it_is(repository: Path, content: bytes) -> None:
    file = write(repository, content)
    assert list(repair(repository)) == []
    assert file.read_bytes() == content


def test_a_link_is_not_followed_and_rights_are_kept(repository: Path, tmp_path: Path) -> None:
    outside = tmp_path / "ngoai.md"
    outside.write_text(HEAD.format("Ðất", "x"), "utf-8")
    (repository / "news/2026/lien-ket.md").symlink_to(outside)
    file = write(repository, HEAD.format("Ðất", "x").encode())
    file.chmod(0o640)
    assert [done.path for done in repair(repository)] == [FILE]
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert "Ðất" in outside.read_text("utf-8")
    assert sorted(path.name for path in file.parent.iterdir()) == ["lien-ket.md", "thu.md"]


def test_a_file_that_cannot_be_replaced_stays_whole(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(repository, HEAD.format("Ðất", "x").encode())
    monkeypatch.setattr(os, "replace", _fails)
    with pytest.raises(OSError, match="đầy"):
        list(repair(repository))
    assert file.read_text("utf-8") == HEAD.format("Ðất", "x")
    assert [path.name for path in file.parent.iterdir()] == ["thu.md"]


def _fails(*_: object) -> None:
    raise OSError("đĩa đầy")


@given(
    st.lists(
        st.sampled_from([part for row in MENDED for part in row] + ["#", " ", "\n", ": ", "“", '"', "ðÐ\xa0", "- "])
    )
)
def test_a_second_run_finds_nothing(parts: list[str]) -> None:
    text = HEAD.format("".join(parts[: len(parts) // 2]), "".join(parts))
    once, _ = mended(text, REPAIRS)
    assert mended(once, REPAIRS) == (once, ())
