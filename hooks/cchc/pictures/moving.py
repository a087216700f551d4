"""Pictures that move: all frames in one size, with their times."""

from typing import Any

from PIL import Image, ImageSequence

from cchc.pictures.encoding import written
from cchc.pictures.errors import too_long, too_many_frames
from cchc.pictures.forms import Form
from cchc.pictures.reading import MOST_PIXELS, bare, fitting, in_full_colours

MOST_FRAMES = 3_000
"""Five minutes at ten a second; each takes time, however small it is."""

_FORMS = {"GIF", "PNG", "WEBP", "AVIF"}


def is_moving(image: Image.Image, form: Form) -> bool:
    """Whether an opened picture moves, and would in this form; a JPEG of many pictures is one with others behind it."""
    moves = image.format in _FORMS and getattr(image, "is_animated", False)
    return bool(moves) and form is not Form.JPEG


def moving(image: Image.Image, form: Form, longest: int) -> tuple[Image.Image, bytes]:
    """The first frame and the whole file. Raises PictureError where it is too long."""
    count: int = getattr(image, "n_frames", 1)
    if count > MOST_FRAMES:
        raise too_many_frames(count, MOST_FRAMES)
    if count * image.width * image.height > MOST_PIXELS:
        raise too_long(count, MOST_PIXELS)
    size = fitting(image.size, longest)
    times: list[int] = []
    frames = []
    for frame in ImageSequence.Iterator(image):
        frame.load()
        shown = in_full_colours(frame)
        times.append(int(frame.info.get("duration", 0)))
        frames.append(bare(shown if shown.size == size else shown.resize(size, Image.Resampling.LANCZOS)))
    if len({frame.mode for frame in frames}) > 1:
        frames = [frame.convert("RGBA") for frame in frames]
    options: dict[str, Any] = {"save_all": True, "append_images": frames[1:], "duration": times}
    if "loop" in image.info:
        options["loop"] = image.info["loop"]
    if form is Form.GIF:
        # each frame is whole: what was there before goes
        options["disposal"] = 2
    return frames[0], written(frames[0], form, **options)
