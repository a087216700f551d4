"""What a repository of one's own machine answers to the web editor, and what it never reads or writes."""

import base64
import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from click.testing import CliRunner

from cchc.cli import main
from cchc.cli.web_editor_command import local_server
from cchc.editing.local_repository import NotAnsweredError, answer
from small_repository import add_news

NEWS = "news/2026/tin.md"


def ask(root: Path, action: str, **parameters: object) -> Any:  # noqa: ANN401 - plain values
    return answer(root, {"action": action, "params": parameters})


def test_entries_are_listed_to_a_depth(repository: Path) -> None:
    add_news(repository)
    add_news(repository, "news/2026/sau/tin.md")
    found = ask(repository, "entriesByFolder", folder="news", extension="md", depth=2)
    assert [entry["file"]["path"] for entry in found] == [NEWS]
    assert found[0]["data"] == (repository / NEWS).read_text("utf-8")
    assert ask(repository, "entriesByFolder", folder="docs/van-ban", extension="md", depth=1) == []


def test_a_file_is_written_with_its_uploads_and_deleted(repository: Path) -> None:
    picture = {"path": "docs/anh/a.png", "content": base64.b64encode(b"PNG").decode(), "encoding": "base64"}
    ask(repository, "persistEntry", dataFiles=[{"path": NEWS, "raw": "tiếng Việt"}], assets=[picture])
    assert ask(repository, "getEntry", path=NEWS)["data"] == "tiếng Việt"
    assert [each["name"] for each in ask(repository, "getMedia", mediaFolder="docs/anh")] == ["a.png"]
    ask(repository, "persistEntry", dataFiles=[{"path": NEWS, "newPath": "news/2026/khac.md", "raw": "b"}], assets=[])
    assert not (repository / NEWS).exists()
    ask(repository, "deleteFiles", paths=["news/2026/khac.md", "docs/anh/a.png"])
    assert not (repository / "docs/anh/a.png").exists()


@pytest.mark.parametrize(
    "path", ["mkdocs.yml", "../ngoai.md", "hooks/a.py", "news/../mkdocs.yml", "docs/.an/a.md", "/etc/hosts"]
)
def test_nothing_else_is_read_or_written(repository: Path, path: str) -> None:
    before = (repository / "mkdocs.yml").read_bytes()
    for request in (
        {"action": "getEntry", "params": {"path": path}},
        {"action": "persistEntry", "params": {"dataFiles": [{"path": path, "raw": "x"}], "assets": []}},
        {"action": "deleteFiles", "params": {"paths": [path]}},
    ):
        with pytest.raises(NotAnsweredError):
            answer(repository, request)
    assert (repository / "mkdocs.yml").read_bytes() == before


def test_nothing_behind_a_link_is_read(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("ngoai")
    (outside / "a.md").write_text("bí mật", "utf-8")
    (repository / "docs/lien-ket").symlink_to(outside)
    with pytest.raises(NotAnsweredError):
        ask(repository, "getEntry", path="docs/lien-ket/a.md")
    assert (
        ask(repository, "entriesByFolder", folder="docs", extension="md", depth=9)[0]["file"]["path"]
        != "docs/lien-ket/a.md"
    )


@pytest.mark.parametrize(
    "request_", [None, [], {}, {"action": "xoa"}, {"action": "getEntry"}, {"action": ["getEntry"]}]
)
def test_what_is_not_understood_is_refused(repository: Path, request_: object) -> None:
    with pytest.raises(NotAnsweredError):
        answer(repository, request_)


@pytest.fixture
def port(repository: Path) -> Iterator[int]:
    with local_server(repository, 0) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://127.0.0.1:8000"}, 200),
        ({"Origin": "http://localhost:8000"}, 200),
        ({"Origin": "https://xau.example"}, 403),
        ({}, 403),
        ({"Origin": "http://127.0.0.1:8000", "Host": "xau.example"}, 403),
    ],
)
def test_only_pages_of_this_machine_are_answered(port: int, headers: dict[str, str], status: int) -> None:
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("POST", "/api/v1", json.dumps({"action": "info"}), headers)
    told = connection.getresponse()
    content = told.read()
    connection.close()
    assert told.status == status
    assert (b"local_fs" in content) is (status == 200)


def test_the_command_says_what_to_install(repository: Path) -> None:
    result = CliRunner().invoke(main, ["web-editor", "-C", str(repository)])
    assert result.exit_code == 1
    assert "make web-editor" in result.stderr
