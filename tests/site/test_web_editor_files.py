"""A site whose settings ask for the web editor: it has /admin/, and every page of a preview leads there."""

from pathlib import Path

import pytest

import golden_site
from cchc.content.web_editor import FOLDER
from site_build import build, preview

SETTING = "    trinh_soan_thao: {loai: gitlab, kho: vi-du/cchc, ma_ung_dung: abc}\n"
NEWS = "tin-tuc/2026/hoi-thi/index.html"
LINK = "../../../admin/#/collections/tin-tuc/entries/2026/hoi-thi"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    root = golden_site.make(tmp_path / "kho")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  cchc:\n", f"  cchc:\n{SETTING}", 1), "utf-8")
    return root


def install(root: Path) -> None:
    """Put there what npm would."""
    script = "node_modules/decap-cms/dist/decap-cms.js"
    names = ("index.html", "editor.js", "file-form.js", "inputs.js", "words.js", script, f"{script}.LICENSE.txt")
    for name in (*names, "node_modules/yaml/LICENSE", "node_modules/.package-lock.json"):
        (root / FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (root / FOLDER / name).write_text("chữ", "utf-8")


def test_the_editor_is_on_the_site_once_it_is_installed(root: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert not (build(root, site) / "admin").exists()
    install(root)
    assert (build(root, site) / "admin/config.yml").read_text("utf-8").startswith("backend:\n  name: gitlab\n")
    assert LINK not in (site / NEWS).read_text("utf-8")
    assert LINK in (preview(root, tmp_path / "xem-truoc") / NEWS).read_text("utf-8")
