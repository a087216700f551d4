"""Publicity material as it is shown: picture, recording, language, gallery."""

from pathlib import Path

import pytest

from cchc.content.material import Material
from cchc.facts.site_facts import SiteFacts
from cchc.views.presentations.material import SHOWN, ShownMaterial, gallery, shown_material
from sample_files import add_file, png
from sample_pictures import bytes_of, shades
from small_repository import add, site_of

PNG = bytes_of(shades(64, 48), "PNG")
MATERIAL: dict[str, object] = {
    "title": "Áp phích thử",
    "loai": "ap_phich",
    "mo_ta_anh": "Ba bước",
    "don_vi": "Sở Nội vụ",
    "ngay": "2026-11-20",
}


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
    assert material.picture.address == "tep/b.png"
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
    register = SiteFacts(site).registers["tai-lieu"]
    assert len(register.rows) == SHOWN + 2
    assert register.rows[0].keys == {"loai": "khau_hieu", "ngon_ngu": "vi", "co_quan": "so-noi-vu"}
