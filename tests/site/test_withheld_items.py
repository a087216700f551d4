"""Nothing of a draft, a scheduled or an expired item is in a build, of any type, in any output; the preview has all.
Of what is withdrawn there is a page that says so, and nothing else.

A small site of every content type gets three such items of each. Every word and file of theirs carries a mark, which
no file of the built site may contain or be called by; archives and compressed files are opened.
"""

import gzip
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

import golden_site
from cchc.content.content_type import ContentType
from cchc.content.page import PAGE
from cchc.content.registry import TYPES
from cchc.outputs.search import search_files, search_page
from cchc.views.search import SearchDocument
from histories import commit, git, needs_git
from site_build import build
from small_repository import add

WITHHELD: dict[str, dict[str, object]] = {
    "nhap": {"draft": True},
    "hengio": {"dang_tu": "2026-11-22"},
    "hethan": {"dang_den": "2026-11-20"},
}
WITHDRAWN: dict[str, object] = {"thu_hoi": {"ngay": "2026-11-10", "ly_do": "Đăng nhầm bản nháp"}}
MARK = re.compile(rb"khongcongkhai[a-z]*?(?:nhap|hengio|hethan|thuhoi)", re.IGNORECASE)
AGENCY = "Sở Nội vụ"
KIND = (("loai", ("tin-tuc", "Tin, bài")),)
FRONTS: dict[str, dict[str, object]] = {
    "tin-tuc": {
        "date": "2026-11-01",
        "chuyen_muc": "tin_tuc",
        "don_vi": AGENCY,
        "nhiem_vu": ["2/KH-UBND#i.2"],
        "chuyen_muc_phat": "cai-cach-thu",
    },
    "ke-hoach": {
        "ngay_ban_hanh": "2026-01-05",
        "co_quan_ban_hanh": "UBND tỉnh Thử",
        "nam": 2026,
        "cap": "tinh",
        "thay_the": ["1/KH-UBND"],
    },
    "co-quan": {"loai": "so", "cap": "tinh", "dia_ban": "tỉnh Thử", "truc_thuoc": "UBND tỉnh Thử"},
    "su-kien": {
        "loai": "hop_bao",
        "ngay": "2026-10-15",
        "chu_tri": [AGENCY],
        "ket_qua": "Đã mở",
        "nhiem_vu": ["2/KH-UBND#i.2"],
    },
    "bao-cao": {"ky": "dot_xuat", "nam": 2026, "don_vi": AGENCY, "ngay_ban_hanh": "2026-06-10"},
    "chuyen-muc": {"kenh": "Đài tỉnh", "nam": 2026, "don_vi": AGENCY},
    "tai-lieu": {"loai": "ap_phich", "don_vi": AGENCY, "ngay": "2026-06-10"},
    "thu-tuc": {
        "quyet_dinh_cong_bo": {"so_ky_hieu": "6/QĐ-UBND"},
        "cap_thuc_hien": "xa",
        "doi_tuong": "Công dân Việt Nam",
        "muc_do": "mot_phan",
        "ngay_doi_chieu": "2026-11-20",
        "thay_the": ["1.000010"],
    },
    "su-kien-doi-song": {"thu_tuc": [{"ma_thu_tuc": "1.000010", "ly_do": "Vì cần"}]},
    "van-ban": {
        "loai": "quyet_dinh",
        "co_quan_ban_hanh": "UBND tỉnh",
        "ngay_ban_hanh": "2024-02-01",
        "thay_the": ["5/QĐ-UBND"],
    },
    "hoi-dap": {
        "ngay_hoi": "2026-10-16",
        "co_quan_tra_loi": AGENCY,
        "trang_thai": "da_tra_loi",
        "ngay_tra_loi": "2026-10-20",
    },
    "chi-so": {"chi_so": "khac", "nam": 2024, "gia_tri": 11.25},
    "mo-hinh": {"don_vi": AGENCY, "nam": 2026, "trang_thai": "thi_diem"},
    "": {},
}
"""What an item of each type must have or may name, by the type's address; its own words are added (`_front`).

A type that is not here is tried with the front matter of its example in tests/golden/content/.
"""

