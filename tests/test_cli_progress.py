"""The bar for whoever waits: only at a terminal, only when it takes long, and no path is lost."""

import io
import sys

import pytest

from cchc.cli import examination

PATHS = [f"news/2026/{number}.md" for number in range(50)]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("patience", [0.0, 1000.0])
@pytest.mark.parametrize("stream", [Terminal, io.StringIO])
def test_every_path_comes_once_and_in_order(
    monkeypatch: pytest.MonkeyPatch, patience: float, stream: type[io.StringIO]
) -> None:
    printed = stream()
    monkeypatch.setattr(examination, "_PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", printed)
    assert list(examination.watched(PATHS)) == PATHS
    is_long_and_seen = patience == 0 and stream is Terminal
    assert ("Đang đọc nội dung" in printed.getvalue()) is is_long_and_seen


def test_no_path_is_no_bar() -> None:
    assert list(examination.watched([])) == []
