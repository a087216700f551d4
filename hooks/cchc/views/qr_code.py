"""QR codes of addresses (ISO/IEC 18004) as paths of SVG: on printed pages, and on the sheet for opinions."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

import zxingcpp

_DIGITS = bytes.maketrans(b"\x00\xff", b"10")
_EDGE = 4
"""Modules of white around a code, as the standard wants them."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """`size` is width and height in modules with the white edge; `path` strokes the dark ones, one module wide."""

    size: int
    path: str


def qr_code(address: str) -> QrCode:
    """The code of an address, the same at each build.

    News are thousands: the library and this way of drawing take a quarter of a millisecond together.
    """
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    drawn: Any = code.to_image(scale=1)
    image = memoryview(drawn)
    size = (image.shape or (0,))[0]
    digits = image.tobytes().translate(_DIGITS)
    rows = (f"M0 {row}.5{_drawn(digits[row * size : (row + 1) * size])}" for row in range(_EDGE, size - _EDGE))
    return QrCode(size, "".join(rows))


def _drawn(digits: bytes) -> str:
    """A row of modules, each a digit."""
    count = -(-len(digits) // 8)
    return "".join(map(_STEPS.__getitem__, int(digits.ljust(count * 8, b"0"), 2).to_bytes(count, "big")))


def _step(byte: int) -> str:
    """Eight modules of a row as pieces of a path, from where the last eight ended."""
    runs = ((module, len(list(run))) for module, run in groupby(f"{byte:08b}"))
    return "".join(f"h{length}" if module == "1" else f"m{length} 0" for module, length in runs)


_STEPS = tuple(map(_step, range(256)))
