"""Rules on documents, and on what names a document by its number."""

import re
from collections.abc import Iterator, Sequence

from cchc.content.agency_spellings import spelling_key
from cchc.content.checks.shared import repeated
from cchc.content.document import Document
from cchc.content.documents import Numbered
from cchc.content.plan import Plan
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.text.dates import printed
from cchc.text.document_number import number_key

_WITHOUT_A_STROKE = re.compile(r"(?<=/)QD\b|(?<=/)ND(?=-CP\b)|\bHDND\b")
"""Words of symbols that lack the stroke of their Đ; HD alone may be a hướng dẫn."""

_NAMING_KEYS = {"thay_the": "replaces", "sua_doi": "amends", "bai_bo": "abolishes"}


def numbers_are_unique(site: Site) -> Iterator[Problem]:
    """One issuer gives a number once a year; a plan may bear the number of the decision it was issued with."""
    types: tuple[Sequence[Numbered], ...] = (site.every(Plan), site.every(Document))
    for items in types:
        for item, other in repeated(items, lambda item: _number_given(site, item)):
            given = f"số {item.number} của {item.issuer} năm {item.issued.year}"
            message = f"{given} đã có ở {other.path}; xóa một tệp hoặc sửa số"
            yield item.source.problem(message, "so_ky_hieu")


def _number_given(site: Site, item: Numbered) -> tuple[str, str, int] | None:
    """The number, who gave it and when; None for a plan without one."""
    agency = site.issuer_of(item)
    issuer = agency.key if agency else spelling_key(item.issuer)
    return (number_key(item.number), issuer, item.issued.year) if item.number else None


def symbols_have_their_letters(site: Site) -> Iterator[Problem]:
    """A number typed without Đ is another one: what names the document in full would not find it."""
    items: tuple[Numbered, ...] = (*site.every(Plan), *site.every(Document))
    for item in items:
        right = _WITHOUT_A_STROKE.sub(lambda word: word[0].replace("D", "Đ", 1), item.number or "")
        if right != (item.number or ""):
            message = f"“{item.number}” viết D thay cho Đ; ghi như văn bản in: {right}"
            yield item.source.problem(message, "so_ky_hieu", severity=Severity.WARNING)


def days_are_in_order(site: Site) -> Iterator[Problem]:
    """A document does not end before it begins or before it is issued."""
    for document in site.every(Document):
        begins = document.effective_on or document.issued.first_day
        if document.ended_on and document.ended_on < begins:
            message = f"trước ngày văn bản được ban hành hoặc có hiệu lực ({printed(begins)}); kiểm tra lại năm"
            yield document.source.problem(message, "ngay_het_hieu_luc")
        for name, end in (("bi_thu_hoi", document.revocation), ("bi_bai_bo", document.abolition)):
            if end and end.day < document.issued.first_day:
                message = f"trước ngày ban hành ({document.issued.in_words}); kiểm tra lại năm"
                yield document.source.problem(message, name, "ngay")


def named_documents_are_here(site: Site) -> Iterator[Problem]:
    """What is replaced, amended or abolished may be older than the site: not found is a warning."""
    for document in site.every(Document):
        for loc, reference in _named(document):
            if site.documents.named(reference, document) is None:
                message = _not_clear(site, reference)
                yield document.source.problem(message, *loc, severity=Severity.WARNING)


def named_documents_are_older(site: Site) -> Iterator[Problem]:
    """Nothing replaces, amends or abolishes itself, or what was issued after it."""
    for document in site.every(Document):
        for loc, reference in _named(document):
            other = site.documents.named(reference, document)
            if other is document:
                yield document.source.problem(f"“{reference}” là chính văn bản này; ghi số của văn bản khác", *loc)
            elif other and other.issued.first_day > document.issued.last_day:
                issued = f"{other.path} ban hành sau văn bản này ({other.issued.in_words})"
                yield document.source.problem(f"{issued}; kiểm tra lại số, hoặc ghi khóa này ở tệp kia", *loc)


def _named(document: Document) -> Iterator[tuple[tuple[str, int], str]]:
    for name, attribute in _NAMING_KEYS.items():
        for number, reference in enumerate(getattr(document, attribute)):
            yield (name, number), reference


def _not_clear(site: Site, reference: str) -> str:
    found = site.documents.candidates(reference)
    if len(found) > 1:
        paths = " hoặc ".join(f"/{item.path}" for item in found)
        return f"nhiều văn bản mang số “{reference}”; ghi đường dẫn {paths}"
    return f"chưa có văn bản “{reference}” trên trang; kiểm tra số, hoặc để nguyên nếu chưa đăng"
