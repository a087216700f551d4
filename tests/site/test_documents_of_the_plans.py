"""The documents that the five demonstration plans name: each has an entry, and is led to."""

from pathlib import Path

import pytest
from lxml import html

import demonstration
from cchc.content.document import Document
from cchc.content.loader import load_site
from cchc.content.plan import Plan
from cchc.text.dates import today_in_vietnam
from cchc.text.document_number import numbers_in
from site_build import ROOT

HO_CHI_MINH = "ke-hoach/2021/1963-qd-ubnd-tp-ho-chi-minh/"
DECISION = "van-ban/1963-qd-ubnd-tp-ho-chi-minh/"


def page(built: Path, address: str) -> html.HtmlElement:
    return html.fromstring((built / address / "index.html").read_bytes())


@pytest.mark.parametrize("path", demonstration.TASKS)
def test_every_numbered_basis_links_to_its_entry(demonstration_site: Path, path: str) -> None:
    site = load_site(ROOT, today_in_vietnam())
    plan = site.item_at(path)
    assert isinstance(plan, Plan)
    links = page(demonstration_site, plan.address).xpath("//dt[.='Căn cứ']/following-sibling::dd[1]//a/@href")
    numbered = [citation for citation in plan.basis if citation.number]
    entries = [site.documents.cited(citation, plan) for citation in numbered]
    assert all(isinstance(entry, Document) for entry in entries)
    assert links == [f"../../../{entry.address}" for entry in entries if entry]


@pytest.mark.usefixtures("demonstration_site")
def test_every_number_in_the_texts_has_an_entry() -> None:
    site = load_site(ROOT, today_in_vietnam())
    plans = [plan for plan in site.plans if plan.path in demonstration.TASKS]
    named = {(plan.path, number) for plan in plans for number in numbers_in(plan.body)}
    missing = [(path, number) for path, number in sorted(named) if not site.documents.named(number, site.item_at(path))]
    assert named
    assert missing == []


def test_the_decision_and_its_plan_lead_to_each_other(demonstration_site: Path) -> None:
    attached = page(demonstration_site, HO_CHI_MINH).xpath(
        "//dt[.='Ban hành kèm theo']/following-sibling::dd[1]/a/@href"
    )
    assert attached == [f"../../../{DECISION}"]
    plans = page(demonstration_site, DECISION).xpath("//h2[@id='ke-hoach-kem-theo']/following-sibling::div[1]//a/@href")
    assert plans == [f"../../{HO_CHI_MINH}"]
