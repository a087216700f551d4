"""Colours as `#rrggbb`, and whether a text in one can be read on another (WCAG 2.2, 1.4.3)."""

import colorsys
import re
from collections.abc import Iterable

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
WHITE = "#ffffff"


def is_colour(text: str) -> bool:
    return _HEX.fullmatch(text) is not None


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, from 1 to 21, as WCAG defines it."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another in it: 0 leaves it as it is, 1 gives the other."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return _hex((own + (theirs - own) * share) / 255 for own, theirs in pairs)


def readable_on(colour: str, paper: str, ratio: float) -> str:
    """The colour, its hue kept, made lighter by no more than it takes to be read on a dark paper."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    steps = (lightness + (1 - lightness) * step / 50 for step in range(51))
    lighter = (_hex(colorsys.hls_to_rgb(hue, step, saturation)) for step in steps)
    return next((found for found in lighter if contrast(found, paper) >= ratio), WHITE)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(channels: Iterable[float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