OUTPUTS = (
    "index.html",
    "404.html",
    "tin-tuc/2026/11/index.html",
    "tin-tuc/chuyen-muc/tin-tuc/index.html",
    "tin-tuc/the/mot-cua/index.html",
    "tin-tuc/linh-vuc/chi-dao-dieu-hanh/index.html",
    "tin-tuc/co-quan/so-noi-vu/index.html",
    "tin-tuc/2026/hoi-thi/index.html",
    "ke-hoach/2026/2-kh-ubnd/index.html",
    "chuyen-muc/cai-cach-thu/index.html",
    "co-quan/so-noi-vu/index.html",
    "linh-vuc/chi-dao-dieu-hanh/index.html",
    "hoi-dap/index.html",
    "thu-tuc/index.html",
    "van-ban/nam/2024/index.html",
    "tim-kiem/chi-muc/facets.json",
    "sitemap.xml",
    "sitemap.xml.gz",
    "rss.xml",
    "atom.xml",
    "feed.json",
    "feeds.opml",
    "tin-tuc/rss.xml",
    "tin-tuc/chuyen-muc/tin-tuc/rss.xml",
    "linh-vuc/chi-dao-dieu-hanh/atom.xml",
    "co-quan/so-noi-vu/feed.json",
    "chuyen-muc/cai-cach-thu/rss.xml",
    "ke-hoach/atom.xml",
    "ke-hoach/nhiem-vu.ics",
    "co-quan/so-noi-vu/nhiem-vu.ics",
    "su-kien/su-kien.ics",
    "du-lieu/v1/nhiem-vu.xlsx",
    "du-lieu/v1/nhiem-vu.csv",
    "du-lieu/v1/tin-tuc.json",
)
"""Where the items would be if they were public: the preview shows that this test would find them there."""


def _front(kind: ContentType, word: str, number: int) -> dict[str, object]:
    front: dict[str, object] = {
        "title": f"Tên {word}",
        "description": f"Tóm tắt {word}",
        "tags": [f"thẻ {word}", "một cửa"],
        "linh_vuc": ["chi_dao_dieu_hanh"],
        "tep": [{"ten": f"Tệp {word}", "duong_dan": f"/tep/{word}.txt"}],
        "chuyen_tu": [f"/cu/{word}/"],
    }
    # what an example has of its own gives way to the words that are looked for
    front = front | FRONTS[kind.address] if kind.address in FRONTS else golden_site.front_of_example(kind) | front
    own: dict[str, dict[str, object]] = {
        "tin-tuc": {
            "tac_gia": word,
            "so_phat": 50 + number,
            "anh": {"tep": f"/tep/{word}-anh.txt", "mo_ta": word},
            "audio": {"tep": f"/tep/{word}-am-thanh.txt", "ban_ghi_loi": word},
        },
        "ke-hoach": {
            "so_ky_hieu": f"{90 + number}/KH-UBND",
            "nhiem_vu": [{"ma": "1", "noi_dung": word, "chu_tri": [AGENCY], "thoi_gian": "15/12/2026"}],
            "nguon": {"tep": f"/tep/{word}-goc.txt"},
        },
        "co-quan": {"ten_khac": [f"Tên khác {word}"]},
        "thu-tuc": {"ma_thu_tuc": f"9.00000{number}", "linh_vuc_thu_tuc": f"Lĩnh vực {word}"},
        "van-ban": {"so_ky_hieu": f"{90 + number}/QĐ-UBND"},
        "chi-so": {"ten_chi_so": f"Chỉ số {word}", "don_vi": "tỉnh Thử", "nguon": {"ten": word}},
        "chi-so/bang": {"ten_chi_so": f"Chỉ số {word}", "nguon": {"ten": word}},
        "so-lieu": {"nam": 2010 + number, "tu_ngay": None, "den_ngay": None, "nguon": {"ten": word}},
        "tai-lieu": {"mo_ta_anh": word},
    }
    return front | own.get(kind.address, {})


