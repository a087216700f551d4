"""Parts "Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ khaiMẫu 13.docx1 bản chính,1 bản sao…": the papers of each case."""

import re
from dataclasses import dataclass

from cchc.editing.procedure_import.cells import LOWER, PAPERS_HEAD, UPPER


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper: `form` is the name of its file ("Mẫu số 13.docx"), `originals` and `copies` None where none is told."""

    name: str
    form: str | None
    originals: int | None
    copies: int | None

    @property
    def keyword_letters(self) -> int:
        """The letters of "bản chính", "bản sao", which are written as keys of the model."""
        return (self.originals is not None) * len("bảnchính") + (self.copies is not None) * len("bảnsao")


@dataclass(frozen=True, slots=True)
class PaperCase:
    """The papers of one case; `name` is None where they are for all."""

    name: str | None
    papers: tuple[PaperRow, ...]


_COUNT = re.compile(
    r"(?P<originals>\d+) bản chính(?:,(?P<copies>\d+) bản sao)?(?![\s;.,):…/])"
    r"|(?P<alone>\d+) bản sao(?![\s;.,):…/])"
)
"""A cell with the numbers of copies: the next one follows without a blank, which it does not within a sentence."""
_FORM_FILE = re.compile(r"\.(?:docx?|pdf|xlsx?|rtf|zip|rar|jpe?g|png|odt|html?|tiff?)", re.IGNORECASE)
_SEAM = re.compile(
    rf"(?<=[{LOWER}0-9])(?=[{UPPER}])|(?<=[;)”\"…])(?=\w)|(?<=[^\d\s][.,:])(?=[^\W\d])"
    rf"|(?<=[{UPPER}])(?=(?:Mẫu|Mau|Phụ lục|Biểu|Đơn|Tờ) )"
)
_WEAK_SEAM = re.compile(rf"(?<=[{LOWER}])(?=\d)")
"""Where a text begins at once after another; a number may as well belong to the name of a file: "Mau05.docx"."""

_NO_CASE = "--"


def paper_cases(cell: str) -> tuple[str, list[PaperCase]]:
    """What belongs to no table, and the cases with their papers."""
    before, *tables = cell.split(PAPERS_HEAD)
    if not tables:
        return cell, []
    name, cases = before, []
    for at, table in enumerate(tables):
        papers, after = _paper_rows(table, is_last=at == len(tables) - 1)
        cases.append(PaperCase(_case_name(name), tuple(papers)))
        name = after
    return name, cases


def _case_name(text: str) -> str | None:
    name = text.strip().removeprefix(_NO_CASE).strip()
    return name or None


def _paper_rows(table: str, is_last: bool) -> tuple[list[PaperRow], str]:
    """The rows of a table, and what follows its last number of copies: the name of the next case."""
    rows, start = [], 0
    for found in _COUNT.finditer(table):
        digits = found["originals"] or found["alone"]
        if len(digits) > 1 and digits[0] == "0":
            # "01 bản chính" is written by hand within a name
            continue
        words = table[start : found.start()]
        kept, count = _parted(words, digits)
        if not words.strip() and not kept:
            continue
        copies = int((found["alone"] and count) or found["copies"] or 0) if found["alone"] or found["copies"] else None
        originals = None if found["alone"] else int(count)
        rows.append(_paper_row(words + kept, originals, copies))
        start = found.end()
    after = table[start:]
    if is_last and after.strip():
        rows.append(_paper_row(after, None, None))
        after = ""
    return rows, after


def _parted(words: str, digits: str) -> tuple[str, str]:
    """The digits at the end of a name, and those of the number of copies: "2020" + "1", not "20201"."""
    if len(digits) == 1 or (len(digits) == 2 and words[-1:] not in " /.-" and int(digits) <= 20):
        return "", digits
    return digits[:-1], digits[-1]


def _paper_row(text: str, originals: int | None, copies: int | None) -> PaperRow:
    name, form = _name_and_form(text.strip())
    return PaperRow(name, form, originals, copies)


def _name_and_form(text: str) -> tuple[str, str | None]:
    """A name and the file of its form, which follows at once; one name where nobody can see where that begins."""
    first = _FORM_FILE.search(text)
    ends_in_file = any(found.end() == len(text) for found in _FORM_FILE.finditer(text))
    if not first or not ends_in_file:
        return text, None
    # in the name of a file words have blanks between them: the last seam before its ending
    for seam in (_SEAM, _WEAK_SEAM):
        seams = [found.start() for found in seam.finditer(text, 0, first.start()) if found.start() > 2]
        if seams:
            return text[: seams[-1]].strip(), text[seams[-1] :].strip()
    return text, None
