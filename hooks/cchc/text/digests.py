"""Hashes that stand for what they are made of: where two are the same, so is what they are made of.

BLAKE2b (RFC 7693) is quick on usual processors, and 16 bytes are enough: that any two of a million inputs share a hash
has a chance below 1 in 10^26.
"""

from hashlib import blake2b

Digest = bytes
"""A hash of 16 bytes."""


def digest_of(*parts: object) -> Digest:
    """Return the hash of parts in their order: texts, bytes, and whatever else tells all of itself by `repr`.

    For values with parts of their own see `rebuild/fingerprints/values.py`.
    """
    contents = [_content(part) for part in parts]
    # with their lengths, so that "ab", "c" has another hash than "a", "bc"
    return blake2b(b"".join([repr([*map(len, contents)]).encode(), *contents]), digest_size=16).digest()


def _content(part: object) -> bytes:
    if isinstance(part, bytes):
        return part
    return (part if isinstance(part, str) else repr(part)).encode()
