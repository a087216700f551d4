"""A template that is missing or broken is told with its file, its line and a remedy."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

import golden_site
from site_build import build


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    return golden_site.make(tmp_path / "kho")


def write(text: str) -> Callable[[Path], object]:
    return lambda template: template.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("name", "spoil", "told"),
    [
        ("markdown/llms.html", Path.unlink, "overrides/markdown/llms.html: không có mẫu trang này"),
        (
            "pages/procedure.html",
            write("# Thủ tục\n{% if item %}\n"),
            "overrides/pages/procedure.html:2: mẫu trang có chỗ sai",
        ),
        (
            "markdown/procedure.html",
            write("\n\n{{ khong.co }}"),
            "overrides/markdown/procedure.html:3: mẫu trang có chỗ sai",
        ),
    ],
)
def test_it_is_told(repository: Path, name: str, spoil: Callable[[Path], object], told: str) -> None:
    spoil(repository / "overrides" / name)
    with pytest.raises(Abort, match=r"git restore overrides") as ended:
        build(repository, repository / "site")
    assert told in str(ended.value)
