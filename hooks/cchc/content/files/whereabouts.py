"""Where a film was taken: telephones write that into it, and the build cannot take it out as it does of pictures."""

import re
from collections.abc import Iterator

from cchc.content.files.look import Fault, Look
from cchc.content.problems import Severity

_PLACE = re.compile(
    # a place by ISO 6709, `+22.3964+103.4713/`, in the two boxes that hold it; the key that Apple has for it; XMP
    rb"\xa9xyz(?:.{4}|.{4}data.{8})[+-]\d\d|com\.apple\.quicktime\.location\.ISO6709|exif:GPSL|\0loci\0",
    re.DOTALL,
)
_TOLD = (
    "tệp ghi vị trí (GPS) nơi quay, ai tải về cũng đọc được; xóa thuộc tính vị trí "
    "(Windows: Thuộc tính > Chi tiết > Loại bỏ thuộc tính; điện thoại: chia sẻ không kèm vị trí) rồi chép lại tệp"
)


def place_faults(look: Look) -> Iterator[Fault]:
    """A warning for a film or a recording, of the family of MP4, that says where it was made."""
    if _PLACE.search(look.file.read_bytes()):
        yield Fault(_TOLD, Severity.WARNING)