def _body(kind: ContentType, word: str) -> str:
    words = f"Lời {word}. [Phụ lục](/tep/{word}-phu-luc.txt).\n"
    if kind.address == "hoi-dap":
        return f"Hỏi {word}?\n\n## Trả lời\n\n{words}"
    beside = f"![Ảnh]({word}-ben-canh.txt)\n\n" if kind.by_year else ""
    html = f'<a href="/tep/{word}-html.txt">tải về</a>\n\n[chú]: /tep/{word}-dinh-nghia.txt\n'
    return f"# {word}\n\n{words}\n{beside}{html}" if kind is PAGE else f"## {word}\n\n{words}\n{beside}{html}"


def add_withheld(root: Path) -> list[str]:
    """Three items of each type and all the files they name; the paths of the items."""
    paths = []
    for kind in TYPES:
        for number, (why, keys) in enumerate(WITHHELD.items()):
            word = f"khongcongkhai{re.sub('[^a-z]', '', kind.address)}{why}"
            folder = f"{kind.folder}/2026" if kind.by_year else kind.folder or "docs"
            name = f"9.00000{number}" if kind.address == "thu-tuc" else word
            add(root, f"{folder}/{name}.md", {**_front(kind, word, number), **keys}, _body(kind, word))
            text = (root / f"{folder}/{name}.md").read_text("utf-8")
            for file in re.findall(r"/tep/[\w-]+\.txt", text):
                (root / f"docs{file}").write_text(word, "utf-8")
            if kind.by_year:
                (root / f"{folder}/{word}-ben-canh.txt").write_text(word, "utf-8")
            paths.append(f"{folder}/{name}.md")
    return paths


def add_withdrawn(root: Path) -> dict[str, str]:
    """A withdrawn item of each type and all the files it names; the titles of their pages by address."""
    titles = {}
    for kind in TYPES:
        word = f"khongcongkhai{re.sub('[^a-z]', '', kind.address)}thuhoi"
        folder = f"{kind.folder}/2026" if kind.by_year else kind.folder or "docs"
        name = "9.000004" if kind.address == "thu-tuc" else "thoi-dang"
        front = _front(kind, word, 4) | {
            "title": f"Thôi đăng {kind.name}",
            "chuyen_tu": [f"/cu/{kind.address or 'trang'}/thoi/"],
        }
        add(root, f"{folder}/{name}.md", front | WITHDRAWN, _body(kind, word))
        for file in re.findall(r"/tep/[\w-]+\.txt", (root / f"{folder}/{name}.md").read_text("utf-8")):
            (root / f"docs{file}").write_text(word, "utf-8")
        if kind.by_year:
            (root / f"{folder}/{word}-ben-canh.txt").write_text(word, "utf-8")
        titles[kind.address_of(f"{folder}/{name}.md", None)] = f"Thôi đăng {kind.name}"
    return titles


def marks_in(site: Path) -> dict[str, set[str]]:
    """The marks in each file of a built site that has any, in its name or its content."""
    found: dict[str, set[str]] = {}
    for file in sorted(path for path in site.rglob("*") if path.is_file()):
        name = file.relative_to(site).as_posix()
        parts = [name.encode(), *_contents(file.read_bytes())]
        marks = {mark.decode().lower() for part in parts for mark in MARK.findall(part)}
        if marks:
            found[name] = marks
    return found


def _contents(raw: bytes) -> Iterator[bytes]:
    """A file, what is packed in it, and a calendar or JSON text without its folds and escapes."""
    yield raw
    yield raw.replace(b"\r\n ", b"")
    if raw[:2] == b"\x1f\x8b":
        yield gzip.decompress(raw)
    if zipfile.is_zipfile(io.BytesIO(raw)):
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            for name in packed.namelist():
                yield name.encode()
                yield packed.read(name)


