"""A PNG without what is said in it: for files that others have made smaller than we can."""

_NEEDED = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_HEAD, _AROUND = 8, 12
"""Bytes before the first chunk, and of each chunk besides its data: length, kind, sum."""


def stripped_png(data: bytes) -> bytes:
    """The chunks of a PNG that hold pixels; nothing of what comes behind its end."""
    parts, place = [data[:_HEAD]], _HEAD
    while place + _AROUND <= len(data):
        length, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        chunk = data[place : place + _AROUND + length]
        if kind in _NEEDED:
            parts.append(chunk)
        if kind == b"IEND":
            break
        place += len(chunk)
    return b"".join(parts)
