"""The parts of a procedure as its page shows them: papers, ways of filing, limits and fees in words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cchc.content.document import Document
from cchc.content.procedure import DossierCase, Fee, Filing, FormerVersion, Paper, Procedure, TimeLimit
from cchc.content.site import Site
from cchc.facts.attachments import ShownFile, shown_file
from cchc.facts.markup import words_in
from cchc.text.folding import fold
from cchc.text.sentences import lower_first, printed_count, printed_number

NO_UNIT = "(nguồn không ghi đơn vị)"
"""What stands in the place of a unit that nobody knows."""

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
    """ "3 ngày làm việc", "1,5 ngày", without the note; of a limit that has a number."""
    if limit.count is None:
        return ""
    return f"{printed_number(limit.count)} {limit.unit.label if limit.unit else NO_UNIT}"


def limit_in_words(limit: TimeLimit) -> str:
    """ "3 ngày làm việc, kể từ ngày nhận đủ hồ sơ"; the note alone where there is no number."""
    if limit.count is None:
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

    `form_name` is that of a form which is not on this site.

    `is_note` is one that nobody can bring: the national database puts remarks among the papers.
    """

    name: str
    count: str
    form: ShownFile | None
    form_name: str | None = None
    is_note: bool = False


_REMARKS = ("luu y", "ghi chu")
"""How a case begins that is none, in folded words: the national database puts remarks among the cases too."""


@dataclass(frozen=True, slots=True)
class ShownCase:
    """The papers of one case; `case` is None where they are for all."""

    case: str | None
    papers: tuple[ShownPaper, ...]

    @property
    def name(self) -> str:
        return (self.case or "Mọi trường hợp").rstrip(" :")

    @property
    def count(self) -> int:
        """How many papers there are to bring."""
        return sum(not paper.is_note for paper in self.papers)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a way of filing costs; `label` tells charge and fee apart, None where the source does not. Markdown."""

    label: str | None
    text: str


@dataclass(frozen=True, slots=True)
class ShownFiling:
    """A way of filing, with its limit in words."""

    filing: Filing
    limit: str | None
    costs: tuple[Cost, ...]


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
    papers = tuple(_shown_paper(site, paper) for paper in case.papers)
    if case.case and fold(case.case).startswith(_REMARKS):
        papers = tuple(replace(paper, is_note=not (paper.count or paper.form or paper.form_name)) for paper in papers)
    return ShownCase(case.case, papers)


def shown_filing(filing: Filing) -> ShownFiling:
    told = ((None, filing.cost), ("Phí", filing.charge), ("Lệ phí", filing.fee))
    costs = tuple(Cost(label, text) for label, text in told if text)
    return ShownFiling(filing, limit_in_words(filing.limit) if filing.limit else None, costs)


def shown_fee(fee: Fee) -> ShownFee:
    """Return a fee in words, its thousands parted by points: "1.500.000 đồng"."""
    if fee.amount is None:
        return ShownFee(fee, None)
    return ShownFee(fee, f"{printed_count(fee.amount)} {fee.currency.label}" if fee.amount else "Không thu")


def shown_former(site: Site, version: FormerVersion) -> ShownFormer:
    return ShownFormer(version, shown_file(site, FORMER_TEXT, version.file) if version.file else None)


def _shown_paper(site: Site, paper: Paper) -> ShownPaper:
    counts = ((paper.originals, "bản chính"), (paper.copies, "bản sao"))
    count = ", ".join(f"{number} {what}" for number, what in counts if number)
    form = shown_file(site, FORM, paper.form) if paper.form else None
    has_form = form or paper.form_name
    return ShownPaper(paper.name, count, form, None if form else paper.form_name, _is_note(paper) and not has_form)


def _is_note(paper: Paper) -> bool:
    """Return whether a paper has no number of copies and is written as a remark or as the head of a list."""
    return not (paper.originals or paper.copies) and bool(_REMARK.match(fold(paper.name)))


@dataclass(frozen=True, slots=True)
class Publication:
    """A document of this site by which a procedure was made known; `address` is its path on the site."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class NamedProcedure:
    """A procedure by its code, or by the words that name it; None where it is not on the site."""

    text: str
    procedure: Procedure | None

    @property
    def in_words(self) -> str:
        """What to call one that is not here: "thủ tục mã 1.999999", or the words themselves."""
        return f"thủ tục mã {self.text}" if self.text[:1].isdigit() else self.text


def named_procedures(by_code: Mapping[str, Procedure], texts: Iterable[str]) -> tuple[NamedProcedure, ...]:
    """Procedures by codes, or words, that name them; `by_code` are those that the public may see."""
    return tuple(NamedProcedure(text, by_code.get(text)) for text in texts)


class ProcedureLinks:
    """What procedures and documents say of each other, made in one pass over what the public may see."""

    def __init__(self, site: Site) -> None:
        self._replacing: dict[str, list[Procedure]] = defaultdict(list)
        self._publishing: dict[str, dict[str, Publication]] = defaultdict(dict)
        self._published: dict[str, dict[str, None]] = defaultdict(dict)
        for document in site.all(Document):
            for code in document.procedures:
                self._publish(code, document)
        for procedure in site.all(Procedure):
            for code in procedure.replaces:
                self._replacing[code].append(procedure)
            named = site.documents.named(procedure.decision.number, procedure) if procedure.decision else None
            if isinstance(named, Document) and site.shows(named):
                self._publish(procedure.code, named)

    def _publish(self, code: str, document: Document) -> None:
        self._publishing[code][document.path] = Publication(document.short_name, document.address)
        self._published[document.path][code] = None

    def replacing(self, procedure: Procedure) -> tuple[Procedure, ...]:
        """What took the place of a procedure."""
        return tuple(self._replacing.get(procedure.code, ()))

    def publications(self, procedure: Procedure) -> tuple[Publication, ...]:
        """The documents that made a procedure known: those that list it, and its decision, where that is here."""
        return tuple(self._publishing.get(procedure.code, {}).values())

    def published(self, document: Document) -> tuple[str, ...]:
        """The codes of the procedures that a document makes known: those it lists, then those that name it."""
        return tuple(self._published.get(document.path, ()))
