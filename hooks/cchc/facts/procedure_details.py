"""The parts of a procedure as its page shows them: papers, ways of filing, limits and fees in words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc.content.procedure import DossierCase, Fee, Filing, FormerVersion, Paper, Procedure, TimeLimit
from cchc.content.site import Site
from cchc.facts.attachments import ShownFile, shown_file
from cchc.facts.markup import words_in
from cchc.text.folding import fold
from cchc.text.sentences import lower_first

_WHOLE = "Chung"
_CASES = "tùy trường hợp"


def limits_in_words(procedure: Procedure) -> tuple[str, ...]:
    """ "20 ngày"; "Trực tiếp: 18 ngày", "Trực tuyến: 4 ngày làm việc". A limit of all ways of filing needs no name."""
    whole, filings = procedure.limit, procedure.filings
    told = [filing for filing in filings if filing.limit and not (whole and _is_same(filing.limit, whole))]
    limits = {limit_in_words(filing.limit) for filing in told if filing.limit}
    if whole:
        words = limit_in_words(whole)
        return (f"{_WHOLE}: {words}", *_named(told, filings)) if told else (words,)
    # a way of filing without a limit has an unknown one, not that of the others
    return tuple(limits) if len(limits) == 1 and len(told) == len(filings) else tuple(_named(told, filings))


def known_limits(procedure: Procedure) -> tuple[TimeLimit, ...]:
    """Return the limits that have a number: that of the whole procedure first, then those of the ways of filing."""
    limits = (procedure.limit, *(filing.limit for filing in procedure.filings))
    return tuple(limit for limit in limits if limit and limit.count is not None)


def number_in_words(limit: TimeLimit) -> str:
    """ "3 ngày làm việc", without the note; of a limit that has a number."""
    return f"{limit.count} {limit.unit.label}" if limit.unit else ""


def limit_in_words(limit: TimeLimit) -> str:
    """ "3 ngày làm việc, kể từ ngày nhận đủ hồ sơ"; the note alone where there is no number."""
    if limit.count is None or limit.unit is None:
        return limit.note or ""
    words = number_in_words(limit)
    return f"{words}, {lower_first(limit.note)}" if limit.note else words


def _is_same(limit: TimeLimit, whole: TimeLimit) -> bool:
    """Whether a way of filing repeats the limit of the whole, of which the note may be told once."""
    return (limit.count, limit.unit) == (whole.count, whole.unit) and limit.note in (None, whole.note)


def _named(told: Sequence[Filing], filings: Iterable[Filing]) -> list[str]:
    """Ways of filing with the same limit share a line."""
    by_words: dict[str, list[str]] = defaultdict(list)
    for filing in told:
        if filing.limit:
            by_words[limit_in_words(filing.limit)].append(_name(filing, filings))
    return [f"{_row(names)}: {words}" for words, names in by_words.items()]


def _name(filing: Filing, filings: Iterable[Filing]) -> str:
    """Its channel; where that has other limits, too, with the case that its description tells."""
    others = {each.limit for each in filings if each.channel is filing.channel}
    if len(others) == 1:
        return filing.channel.label
    case = words_in(filing.description) if filing.description else _CASES
    return f"{filing.channel.label} ({case.rstrip('.')})"


def _row(names: Iterable[str]) -> str:
    first, *others = dict.fromkeys(names)
    return ", ".join([first, *map(lower_first, others)])


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
    """Return a fee in words, its thousands parted by points: "1.500.000 đồng"."""
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
    """Return whether a paper has no number of copies and is written as a remark or as the head of a list."""
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
