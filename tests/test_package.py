"""What the library brings along beside its code is installed with it, wherever it is installed."""

import tomllib
from pathlib import Path, PurePosixPath

from site_build import ROOT

LIBRARY = ROOT / "hooks/cchc"


def test_every_data_file_of_the_library_is_package_data() -> None:
    settings = tomllib.loads(Path(ROOT, "pyproject.toml").read_text("utf-8"))
    patterns = settings["tool"]["setuptools"]["package-data"]["cchc"]
    data = [file for file in LIBRARY.rglob("*") if file.is_file() and file.suffix not in (".py", ".pyc")]
    paths = [PurePosixPath(file.relative_to(LIBRARY)) for file in data]
    assert paths
    assert [path for path in paths if not any(path.match(pattern) for pattern in patterns)] == []