@pytest.fixture(scope="module")
def repository_with_withheld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The items, and public ones that point to them: evidence of a task, documents replaced, amended and cited."""
    root = golden_site.make(tmp_path_factory.mktemp("withheld"))
    paths = add_withheld(root)
    add_withdrawn(root)
    plan = root / "plans/2024/1-kh-ubnd.md"
    references = ", ".join(f'"/{path.removeprefix("docs/")}"' for path in paths)
    numbers = {"thay_the": ["90/QĐ-UBND"], "sua_doi": ["91/QĐ-UBND"], "can_cu": [{"so_ky_hieu": "92/QĐ-UBND"}]}
    document = {
        **FRONTS["van-ban"],
        "title": "Văn bản công khai",
        "so_ky_hieu": "199/QĐ-UBND",
        "ngay_ban_hanh": "2026-02-01",
    }
    add(root, "docs/van-ban/cong-khai.md", {**document, "thay_the": numbers["thay_the"], "sua_doi": numbers["sua_doi"]})
    cited = {"title": "Kế hoạch công khai", "so_ky_hieu": "199/KH-UBND", "khong_co_bang": True, **numbers}
    add(root, "plans/2026/cong-khai.md", {**FRONTS["ke-hoach"], **cited, "sua_doi": None})
    plan.write_text(plan.read_text("utf-8").replace("minh_chung: [", f"minh_chung: [{references}, "), "utf-8")
    return root


@pytest.fixture
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)


@pytest.mark.usefixtures("on_the_day")
def test_a_build_has_nothing_of_them(repository_with_withheld: Path, tmp_path: Path) -> None:
    assert marks_in(build(repository_with_withheld, tmp_path)) == {}


@pytest.mark.usefixtures("on_the_day")
def test_what_is_withdrawn_says_so_at_its_address_and_is_marked_where_people_look(tmp_path: Path) -> None:
    root = golden_site.make(tmp_path / "root")
    titles = add_withdrawn(root)
    add(root, "docs/dan.md", {"title": "Dẫn"}, "Xem [tin](/news/2026/thoi-dang.md#mot-muc).\n")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "not_in_nav: /dan.md\n", "utf-8")
    site = build(root, tmp_path / "site")
    for address, title in titles.items():
        page = (site / address / "index.html").read_text("utf-8")
        assert f">{title}<" in page
        assert "Đã thu hồi ngày 10/11/2026. Lý do: Đăng nhầm bản nháp." in page
        assert 'content="noindex' in page
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    assert not [address for address in titles if f"/{address}<" in sitemap]
    for feed in ("rss.xml", "tin-tuc/rss.xml", "tin-tuc/chuyen-muc/tin-tuc/atom.xml", "co-quan/so-noi-vu/rss.xml"):
        told = (site / feed).read_text("utf-8")
        assert "[Đã thu hồi] Thôi đăng Tin, bài" in told
        assert "Lý do: Đăng nhầm bản nháp." in told
    assert "Thôi đăng Tin, bài" not in (site / "tin-tuc/index.html").read_text("utf-8")
    found = site / "tim-kiem/chi-muc/trang/tin-tuc/2026/thoi-dang.json"
    assert "Thôi đăng Tin, bài (đã thu hồi)" in found.read_text("utf-8")
    assert '"đã thu hồi' in (site / "tim-kiem/ten-goi.json").read_text("utf-8").replace("\\n", '"')
    assert 'href="../tin-tuc/2026/thoi-dang/#mot-muc"' in (site / "dan/index.html").read_text("utf-8")
    assert "Trang này đã chuyển đến" in (site / "cu/tin-tuc/thoi/index.html").read_text("utf-8")


@pytest.mark.usefixtures("on_the_day")
def test_a_link_to_what_has_had_its_time_is_its_words(tmp_path: Path) -> None:
    root = golden_site.make(tmp_path / "root")
    front = {"chuyen_muc": "tin_tuc", "date": "2026-05-04"}
    add(root, "news/2026/cu.md", {"title": "Tin cũ", **front, "dang_den": "2026-11-20"})
    body = "Xem [tin cũ này](cu.md) và [hội thi](hoi-thi.md).\n"
    add(root, "news/2026/con-hien.md", {"title": "Tin còn", **front}, body)
    plan = root / "plans/2026/2-kh-ubnd.md"
    plan.write_text(
        plan.read_text("utf-8").replace("Tổ chức hội thi", "Tổ chức [hội thi cũ](/news/2026/cu.md)"), "utf-8"
    )
    site = build(root, tmp_path / "site")
    page = (site / "tin-tuc/2026/con-hien/index.html").read_text("utf-8")
    assert 'Xem tin cũ này và <a href="../hoi-thi/">hội thi</a>.' in page
    assert ">Tổ chức hội thi cũ<" in (site / "ke-hoach/2026/2-kh-ubnd/index.html").read_text("utf-8")


@needs_git
@pytest.mark.usefixtures("on_the_day")
def test_a_build_that_knows_the_history_has_nothing_of_them(tmp_path: Path) -> None:
    """Every item was public once, and was changed; what is told of changes is told of what is public today."""
    root = golden_site.make(tmp_path / "root")
    add_withheld(root)
    files = [file for file in root.rglob("*.md") if MARK.search(file.read_bytes()) and file.stem != "1-kh-ubnd"]
    written = {file: file.read_text("utf-8") for file in files}
    once = re.compile(r"^(draft|dang_tu|dang_den): .*\n", re.MULTILINE)
    git(root, "init", "--quiet")
    for when, change in (("2026-03-01", "15/12/2026"), ("2026-03-02", "16/12/2026")):
        for file, text in written.items():
            file.write_text(once.sub("", text).replace("15/12/2026", change), "utf-8")
        commit(root, when)
    for file, text in written.items():
        file.write_text(text, "utf-8")
    commit(root, "2026-11-20")
    assert marks_in(build(root, tmp_path / "site")) == {}


@pytest.mark.usefixtures("on_the_day")
def test_the_preview_has_them_all_and_says_so(repository_with_withheld: Path, tmp_path: Path) -> None:
    site = preview(repository_with_withheld, tmp_path)
    found = marks_in(site)
    # a preview has no search: see build_steps/search.py
    assert [name for name in OUTPUTS if name not in found] == ["tim-kiem/chi-muc/facets.json"]
    every = {mark for marks in found.values() for mark in marks}
    assert len(every) == len(TYPES) * len(WITHHELD)
    page = (site / "tin-tuc/2026/khongcongkhaitintuchengio/index.html").read_text("utf-8")
    assert '<p class="cchc-withheld"><strong>Hẹn đăng ngày 22/11/2026</strong>' in page
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert "[Bản nháp] Tên khongcongkhaitintucnhap" in (site / "tin-tuc/index.html").read_text("utf-8")
    assert "[Đã hết hạn đăng ngày 20/11/2026]" in (site / "hoi-dap/index.html").read_text("utf-8")
    assert "cchc-withheld" not in (site / "tin-tuc/2026/hoi-thi/index.html").read_text("utf-8")


@pytest.mark.usefixtures("on_the_day")
def test_a_build_after_a_preview_has_nothing_of_them(repository_with_withheld: Path, tmp_path: Path) -> None:
    preview(repository_with_withheld, tmp_path / "xem-truoc")
    assert marks_in(build(repository_with_withheld, tmp_path / "site")) == {}


@pytest.mark.usefixtures("on_the_day")
def test_a_preview_ends_with_its_process(repository_with_withheld: Path, tmp_path: Path) -> None:
    """Whoever builds without saying which command it is builds for the public."""
    preview(repository_with_withheld, tmp_path / "xem-truoc")
    mkdocs_build(load_config(str(repository_with_withheld / "mkdocs.yml"), site_dir=str(tmp_path / "site")))
    assert marks_in(tmp_path / "site") == {}


def preview(root: Path, site_dir: Path) -> Path:
    """A build as `mkdocs serve` makes it: the event before it names the command."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site_dir))
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()
    return site_dir


def test_every_type_is_tried() -> None:
    assert {kind.address for kind in TYPES} >= set(FRONTS)
    assert all(kind.address in FRONTS or golden_site.examples_of(kind) for kind in TYPES)


def test_a_mark_in_the_search_index_would_be_seen(tmp_path: Path) -> None:
    """In the words that are searched, as in what the reader is shown."""
    word = "khongcongkhaitintucnhap"
    page = search_page(SearchDocument("tin/", "Tin", f"<p>{word}</p>", facets=KIND))
    for file in search_files({"tin/": page.as_text()}):
        path = tmp_path / file.output_path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, "utf-8")
    folders = {Path(name).parent.name for name in marks_in(tmp_path)}
    assert folders >= {"trang", "tu"}
