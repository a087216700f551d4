"""Parts of the frame that are drawn once: the same bytes as if each page drew its own."""

from pathlib import Path

import pytest

import golden_site
from cchc.views import frame
from site_build import build


def test_a_site_is_the_same_with_and_without_cached_partials(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    root = golden_site.make(tmp_path / "content")
    kept = build(root, tmp_path / "kept")
    monkeypatch.setattr(frame, "PARTIALS", ())
    drawn = build(root, tmp_path / "drawn")
    files = sorted(file.relative_to(drawn) for file in drawn.rglob("*") if file.is_file())
    assert files == sorted(file.relative_to(kept) for file in kept.rglob("*") if file.is_file())
    assert [file for file in files if (drawn / file).read_bytes() != (kept / file).read_bytes()] == []
