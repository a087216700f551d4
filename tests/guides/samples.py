"""The samples that stand in the texts of the guides."""

import re
from pathlib import Path

from cchc.views.guides.texts import FOLDER
from sample_files import add_file

_SAMPLE = re.compile(r"^Tệp `(?P<path>[^`]+)`[^\n]*:\n\n```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"/(?:anh|tep)/[\w-]+\.\w+")


def samples(name: str) -> dict[str, str]:
    """Texts of the samples of a guide by their paths."""
    return {found["path"]: found["text"] for found in _SAMPLE.finditer((FOLDER / f"{name}.md").read_text("utf-8"))}


def put_into(root: Path, name: str) -> None:
    """Put the samples of a guide into a repository, with the files that they name."""
    for path, text in samples(name).items():
        add_file(root, path, text.encode())
        for found in NAMED.finditer(text):
            add_file(root, f"docs{found[0]}")
