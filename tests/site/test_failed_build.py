"""A mistake never reaches the site: the last good one stays as it is."""

from pathlib import Path

import pytest
import yaml
from mkdocs.exceptions import Abort

import golden_site
from site_build import build

NEWS = "news/2026/hoi-thi.md"
MARKUP = '"><img src=x onerror=alert(1)>'


def failed_build(root: Path, caplog: pytest.LogCaptureFixture) -> str:
    """What is told of a build that fails; the site is as it was, and nothing lies beside it."""
    site = root / "site"
    site.mkdir()
    (site / "index.html").write_text("bản tốt gần nhất", "utf-8")
    before = {path for path in root.parent.iterdir() if not path.name.startswith(".")}
    with pytest.raises(Abort):
        build(root, site)
    assert [(path.name, path.read_text("utf-8")) for path in site.iterdir()] == [("index.html", "bản tốt gần nhất")]
    assert {path for path in root.parent.iterdir() if not path.name.startswith(".")} == before
    assert "Traceback" not in caplog.text
    return caplog.text


def test_a_broken_edit_leaves_the_last_good_site(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    news = golden_site.make(tmp_path) / NEWS
    news.write_text(news.read_text("utf-8").replace("chuyen_muc:", "chuyen_mc:"), "utf-8")
    assert "chuyen_mc: không có khóa này; có phải là “chuyen_muc”?" in failed_build(tmp_path, caplog)


@pytest.mark.parametrize(
    "old", ["/../../ngoai/", "/rss.xml", "/assets/", "/tep/", "/tin-tuc/2026/10/", "/404.html", f"/{MARKUP}/", "/a//b/"]
)
def test_an_old_address_in_a_place_that_is_not_free(tmp_path: Path, caplog: pytest.LogCaptureFixture, old: str) -> None:
    news = golden_site.make(tmp_path) / NEWS
    text = news.read_text("utf-8")
    news.write_text(text.replace("chuyen_tu: [/tin/bai-cu/]", f"chuyen_tu: ['{old}']"), "utf-8")
    line = text.partition("chuyen_tu")[0].count("\n") + 1
    assert f"{NEWS}:{line}: chuyen_tu[1]: " in failed_build(tmp_path, caplog)


@pytest.mark.parametrize(
    ("way", "value"),
    [
        ("site_url", f"https://vidu.example/{MARKUP}"),
        ("site_url", "https://vidu.example/?a=1"),
        ("extra.cchc.nguon_tin.hub", f"https://hub.example/{MARKUP}"),
        ("extra.cchc.nguon_tin.hub", "https://127.0.0.1/"),
        ("extra.cchc.nguon_tin.dinh_danh", f"vidu.example{MARKUP}"),
        ("extra.cchc.nguon_tin.dinh_danh", "../../ngoai"),
        ("extra.cchc.nguon_tin.so_muc", 0),
        ("extra.cchc.phan_anh.bieu_mau", {"dia_chi": "javascript:alert(1)"}),
        ("extra.cchc.phan_anh.bieu_mau", {"dia_chi": f"https://vidu.example/{MARKUP}"}),
        ("extra.cchc.giay_phep.url", "data:text/html,x"),
        ("extra.cchc.cong_dich_vu_cong", [{"ten": "Cổng", "url": "file:///etc/passwd"}]),
        ("extra.cchc.bao_chi.kenh", [{"loai": "email", "gia_tri": 'a"onx=@vidu.example'}]),
        ("extra.cchc.mau_sac", {"chinh": "</style><script>"}),
    ],
)
def test_hostile_settings(tmp_path: Path, caplog: pytest.LogCaptureFixture, way: str, value: object) -> None:
    settings = golden_site.make(tmp_path) / "mkdocs.yml"
    loaded = yaml.safe_load(settings.read_text("utf-8"))
    *folders, last = way.split(".")
    at = loaded
    for folder in folders:
        at = at[folder]
    at[last] = value
    settings.write_text(yaml.safe_dump(loaded, allow_unicode=True), "utf-8")
    assert f": {way}" in failed_build(tmp_path, caplog)
