"""What can be chosen in the form, how large it gets, and the page after it."""

from pathlib import Path
from urllib.parse import quote_plus

from cchc.content.feedback import LARGEST_REQUEST
from cchc.facts.site_facts import SiteFacts
from cchc.views.feedback import ANSWER_PAGE, AgencyChoices, ShownForm, shown_form
from cchc.views.pages import generated_pages
from cchc.views.qr_code import qr_code
from small_repository import SETTINGS, add, site_of

FORM = (
    'bieu_mau: {dia_chi: "https://vidu.example/nhan", don_vi: Sở Nội vụ, thoi_gian_luu: 12 tháng, gioi_han_ky_tu: 5000}'
)


def form_of(repository: Path) -> ShownForm:
    return shown_form(site_of(repository))


def set_address(repository: Path) -> None:
    settings = SETTINGS.replace("    phan_anh:\n", f"    phan_anh:\n      {FORM}\n")
    (repository / "mkdocs.yml").write_text(settings, "utf-8")


def add_agency(repository: Path, name: str, **front: object) -> None:
    add(repository, f"docs/co-quan/{name}.md", {"loai": "so", **front})


def test_agencies_of_today_can_be_chosen_those_of_the_province_first(repository: Path) -> None:
    add_agency(repository, "a", title="Sở Cũ", dia_ban="tỉnh Lai Châu", hieu_luc_den="2025-02-28")
    add_agency(repository, "b", title="Các sở, ban, ngành", loai="nhom")
    add_agency(repository, "c", title="Bộ Nội vụ", loai="co_quan_trung_uong")
    add_agency(repository, "d", title="Sở Y tế", dia_ban="tỉnh Lai Châu", hieu_luc_tu="2025-03-01")
    add_agency(repository, "e", title="Báo Tỉnh", dia_ban="tỉnh Khác", loai="bao_dai")
    assert form_of(repository).agencies == (
        AgencyChoices("Ủy ban nhân dân", ("UBND tỉnh Lai Châu",)),
        AgencyChoices("Sở, ban, ngành", ("Sở Nội vụ tỉnh Lai Châu", "Sở Y tế")),
        AgencyChoices("Cơ quan trung ương, ngành dọc", ("Bộ Nội vụ",)),
        AgencyChoices("tỉnh Khác", ("Báo Tỉnh",)),
    )


def test_agencies_of_one_name_are_told_apart_by_their_place(repository: Path) -> None:
    add_agency(repository, "a", title="Sở Y tế", dia_ban="tỉnh Lai Châu")
    add_agency(repository, "b", title="Sở Y tế", dia_ban="tỉnh Khác")
    names = [name for choices in form_of(repository).agencies for name in choices.names]
    assert names[-2:] == ["Sở Y tế (tỉnh Lai Châu)", "Sở Y tế (tỉnh Khác)"]


def test_letters_go_to_the_first_mailbox(repository: Path) -> None:
    assert form_of(repository).mailbox is None
    email = "      - {loai: email, gia_tri: gopy@vidu.example}\n"
    settings = SETTINGS.replace("    kenh_tiep_nhan:\n", "    kenh_tiep_nhan:\n" + email + email.replace("gopy", "hai"))
    (repository / "mkdocs.yml").write_text(settings, "utf-8")
    mailbox = form_of(repository).mailbox
    assert mailbox is not None
    assert mailbox.value == "gopy@vidu.example"


def test_the_sheet_says_where_to_hand_it_in(repository: Path) -> None:
    paper = form_of(repository).paper
    assert paper.address == "https://cchc.vidu.example/trang/phan-anh/"
    assert [channel.value for group in paper.channels for channel in group.channels] == [
        "Trung tâm Phục vụ hành chính công",
        "0213 000 0001",
    ]
    assert paper.qr == qr_code(paper.address)


def test_there_is_a_page_afterwards_only_where_something_leads_there(repository: Path) -> None:
    assert ANSWER_PAGE not in [page.address for page in generated_pages(SiteFacts(site_of(repository)))]
    set_address(repository)
    (page,) = [page for page in generated_pages(SiteFacts(site_of(repository))) if page.address == ANSWER_PAGE]
    assert page.is_listing, "search passes it over"
    assert not page.to_be_found
    assert form_of(repository).answer == "https://cchc.vidu.example/trang/phan-anh/da-gui/"


def test_no_form_is_larger_than_servers_are_told(repository: Path) -> None:
    set_address(repository)
    add_agency(repository, "a", title="Sở " + "ệ" * 150, dia_ban="tỉnh Lai Châu")
    form = form_of(repository)
    lengths = form.lengths
    typed = lengths.message + lengths.name + lengths.contact + lengths.page
    chosen = max(len(quote_plus(name)) for choices in form.agencies for name in choices.names)
    chosen += max(len(quote_plus(subject)) for subject in form.subjects)
    # nothing takes more than nine bytes: a letter of three bytes, a line break ("%0D%0A"), half of an emoji
    size = 9 * typed + chosen + len(form.answer) + 200
    assert size <= LARGEST_REQUEST
