"""The one way to write a file into a folder: never beside it, whatever the name says and wherever links lead."""

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path


class OutsideError(Exception):
    """A file would lie outside of its folder; the message is for whoever runs the command."""


def write_below(folder: Path, output_path: str, content: bytes) -> None:
    """Write a file at a output_path (`tin-tuc/rss.xml`) of a folder, with the folders above it. Raises OutsideError."""
    refuse_outside(folder, [output_path])
    path = folder / output_path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file with the folders above it; whoever reads it meanwhile finds the old content or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    copy = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        copy.write_bytes(content)
        if file.exists():
            shutil.copymode(file, copy)
        copy.replace(file)
    except OSError as error:
        # whoever reads of it knows the file, not the copy
        raise OSError(error.errno, error.strerror or str(error), str(file)) from None
    finally:
        copy.unlink(missing_ok=True)


def refuse_outside(folder: Path, output_paths: Iterable[str]) -> None:
    """Raises OutsideError at the first output_path that does not lie in the folder, by its name or by a link on the
    way.
    """
    known: set[str] = set()
    for output_path in output_paths:
        if _leads_out(output_path) or any(_is_link(folder, part, known) for part in _on_the_way(output_path)):
            raise OutsideError(
                f"không ghi tệp “{output_path}” ngoài thư mục {folder}; đổi tên, địa chỉ, hoặc bỏ liên kết"
            )


def _leads_out(output_path: str) -> bool:
    return not {"", ".", ".."}.isdisjoint(output_path.split("/")) or "\\" in output_path or "\0" in output_path


def _on_the_way(output_path: str) -> Iterator[str]:
    """Yield a path and all folders above it: `a/b/c.xml`, `a/b`, `a`."""
    while output_path:
        yield output_path
        output_path = output_path.rpartition("/")[0]


def _is_link(folder: Path, part: str, known: set[str]) -> bool:
    """Whether a part of the way is one; `known` are those that are none."""
    if part in known:
        return False
    known.add(part)
    # a Path for each of ten thousand files takes longer than to ask for it
    return os.path.islink(f"{folder}/{part}")  # noqa: PTH114
