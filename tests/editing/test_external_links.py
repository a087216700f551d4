"""Links to other hosts: asked on request alone, politely, of a host here; remembered; told where they stand."""

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from cchc.cli import external_links, main
from cchc.editing.link_answers import FILE, Answer, LinkAnswers, Manners, Verdict
from cchc.editing.links_elsewhere import account_of_links, link_problems, links_elsewhere
from small_repository import add_news, site_of

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
MANNERS = Manners("cchc-link-check/1 (+https://cchc.vidu.example/)", timeout=0.4, pause=0)


class Host(ThreadingHTTPServer):
    """A host that answers by the path, and remembers who asked for what, and when."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Page)
        self.asked: list[tuple[str, str, str, float]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def methods(self) -> list[str]:
        return [method for method, *_ in self.asked]


class Page(BaseHTTPRequestHandler):
    server: Host

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.server.asked.append((self.command, self.path, self.headers["User-Agent"], time.monotonic()))
        name = self.path.lstrip("/").partition("?")[0]
        if name == "cham":
            time.sleep(1)
        code = 405 if name == "khong-head" and self.command == "HEAD" else int(name) if name.isdecimal() else 200
        self.send_response(301 if name in ("chuyen", "vong") else code)
        if name in ("chuyen", "vong"):
            self.send_header("Location", "/dich" if name == "chuyen" else "/vong")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing between the tests."""


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        server.shutdown()


def asked(file: Path, *addresses: str, now: datetime = NOW, manners: Manners = MANNERS) -> list[Answer | None]:
    answers = LinkAnswers(file, now)
    answers.ask(addresses, manners)
    return [answers.of(address) for address in addresses]


@pytest.mark.parametrize(
    ("path", "verdict", "words"),
    [
        ("/co", Verdict.OPENS, ""),
        ("/chuyen", Verdict.OPENS, ""),
        ("/khong-head", Verdict.OPENS, ""),
        ("/tệp có dấu?a=b", Verdict.OPENS, ""),
        ("/404", Verdict.GONE, "máy chủ trả lời 404"),
        ("/410", Verdict.GONE, "máy chủ trả lời 410"),
        ("/403", Verdict.SHUT, "máy chủ trả lời 403"),
        ("/429", Verdict.SHUT, "máy chủ trả lời 429"),
        ("/500", Verdict.SILENT, "máy chủ trả lời 500"),
        ("/cham", Verdict.SILENT, "quá lâu không trả lời"),
    ],
)
def test_each_answer_has_its_meaning(host: Host, tmp_path: Path, path: str, verdict: Verdict, words: str) -> None:
    assert asked(tmp_path / "x.json", host.address + path) == [Answer(verdict, words)]


def test_an_address_that_leads_round_and_round_does_not_open(host: Host, tmp_path: Path) -> None:
    [answer] = asked(tmp_path / "x.json", f"{host.address}/vong")
    assert answer
    assert answer.verdict is not Verdict.OPENS


def test_a_host_that_is_not_there_does_not_answer(tmp_path: Path) -> None:
    with Host() as server:
        address = server.address
    assert asked(tmp_path / "x.json", f"{address}/x") == [Answer(Verdict.SILENT, "máy chủ từ chối kết nối")]


def test_a_host_is_asked_politely(host: Host, tmp_path: Path) -> None:
    addresses = [f"{host.address}/{name}" for name in "abc"]
    asked(tmp_path / "x.json", *addresses, manners=Manners("ta", timeout=1, pause=0.1))
    assert host.methods() == ["HEAD"] * 3
    assert {agent for _, _, agent, _ in host.asked} == {"ta"}
    moments = [moment for *_, moment in host.asked]
    assert moments[2] - moments[0] >= 0.2


def test_too_many_of_one_host_wait_for_another_time(host: Host, tmp_path: Path) -> None:
    answers = LinkAnswers(tmp_path / "x.json", NOW)
    addresses = [f"{host.address}/{number}" for number in ("a", "b", "c", "d")]
    manners = Manners("ta", pause=0, most_of_a_host=3)
    assert answers.ask(addresses, manners) == 1
    assert len(host.asked) == 3
    assert answers.ask(addresses, manners) == 0
    assert len(host.asked) == 4


@pytest.mark.parametrize(
    ("path", "later", "is_asked_again"),
    [
        ("/co", timedelta(days=6), False),
        ("/co", timedelta(days=8), True),
        ("/404", timedelta(hours=20), False),
        ("/404", timedelta(days=2), True),
        ("/co", timedelta(days=-1), True),
        ("/500", timedelta(minutes=1), True),
    ],
)
def test_answers_hold_for_some_days(
    host: Host, tmp_path: Path, path: str, later: timedelta, is_asked_again: bool
) -> None:
    asked(tmp_path / "x.json", host.address + path)
    host.asked.clear()
    asked(tmp_path / "x.json", host.address + path, now=NOW + later)
    assert bool(host.asked) is is_asked_again


