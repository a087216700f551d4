"""A look at a file: enough of it to tell by its bytes which kind it is."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc.content.problems import Severity

EDGE = 65536
"""Bytes of the beginning and of the end of a file that are read."""


@dataclass(frozen=True, slots=True)
class Look:
    """A file on the disk: its size in bytes, its beginning and its end."""

    file: Path
    size: int
    head: bytes
    tail: bytes

    @property
    def start(self) -> bytes:
        """The first characters of a text, in lower case, without what may stand before them."""
        return self.head[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong inside a file, with its remedy."""

    message: str
    severity: Severity = Severity.ERROR


Faults = Callable[[Look], Iterator[Fault]]


def look_at(file: Path) -> Look:
    """Raises OSError where the file cannot be read."""
    with file.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        head = stream.read(EDGE)
        stream.seek(max(0, size - EDGE))
        return Look(file, size, head, stream.read(EDGE))


Signature = Callable[[Look], bool]

_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<iframe", b"<meta", b"<?php")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
CUT_OFF = "tệp bị cắt cụt, thiếu phần cuối; chép hoặc tải lại tệp gốc"
DAMAGED = "tệp hỏng hoặc bị cắt cụt, không mở được; chép lại tệp gốc, hoặc mở ra và lưu lại"


def begins_with(*beginnings: bytes) -> Signature:
    return lambda look: look.head.startswith(beginnings)


def brand(*brands: bytes) -> Signature:
    """The family of MP4: pictures, sound and film alike name their brands after `ftyp`."""
    return lambda look: look.head[4:8] == b"ftyp" and any(one in look.head[8:64] for one in brands)


def riff(kind: bytes) -> Signature:
    return lambda look: look.head.startswith(b"RIFF") and look.head[8:12] == kind


def is_pdf(look: Look) -> bool:
    """Readers look for the mark in the first kilobyte."""
    return b"%PDF-" in look.head[:1024] and not is_html(look)


def is_bmp(look: Look) -> bool:
    """Two letters may begin any text; four bytes behind the length are always empty."""
    return look.head.startswith(b"BM") and look.head[6:10] == bytes(4)


def is_mp3(look: Look) -> bool:
    return look.head.startswith(b"ID3") or (look.head[:1] == b"\xff" and look.head[1:2] >= b"\xe0")


def is_html(look: Look) -> bool:
    return look.start.startswith(_HTML)


def is_text(look: Look) -> bool:
    """UTF-16 is text too, and told as such."""
    return (b"\0" not in look.head or look.head.startswith(_UTF_16)) and not is_html(look)


def ends_with(*endings: bytes) -> Callable[[Look], Iterator[Fault]]:
    """Faults of a file of which one of these marks has to stand near the end."""

    def faults(look: Look) -> Iterator[Fault]:
        if not any(ending in look.tail for ending in endings):
            yield Fault(CUT_OFF)

    return faults


def whole_riff(look: Look) -> Iterator[Fault]:
    """A WebP says its length in its head."""
    if int.from_bytes(look.head[4:8], "little") + 8 > look.size:
        yield Fault(CUT_OFF)


def read_as_utf8(look: Look) -> Iterator[Fault]:
    try:
        look.file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        yield Fault("chữ trong tệp không phải mã hóa UTF-8, người đọc sẽ thấy chữ lỗi; lưu lại với mã hóa UTF-8")
