"""Life events: their order and stages, what procedures belong to them, what is left out."""

from pathlib import Path

from cchc.content.life_event import LifeEvent
from cchc.facts.life_events import LifeEvents
from cchc.facts.site_facts import SiteFacts
from cchc.rebuild.fingerprints.pages import PageFingerprints
from cchc.views.presentations.procedure import procedure_page
from cchc.views.site_map import breadcrumbs
from procedures import CODE, add_procedure
from small_repository import add, site_of

OTHER = "1.000891"


def add_event(root: Path, name: str, *procedures: dict[str, object], **keys: object) -> None:
    add(root, f"docs/su-kien-doi-song/{name}.md", {"title": name, "thu_tuc": list(procedures), **keys})


def wanted(code: str = CODE, **keys: object) -> dict[str, object]:
    return {"ma_thu_tuc": code, "ly_do": "Vì cần.", **keys}


def events_of(root: Path) -> LifeEvents:
    return SiteFacts(site_of(root)).life_events


def abolish(root: Path, code: str) -> None:
    file = root / f"docs/thu-tuc/{code}.md"
    file.write_text(file.read_text("utf-8").replace("---\n", "---\ntinh_trang: bai_bo\n", 1), "utf-8")


def test_events_stand_as_asked_for_and_then_by_name(repository: Path) -> None:
    add_procedure(repository)
    for name, keys in (("b", {}), ("đ", {}), ("d", {}), ("z", {"thu_tu": 1})):
        add_event(repository, name, wanted(), **keys)
    assert [shown.event.title for shown in events_of(repository).listed] == ["z", "b", "d", "đ"]


def test_procedures_of_one_time_are_one_stage(repository: Path) -> None:
    add_procedure(repository)
    add_procedure(repository, OTHER)
    add_event(repository, "a", wanted(), wanted(OTHER, khi_nao="Trong 07 ngày"))
    (shown,) = events_of(repository).listed
    told = [(stage.when, [one.procedure.code for one in stage.procedures]) for stage in shown.stages]
    assert (told, shown.count) == ([(None, [CODE]), ("Trong 07 ngày", [OTHER])], 2)


def test_what_is_abolished_is_left_out_and_an_event_without_any_is_not_listed(repository: Path) -> None:
    add_procedure(repository)
    add_procedure(repository, OTHER)
    add_event(repository, "a", wanted(), wanted(OTHER))
    add_event(repository, "b", wanted(OTHER))
    abolish(repository, OTHER)
    facts = SiteFacts(site_of(repository))
    assert [(shown.event.title, shown.count) for shown in facts.life_events.listed] == [("a", 1)]
    assert facts.life_events.of_procedure(facts.procedures[OTHER]) == ()


def test_a_procedure_says_which_events_ask_for_it(repository: Path) -> None:
    add_procedure(repository)
    add_procedure(repository, OTHER)
    add_event(repository, "a", wanted())
    facts = SiteFacts(site_of(repository))
    found = {code: procedure_page(facts, facts.procedures[code]).life_events for code in (CODE, OTHER)}
    assert {code: [event.title for event in events] for code, events in found.items()} == {CODE: ["a"], OTHER: []}


def test_the_page_of_a_procedure_is_made_anew_when_an_event_asks_for_it(repository: Path) -> None:
    add_procedure(repository)
    fingerprints = set()
    for title in (None, "a", "tên khác"):
        if title:
            add_event(repository, "a", wanted(), title=title)
        facts = SiteFacts(site_of(repository))
        fingerprints.add(PageFingerprints(facts, {}, None, b"x", {}).of_item(facts.procedures[CODE]))
    assert len(fingerprints) == 3


def test_an_event_stands_below_the_procedures(repository: Path) -> None:
    add_procedure(repository)
    add(repository, "docs/thu-tuc/index.md", {"title": "Thủ tục"})
    add_event(repository, "a", wanted())
    site = site_of(repository)
    (event,) = site.all(LifeEvent)
    assert [crumb.address for crumb in breadcrumbs(site, {}, event.address)] == ["thu-tuc/"]


def test_a_province_without_events_lists_none(repository: Path) -> None:
    assert list(events_of(repository).listed) == []
