"""What the last `cchc check` has found: while nothing that it reads has changed, it would find the same."""

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from cchc.content.problems import Problem, Severity
from cchc.rebuild.fingerprints.repository import build_fingerprint, content_fingerprint, program_fingerprint
from cchc.text.digests import Digest, digest_of

_FILE = Path(".cache", "check.json")
"""Below the folder of the repository; safe to delete."""


def check_fingerprint(root: Path, today: date) -> Digest | None:
    """The fingerprint of all that a check on a day reads; None where something cannot be read."""
    try:
        around = digest_of(program_fingerprint(), build_fingerprint(root, None, is_preview=False))
        return content_fingerprint(root, around, today)
    except OSError:
        return None


def last_check(root: Path, fingerprint: Digest | None) -> tuple[Problem, ...] | None:
    """The problems that the last check found, if it read the same; None where it has to be done."""
    if fingerprint is None:
        return None
    try:
        seal, written = json.loads((root / _FILE).read_text("utf-8"))
        if seal != _seal(fingerprint, written):
            return None
        return tuple(_problem(*row) for row in json.loads(written))
    except (OSError, ValueError, TypeError):
        return None


def keep_check(root: Path, fingerprint: Digest | None, problems: Sequence[Problem]) -> None:
    """Let the next check know what this one found. Where it cannot be written, that one is only slower."""
    if fingerprint is None:
        return
    rows = [(each.path, each.line, each.key, each.message, each.severity.value) for each in problems]
    written = json.dumps(rows, ensure_ascii=False)
    file = root / _FILE
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps([_seal(fingerprint, written), written], ensure_ascii=False), "utf-8")


def _problem(path: str, line: int, key: str, message: str, severity: str) -> Problem:
    return Problem(path, line, key, message, Severity(severity))


def _seal(fingerprint: Digest, written: str) -> str:
    return digest_of(fingerprint, written).hex()
