"""The size of an SVG is read from its root."""

import pytest

from cchc.pictures.reading import size_of_svg


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (b'<?xml version="1.0"?><svg width="720" height="860.4px" viewBox="0 0 1 1">', (720, 860)),
        (b'<svg viewBox="0 0 72.4 86">', (72, 86)),
        (b"<svg width='100%' viewBox='0,0,30,40'>", (30, 40)),
        (b'<svg stroke-width="2" line-height="3" viewBox="0 0 30 40">', (30, 40)),
        (b'<svg viewBox="0 0 1.2.3 40">', None),
        (b"<svg>", None),
        (b"<svg", None),
        (b"", None),
        ("không phải ảnh".encode(), None),
    ],
)
def test_the_size_of_a_drawing_is_read_from_its_file(data: bytes, size: tuple[int, int] | None) -> None:
    assert size_of_svg(data) == size
