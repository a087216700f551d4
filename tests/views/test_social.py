"""What others show of a shared link: whole addresses, and the picture of the kind of content."""

from pathlib import Path

from cchc.content.procedure import Procedure
from cchc.content.registry import TYPES
from cchc.views.social import SocialCard, social_card, social_pictures
from procedures import add_procedure
from sample_pictures import bytes_of, shades
from small_repository import add_news, add_plan, site_of

NAME = "Cải cách hành chính tỉnh Lai Châu"
BASE = "https://cchc.vidu.example/trang/"


def card(repository: Path, **keys: object) -> SocialCard:
    add_news(repository, **keys)
    site = site_of(repository)
    (news,) = site.news
    return social_card(site, news.title, news.address, "Tóm tắt.", news)


def test_an_item_is_an_article_with_its_days(repository: Path) -> None:
    told = card(repository, date="2026-05-04T08:00", ghi_chu_sua=[{"ngay": "2026-05-06", "noi_dung": "Sửa."}])
    assert (told.title, told.url, told.is_article) == ("Tin thử", f"{BASE}tin-tuc/2026/tin/", True)
    assert (told.published, told.changed) == ("2026-05-04T08:00:00+07:00", "2026-05-06")
    assert (told.picture, told.size) == (f"{BASE}hinh-chia-se/tin-tuc.png", (1200, 630))
    assert told.alternative == f"Tin tức - {NAME}"


def test_news_with_a_picture_show_that(repository: Path) -> None:
    (repository / "docs/anh").mkdir(parents=True)
    for name, form, place in (("a.jpg", "JPEG", "a.jpg"), ("hội thi.heic", "HEIF", "h%E1%BB%99i%20thi.jpg")):
        (repository / "docs/anh" / name).write_bytes(bytes_of(shades(3000, 1000), form))
        told = card(repository, anh={"tep": f"/anh/{name}", "mo_ta": "Hội thi"})
        assert (told.picture, told.alternative, told.size) == (f"{BASE}anh/{place}", "Hội thi", (1600, 533))


def test_others_do_not_show_drawings(repository: Path) -> None:
    (repository / "docs/anh").mkdir(parents=True)
    (repository / "docs/anh/a.svg").write_text("<svg/>")
    assert card(repository, anh={"tep": "/anh/a.svg", "mo_ta": "Hội thi"}).size == (1200, 630)


def test_lists_have_the_picture_of_what_they_list_where_there_is_any(repository: Path) -> None:
    add_news(repository)
    add_plan(repository)
    site = site_of(repository)
    places = {
        address: social_card(site, "x", address, "y", None).picture.removeprefix(f"{BASE}hinh-chia-se/")
        for address in ("", "tin-tuc/2026/", "thu-tuc/linh-vuc/ho-tich/", "gioi-thieu/", "ke-hoach/tien-do/")
    }
    assert list(places.values()) == ["trang.png", "tin-tuc.png", "trang.png", "trang.png", "ke-hoach.png"]


def test_there_is_a_picture_for_every_card(repository: Path) -> None:
    site = site_of(repository)
    made = {f"{BASE}{picture.output_path}" for picture in social_pictures(site)}
    addresses = ["", *(f"{kind.address}/x/" for kind in TYPES if kind.address)]
    assert {social_card(site, "x", address, "y", None).picture for address in addresses} == made


def test_a_procedure_has_a_picture_of_its_own(repository: Path) -> None:
    add_procedure(repository)
    site = site_of(repository)
    (procedure,) = site.all(Procedure)
    told = social_card(site, procedure.title, procedure.address, "Tóm tắt.", procedure)
    assert told.picture == f"{BASE}hinh-chia-se/{procedure.address.rstrip('/')}.png"
    assert told.picture in {f"{BASE}{picture.output_path}" for picture in social_pictures(site)}
