"""The parts of a procedure as its page shows them: papers, ways of filing, limits and fees in words."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from cchc.content.procedure import Procedure
from cchc.content.procedure_details import DossierCase, Fee, Filing, FormerVersion, Paper
from cchc.content.site import Site
from cchc.facts.attachments import ShownFile, shown_file
from cchc.facts.procedures.limits import limit_in_words
from cchc.text.folding import fold

_REMARK = re.compile(r"\W*(?:luu y|ghi chu|chu thich|luu y chung)\b|.*:$", re.DOTALL)
"""What a remark begins with, or ends in, in folded letters."""

FORM = "Mẫu để điền"
FORMER_TEXT = "Bản cũ"


@dataclass(frozen=True, slots=True)
class ShownPaper:
    """A paper to bring: `count` are its originals and copies in words, `form` the file to fill in.

    `is_note` is one that nobody can bring: the national database puts remarks among the papers.
    """

    name: str
    count: str
    form: ShownFile | None
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class ShownCase:
    """The papers of one case; `case` is None where they are for all."""

    case: str | None
    papers: tuple[ShownPaper, ...]

    @property
    def name(self) -> str:
        return self.case or "Mọi trường hợp"

    @property
    def count(self) -> int:
        """How many papers there are to bring."""
        return sum(not paper.is_note for paper in self.papers)


@dataclass(frozen=True, slots=True)
class ShownFiling:
    """A way of filing, with its limit in words."""

    filing: Filing
    limit: str | None


@dataclass(frozen=True, slots=True)
class ShownFee:
    """A fee, with its amount in words where it is a single figure."""

    fee: Fee
    amount: str | None


@dataclass(frozen=True, slots=True)
class ShownFormer:
    """A former version, with its text where that is kept on this site."""

    version: FormerVersion
    file: ShownFile | None


def shown_case(site: Site, case: DossierCase) -> ShownCase:
    return ShownCase(case.case, tuple(_shown_paper(site, paper) for paper in case.papers))


def shown_filing(filing: Filing) -> ShownFiling:
    return ShownFiling(filing, limit_in_words(filing.limit) if filing.limit else None)


def shown_fee(fee: Fee) -> ShownFee:
    """Thousands are parted by points: "1.500.000 đồng"."""
    if fee.amount is None:
        return ShownFee(fee, None)
    return ShownFee(fee, f"{fee.amount:,} {fee.currency.label}".replace(",", ".") if fee.amount else "Không thu")


def shown_former(site: Site, version: FormerVersion) -> ShownFormer:
    return ShownFormer(version, shown_file(site, FORMER_TEXT, version.file) if version.file else None)


def _shown_paper(site: Site, paper: Paper) -> ShownPaper:
    counts = ((paper.originals, "bản chính"), (paper.copies, "bản sao"))
    count = ", ".join(f"{number} {what}" for number, what in counts if number)
    form = shown_file(site, FORM, paper.form) if paper.form else None
    return ShownPaper(paper.name, count, form, _is_note(paper) and form is None)


def _is_note(paper: Paper) -> bool:
    """Without a number, and written as a remark or as the head of a list."""
    return not (paper.originals or paper.copies) and bool(_REMARK.match(fold(paper.name)))


class ProcedureLinks:
    """Made in one pass over the procedures that the public may see."""

    def __init__(self, procedures: Iterable[Procedure]) -> None:
        self._replacing: dict[str, list[Procedure]] = defaultdict(list)
        for procedure in procedures:
            for code in procedure.replaces:
                self._replacing[code].append(procedure)

    def replacing(self, procedure: Procedure) -> tuple[Procedure, ...]:
        """What took the place of a procedure."""
        return tuple(self._replacing.get(procedure.code, ()))
