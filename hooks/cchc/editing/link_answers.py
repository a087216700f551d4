"""What other hosts answer at an address: asked seldom, slowly, politely, and remembered for some days.

Nothing here runs unless an editor asks for it (`cchc check --external`).
"""

import json
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote, urlsplit

from cchc.content.writing import write_whole

FILE = Path(".cache", "links.json")
"""Below the folder of the repository; safe to delete."""

_KEPT_FOR = {True: timedelta(days=7), False: timedelta(days=1)}
"""How long an answer holds: one that was good, and any other."""
_HOSTS_AT_ONCE = 6
_METHODS = ("HEAD", "GET")
_UNHELPFUL = frozenset((400, 401, 403, 404, 405, 406, 410, 429, 500, 501, 503))
"""Some hosts answer so to HEAD, and show the page to GET."""
_SHUT = frozenset((401, 402, 403, 406, 407, 418, 429, 451))
"""The page may well be there, but not for a program."""
_SAFE = "%/:=&?~#+!$,;'@()*[]"


class Verdict(StrEnum):
    """What an answer says of a link."""

    OPENS = "mở được"
    GONE = "không còn"
    SILENT = "không trả lời"
    SHUT = "không cho máy xem"


@dataclass(frozen=True, slots=True)
class Answer:
    """`words` tell more of it in Vietnamese: a number, what went wrong."""

    verdict: Verdict
    words: str


@dataclass(frozen=True, slots=True)
class Manners:
    """How hosts are asked: the longest wait for an answer and the pause between two questions to one host, in seconds;
    the most questions to a host in one go; how the program names itself.
    """

    agent: str
    timeout: float = 10.0
    pause: float = 1.0
    most_of_a_host: int = 60


class LinkAnswers:
    """The answers that are known, from a file that remembers them."""

    def __init__(self, file: Path, now: datetime) -> None:
        self._file, self._now = file, now
        self._known: dict[str, tuple[Answer, datetime]] = dict(_read(file))

    def of(self, address: str) -> Answer | None:
        """The answer that still holds."""
        answer, moment = self._known.get(address, (None, self._now))
        if answer is None:
            return None
        holds = _KEPT_FOR[answer.verdict is Verdict.OPENS]
        return answer if timedelta() <= self._now - moment < holds else None

    def ask(self, addresses: Iterable[str], manners: Manners, done: Callable[[], object] = lambda: None) -> int:
        """Ask for those without an answer, `done` after each; how many are left for another time."""
        by_host: dict[str, list[str]] = defaultdict(list)
        for address in dict.fromkeys(addresses):
            if self.of(address) is None:
                by_host[urlsplit(address).netloc.lower()].append(address)
        now = {host: several[: manners.most_of_a_host] for host, several in by_host.items()}
        left = sum(map(len, by_host.values())) - sum(map(len, now.values()))
        try:
            with ThreadPoolExecutor(_HOSTS_AT_ONCE) as pool:
                waiting = [pool.submit(self._ask_host, several, manners, done) for several in now.values()]
                for each in as_completed(waiting):
                    each.result()
        finally:
            self._save()
        return left

    def _ask_host(self, addresses: list[str], manners: Manners, done: Callable[[], object]) -> None:
        for number, address in enumerate(addresses):
            time.sleep(manners.pause if number else 0)
            self._known[address] = _answer(address, manners), self._now
            done()

    def _save(self) -> None:
        """Where it cannot be written, hosts are asked again next time; so is who did not answer, by then he may."""
        rows = {
            address: [answer.verdict.name, answer.words, moment.isoformat()]
            for address, (answer, moment) in sorted(self._known.items())
            if self._now - moment < max(_KEPT_FOR.values()) and answer.verdict is not Verdict.SILENT
        }
        with suppress(OSError):
            write_whole(self._file, json.dumps(rows, ensure_ascii=False, indent=0).encode())


def _read(file: Path) -> Iterator[tuple[str, tuple[Answer, datetime]]]:
    """What is damaged is as if it were not there."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        rows: Mapping[str, list[str]] = json.loads(file.read_text("utf-8"))
        for address, (verdict, words, moment) in rows.items():
            yield address, (Answer(Verdict[verdict], words), datetime.fromisoformat(moment))


def _answer(address: str, manners: Manners) -> Answer:
    for method in _METHODS:
        answer, code = _asked(address, method, manners)
        if code not in _UNHELPFUL:
            break
    return answer


def _asked(address: str, method: str, manners: Manners) -> tuple[Answer, int | None]:
    """The answer, and its number where there is one. Of what GET gives, nothing is read."""
    try:
        request = urllib.request.Request(_ascii(address), method=method, headers={"User-Agent": manners.agent})
        with urllib.request.urlopen(request, timeout=manners.timeout) as response:
            return Answer(Verdict.OPENS, ""), response.status
    except urllib.error.HTTPError as error:
        error.close()
        return Answer(_verdict(error.code), f"máy chủ trả lời {error.code}"), error.code
    except (OSError, HTTPException, ValueError) as error:
        return Answer(Verdict.SILENT, _why(error)), None


def _verdict(code: int) -> Verdict:
    if code in _SHUT:
        return Verdict.SHUT
    return Verdict.SILENT if code >= 500 else Verdict.GONE


def _why(error: Exception) -> str:
    reason = str(getattr(error, "reason", error))
    return next((words for sign, words in _REASONS.items() if sign in reason.lower()), "không kết nối được")


_REASONS = {
    "timed out": "quá lâu không trả lời",
    "not known": "không có tên miền này",
    "no address": "không có tên miền này",
    "getaddrinfo": "không có tên miền này",
    "name resolution": "không tra được tên miền",
    "certificate": "chứng thư bảo mật không hợp lệ",
    "refused": "máy chủ từ chối kết nối",
    "infinite loop": "địa chỉ chuyển vòng quanh",
}


def _ascii(address: str) -> str:
    """As it goes over the wire: a host of any language as IDNA, letters of the path as percent signs."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    port = f":{parts.port}" if parts.port else ""
    return quote(parts._replace(netloc=f"{host}{port}", fragment="").geturl(), safe=_SAFE)
