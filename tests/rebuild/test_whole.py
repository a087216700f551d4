"""The number of all that a build reads."""

import os
from datetime import date
from pathlib import Path

from cchc.rebuild.whole import whole

DAY = date(2026, 11, 21)


def test_a_file_of_gigabytes_is_known_by_what_the_disk_says(tmp_path: Path) -> None:
    file = tmp_path / "docs/tep/to.pdf"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"1")
    small = whole(tmp_path, b"", DAY)
    with file.open("r+b") as stream:
        stream.truncate(20_000_000_000)
    large = whole(tmp_path, b"", DAY)
    os.utime(file, (1, 1))
    assert len({small, large, whole(tmp_path, b"", DAY)}) == 3
