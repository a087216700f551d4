"""Pictures as editors hand them in, made on the spot: photographs that tell more than they show."""

from io import BytesIO
from typing import Any

import pillow_heif
from PIL import Image, ImageCms, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

SECRET = "BIMATANH"
"""Stands in every place of a file where something may be said about the picture."""

pillow_heif.register_heif_opener()


def photograph(width: int, height: int) -> Image.Image:
    """Light from one side, and some noise: what a camera sees, about."""
    light = Image.linear_gradient("L").resize((width, height))
    noise = Image.effect_noise((max(1, width // 4), max(1, height // 4)), 40).resize((width, height))
    return Image.merge("RGB", (Image.blend(light, noise, 0.3), light, noise))


def shades(width: int, height: int) -> Image.Image:
    """The same in each run, and small in each form."""
    left_right = Image.linear_gradient("L").rotate(90).resize((width, height))
    top_down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (left_right, top_down, Image.new("L", (width, height), 128)))


def bytes_of(image: Image.Image, form: str, **options: Any) -> bytes:  # noqa: ANN401 - Pillow's own
    file = BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def exif(orientation: int = 1) -> bytes:
    """Camera, author, serial number, MakerNote, a place in Lai Châu."""
    told = Image.Exif()
    for tag in (0x010F, 0x0110, 0x0131, 0x013B, 0x8298, 0x010E):
        told[tag] = SECRET
    told[0x0112] = orientation
    told.get_ifd(0x8769).update({0x927C: SECRET.encode(), 0xA431: SECRET, 0xA430: SECRET, 0x9286: SECRET.encode()})
    degrees = (IFDRational(22), IFDRational(23), IFDRational(4567, 100))
    told.get_ifd(0x8825).update({1: "N", 2: degrees, 3: "E", 4: degrees, 0x1B: SECRET.encode(), 0x1D: "2026:11:20"})
    return told.tobytes()


XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>{SECRET}</rdf:RDF></x:xmpmeta>'.encode()
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0d\x1c\x02\x50\x00\x08" + SECRET.encode() + b"\x00"


def profile() -> bytes:
    """An ICC profile of sRGB that says who made it."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return made.replace(b"sRGB", SECRET.encode()[:4]) + SECRET.encode()


def telling(image: Image.Image, form: str, orientation: int = 1) -> bytes:
    """A file of a form with SECRET wherever the form has room for it, and behind its end."""
    options: dict[str, Any] = {"exif": exif(orientation), "xmp": XMP, "icc_profile": profile()}
    if form == "JPEG":
        options |= {"comment": SECRET.encode(), "quality": 90}
    if form == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", SECRET)
        texts.add_text("Comment", SECRET, zip=True)
        texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
        options |= {"pnginfo": texts}
    if form == "GIF":
        options = {"comment": SECRET.encode()}
    if form == "BMP":
        options = {}
    content = bytes_of(image, form, **options)
    if form == "JPEG":
        content = content[:2] + b"\xff\xed" + (len(IPTC) + 2).to_bytes(2, "big") + IPTC + content[2:]
    return content + SECRET.encode()
