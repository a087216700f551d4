"""Publicity material as it is shown: picture and size, recording, language, gallery."""

import struct
from pathlib import Path

import pytest

from cchc.content.material import Material
from cchc.views.materials.materials import SHOWN, ShownMaterial, gallery, shown_material
from cchc.views.materials.picture_size import picture_size
from cchc.views.site_views import SiteViews
from sample_files import add_file, png
from small_repository import add, site_of

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 480)
GIF = b"GIF89a" + struct.pack("<HH", 32, 16)
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 480, 640) + b"\x00" * 6
MATERIAL: dict[str, object] = {
    "title": "Áp phích thử",
    "loai": "ap_phich",
    "mo_ta_anh": "Ba bước",
    "don_vi": "Sở Nội vụ",
    "ngay": "2026-11-20",
}


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (PNG, (640, 480)),
        (GIF, (32, 16)),
        (JPEG, (640, 480)),
        (b'<?xml version="1.0"?><svg width="720" height="860.4px" viewBox="0 0 1 1">', (720, 860)),
        (b'<svg viewBox="0 0 72.4 86">', (72, 86)),
        (b"<svg width='100%' viewBox='0,0,30,40'>", (30, 40)),
        (b'<svg stroke-width="2" line-height="3" viewBox="0 0 30 40">', (30, 40)),
        (b"<svg>", None),
        (b"<svg", None),
        (PNG[:20], None),
        (GIF[:8], None),
        (JPEG[:12], None),
        (b"\xff\xd8", None),
        (b"\xff\xd8\xff\xd9\x00\x00", None),
        (b"", None),
        ("không phải ảnh".encode(), None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_file(tmp_path: Path, data: bytes, size: tuple[int, int] | None) -> None:
    file = tmp_path / "anh"
    file.write_bytes(data)
    assert picture_size(file) == size


def shown(root: Path, *files: str, **changes: object) -> ShownMaterial:
    for name in files:
        add_file(root, f"docs/tep/{name}", png(640, 480) if name.endswith(".png") else None)
    attachments = [{"ten": name, "duong_dan": f"/tep/{name}"} for name in files]
    add(root, "docs/tai-lieu/ap-phich.md", {**MATERIAL, "tep": attachments or None, **changes})
    site = site_of(root)
    return shown_material(site, site.all(Material)[0])


def test_the_first_picture_is_shown_and_all_files_are_there_to_take(repository: Path) -> None:
    material = shown(repository, "a.pdf", "b.png", "c.png")
    assert material.picture
    assert (material.picture.address, material.picture.size) == ("tep/b.png", (640, 480))
    assert material.picture.alternative == "Ba bước"
    assert [file.kind for file in material.files] == ["PDF", "PNG", "PNG"]


def test_a_leaflet_may_have_no_picture(repository: Path) -> None:
    assert shown(repository, "a.pdf").picture is None


def test_a_recording_is_played(repository: Path) -> None:
    material = shown(repository, "a.mp3", loai="audio", ban_ghi_loi="Xin chào", mo_ta_anh=None)
    assert material.recording
    assert (material.recording.address, material.picture) == ("tep/a.mp3", None)


@pytest.mark.parametrize(("key", "code"), [(None, None), ("vi", None), ("mong", "hmn"), ("khmer", "km")])
def test_another_language_is_told_to_browsers(repository: Path, key: str | None, code: str | None) -> None:
    assert shown(repository, "a.png", ngon_ngu=key).language == code


def test_the_gallery_has_the_newest_and_the_register_all(repository: Path) -> None:
    for number in range(SHOWN + 2):
        front = {**MATERIAL, "title": f"Số {number:02}", "loai": "khau_hieu", "ngay": f"2026-10-{number + 1:02}"}
        add(repository, f"docs/tai-lieu/{number:02}.md", front)
    site = site_of(repository)
    titles = [one.material.title for one in gallery(site)]
    assert (len(titles), titles[0], titles[-1]) == (SHOWN, f"Số {SHOWN + 1:02}", "Số 02")
    register = SiteViews(site).registers["tai-lieu"]
    assert len(register.rows) == SHOWN + 2
    assert register.rows[0].keys == {"loai": "khau_hieu", "ngon_ngu": "vi", "co_quan": "so-noi-vu"}