@pytest.mark.parametrize("content", ["[", "[]", '{"a": 1}', '{"a": ["X", "", "hôm qua"]}'])
def test_a_damaged_memory_is_none(host: Host, tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content, "utf-8")
    assert asked(tmp_path / "x.json", f"{host.address}/co") == [Answer(Verdict.OPENS, "")]


TEXT = """\
Xem [báo](https://bao.vn/a#muc), [lại báo](https://bao.vn/a), [mẫu](https://vidu.example/x), [thư](mailto:a@b.vn),
[trang này](https://cchc.vidu.vn/tin/) và [tin](tin.md).
"""


def test_links_are_found_in_texts_and_keys_each_once_with_its_places(repository: Path) -> None:
    settings = repository / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("cchc.vidu.example/trang", "cchc.vidu.vn"), "utf-8")
    add_news(repository, "news/2026/tin.md", TEXT, nguon={"ten": "Báo", "url": "https://nguon.vn/b"})
    links = links_elsewhere(site_of(repository))
    assert {address: len(places) for address, places in links.items()} == {
        "https://bao.vn/a": 2,
        "https://nguon.vn/b": 1,
    }


def test_what_does_not_open_is_told_once_where_it_stands(repository: Path, tmp_path: Path) -> None:
    add_news(repository, "news/2026/tin.md", f"\n{TEXT}", nguon={"ten": "Báo", "url": "https://nguon.vn/b"})
    links = links_elsewhere(site_of(repository))
    answers = LinkAnswers(tmp_path / "x.json", NOW)
    answers._known = {
        "https://bao.vn/a": (Answer(Verdict.GONE, "máy chủ trả lời 404"), NOW),
        "https://nguon.vn/b": (Answer(Verdict.SHUT, "máy chủ trả lời 403"), NOW),
    }
    [problem] = link_problems(links, answers)
    assert str(problem) == (
        "news/2026/tin.md:10: (nội dung): cảnh báo: liên kết https://bao.vn/a không còn: máy chủ trả lời 404 "
        "(còn 1 chỗ nữa); tìm địa chỉ mới, hoặc bỏ liên kết"
    )
    assert account_of_links(links, answers, 2) == (
        f"Liên kết ra ngoài: {len(links)} địa chỉ, 1 không mở được; 1 không cho máy xem, hãy mở bằng trình duyệt; "
        "2 để lần sau vì máy chủ có quá nhiều liên kết"
    )


@pytest.mark.parametrize(("count", "is_told"), [(2, True), (3, False)])
def test_where_nobody_answers_it_is_rather_this_computer(
    repository: Path, monkeypatch: pytest.MonkeyPatch, count: int, is_told: bool
) -> None:
    with Host() as server:
        gone = server.address
    add_news(repository, "news/2026/tin.md", "Xem [báo](https://bao.vn/404).\n")
    [places] = links_elsewhere(site_of(repository)).values()
    monkeypatch.setattr(external_links, "links_elsewhere", lambda _: {f"{gone}/{n}": places for n in range(count)})
    monkeypatch.setattr(external_links, "Manners", lambda agent: Manners(agent, pause=0))
    result = CliRunner().invoke(main, ["check", "-C", str(repository), "--external"])
    assert ("không trả lời" in result.stdout) is is_told
    assert ("có lẽ không vào mạng được" in result.stderr) is not is_told


def test_the_command_asks_on_request_alone(repository: Path, host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    add_news(repository, "news/2026/tin.md", "Xem [báo](https://bao.vn/404).\n")
    address = f"{host.address}/404"
    monkeypatch.setattr(
        external_links, "links_elsewhere", lambda site: {address: links_elsewhere(site)["https://bao.vn/404"]}
    )
    call = ["check", "-C", str(repository)]
    assert CliRunner().invoke(main, call).exit_code == 0
    assert host.asked == []
    result = CliRunner().invoke(main, [*call, "--external"])
    assert "Liên kết ra ngoài: 1 địa chỉ, 1 không mở được" in result.stderr
    assert f"cảnh báo: liên kết {address} không còn: máy chủ trả lời 404" in result.stdout
    assert (repository / FILE).is_file()
    assert host.methods() == ["HEAD", "GET"]
    CliRunner().invoke(main, [*call, "--external"])
    assert len(host.asked) == 2
