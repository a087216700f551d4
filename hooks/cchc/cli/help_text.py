"""What stands below the options in the help of each command: examples to copy, and how the command may end."""

from collections.abc import Mapping

WELL, BADLY, WRONG_CALL = 0, 1, 2
"""Codes that every command ends with; what they mean for one command stands in its help."""

_WRONG_CALL = "gõ sai lệnh, tùy chọn hoặc giá trị"


def epilog(examples: Mapping[str, str], *, badly: str, well: str = "xong") -> str:
    """The text for `epilog=`: example → what it does; when the command ends well and when badly.

    `\\b` keeps click from running the lines together.
    """
    width = max(map(len, examples))
    shown = [f"  {example.ljust(width)}  {purpose}" for example, purpose in examples.items()]
    codes = [f"  {code}  {meaning}" for code, meaning in ((WELL, well), (BADLY, badly), (WRONG_CALL, _WRONG_CALL))]
    return "\n".join(["\b", "Ví dụ:", *_wrapped(shown), "", "\b", "Mã kết thúc:", *codes])


def _wrapped(lines: list[str]) -> list[str]:
    """Long examples have their purpose on a line of its own, as a terminal has 80 columns."""
    if all(len(line) <= 78 for line in lines):
        return lines
    return [part for line in lines for part in _on_two_lines(line)]


def _on_two_lines(line: str) -> tuple[str, str]:
    example, _, purpose = line.strip().partition("  ")
    return f"  {example}", f"      {purpose.strip()}"
