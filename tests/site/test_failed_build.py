"""A mistake never reaches the site: the last good one stays as it is."""

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

import golden_site
from site_build import build


def test_a_broken_edit_leaves_the_last_good_site(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    golden_site.make(tmp_path)
    news = tmp_path / "news/2026/hoi-thi.md"
    news.write_text(news.read_text("utf-8").replace("chuyen_muc:", "chuyen_mc:"), "utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("bản tốt gần nhất", "utf-8")
    with pytest.raises(Abort):
        build(tmp_path, site)
    assert "chuyen_mc: không có khóa này; có phải là “chuyen_muc”?" in caplog.text
    assert "Traceback" not in caplog.text
    assert (site / "index.html").read_text("utf-8") == "bản tốt gần nhất"
