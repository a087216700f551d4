"""A QR code (ISO/IEC 18004) that leads from paper to a page."""

import segno


def qr_svg(address: str, title: str) -> str:
    """An SVG element for a page, the same at each build. `title` says in words where it leads."""
    return segno.make(address, error="m", micro=False).svg_inline(title=title, omitsize=True, light="#fff")
