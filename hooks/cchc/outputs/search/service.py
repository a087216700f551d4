"""Pagefind, asked over its pipe.

It would read pages from a folder too, at twice the cost of the processor: a file for each page, written and read again.
Its own wrapper for Python hears one answer in a tenth of a second: four minutes for 2,000 pages.
"""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from threading import Thread
from typing import IO, Any

from cchc.outputs.search.page import Indexed

_BUFFER = 1 << 16


class SearchIndexError(Exception):
    """Pagefind could not make the index; its own words say why."""


def pagefind_files(pages: Iterable[tuple[str, Indexed]]) -> dict[str, bytes]:
    """All files that Pagefind makes of pages, by their path; the pages by their URL.

    Raises SearchIndexError.
    """
    # brings asyncio along, which nothing else here needs: a tenth of the start of every command
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise SearchIndexError("không có chương trình pagefind; cài lại các gói trong requirements.txt")
    with subprocess.Popen([program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        # what it answers meanwhile has to be taken from it, or both would wait
        asking = Thread(target=_ask, args=(_requests(pages), process.stdin))
        asking.start()
        try:
            files = _last_answer(process.stdout)["files"]
        finally:
            process.kill()
            asking.join()
            with suppress(BrokenPipeError):
                process.stdin.close()
    return {file["path"]: b64decode(file["content"]) for file in files}


def _requests(pages: Iterable[tuple[str, Indexed]]) -> Iterator[Mapping[str, object]]:
    yield {"type": "NewIndex", "config": {}}
    for url, page in pages:
        meta = {"title": page.title, "tu_khoa": page.words}
        record = {"content": page.text, "language": "vi", "meta": meta, "filters": None, "sort": None}
        yield {"type": "AddRecord", "index_id": 0, "url": url, **record}
    yield {"type": "GetFiles", "index_id": 0}


def _ask(requests: Iterable[Mapping[str, object]], pipe: IO[bytes]) -> None:
    # it has ended: its answer says why
    with suppress(BrokenPipeError, ValueError):
        for number, request in enumerate(requests, 1):
            pipe.write(b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b",")
        pipe.flush()


def _last_answer(pipe: IO[bytes]) -> Mapping[str, Any]:
    for answer in _answers(pipe):
        payload: Mapping[str, Any] = answer["payload"]
        if payload["type"] == "Error":
            raise SearchIndexError(payload.get("message", payload))
        if payload["type"] == "GetFiles":
            return payload
    raise SearchIndexError("pagefind đã dừng giữa chừng")


def _answers(pipe: IO[bytes]) -> Iterator[Mapping[str, Any]]:
    parts: list[bytes] = []
    while part := pipe.read1(_BUFFER):  # type: ignore[attr-defined]
        *ends, start = part.split(b",")
        for end in ends:
            yield json.loads(b64decode(b"".join([*parts, end])))
            parts.clear()
        parts.append(start)
