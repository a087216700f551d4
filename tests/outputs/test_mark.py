"""The mark as a picture: drawn at its full size, transparent where the drawing is."""

import io
from pathlib import Path

from PIL import Image

from cchc.outputs.mark import mark_file, mark_output_paths
from small_repository import site_of

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">'
    '<rect x="12" width="36" height="48" fill="#f00"/></svg>'
)


def test_the_drawing_fills_the_picture(repository: Path) -> None:
    file = repository / "overrides/assets/mark.svg"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(DRAWING, "utf-8")
    files = mark_file(site_of(repository))
    assert tuple(files) == mark_output_paths(site_of(repository)) == ("assets/mark.png", "favicon.ico")
    assert Image.open(io.BytesIO(files["favicon.ico"])).info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    picture = Image.open(io.BytesIO(files["assets/mark.png"])).convert("RGBA")
    assert picture.size == (1024, 1024)
    assert (picture.getpixel((100, 500)), picture.getpixel((1000, 1000))) == ((0, 0, 0, 0), (255, 0, 0, 255))


def test_without_a_drawing_there_is_no_picture(repository: Path) -> None:
    (repository / "overrides/assets/mark.svg").unlink(missing_ok=True)
    assert mark_file(site_of(repository)) == {}
