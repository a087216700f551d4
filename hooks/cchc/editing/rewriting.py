"""A file that is rewritten in the way it was written: its line ends, its byte order mark, its rights."""

import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Self

from cchc.content.writing import write_whole

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Written:
    """`text` has `\\n` at the ends of its lines; `ends` are those of the file, `mark` its byte order mark, if any."""

    file: Path
    text: str
    ends: tuple[str, ...]
    mark: bytes

    @classmethod
    def read(cls, file: Path) -> Self:
        """Read a file of UTF-8; UnicodeDecodeError for any other."""
        raw = file.read_bytes()
        mark = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
        text = raw[len(mark) :].decode("utf-8")
        return cls(file, _LINE_END.sub("\n", text), tuple(_LINE_END.findall(text)), mark)

    def rewrite(self, text: str) -> None:
        """Put another text into the file. Whoever reads it meanwhile finds the old text or the new one, each whole."""
        write_whole(self.file, self.mark + self._with_ends(text).encode("utf-8"))

    def _with_ends(self, text: str) -> str:
        """Lines that were there keep their ends; a new one has that of the line before it."""
        lines = text.split("\n")
        ends = list(self.ends)
        if len(lines) != len(ends) + 1:
            ends = self._ends_of(lines)
        return "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))

    def _ends_of(self, lines: list[str]) -> list[str]:
        old = self.text.split("\n")
        common = max(set(self.ends), key=self.ends.count, default="\n")
        ends = [common] * (len(lines) - 1)
        for block in SequenceMatcher(None, old, lines, autojunk=False).get_matching_blocks():
            for step in range(block.size):
                if block.a + step < len(self.ends) and block.b + step < len(ends):
                    ends[block.b + step] = self.ends[block.a + step]
        return ends
