"""Firefox, by WebDriver BiDi: no driver is wanted beside the browser. https://www.w3.org/TR/webdriver-bidi/"""

import json
import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from browsers.driven import SECONDS
from browsers.web_socket import WebSocket

COMMANDS = ("firefox-esr", "firefox")
_LISTENING = re.compile(rb"listening on (ws://\S+)")
# nothing is asked of any other host: there is no way out but to this machine
_SETTINGS = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.shell.checkDefaultBrowser": False,
}


class Firefox:
    """A Firefox without a window, with a profile of its own in `folder`."""

    def __init__(self, command: str, folder: Path) -> None:
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _SETTINGS.items())
        (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
        arguments = [command, "--headless", "--no-remote", "--profile", str(folder), "--remote-debugging-port=0"]
        self._log = folder / "log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(arguments, stdout=log, stderr=log)
        self._number = 0
        try:
            address = urlsplit(self._address())
            self._socket = WebSocket(address.hostname or "", address.port or 0, "/session", seconds=SECONDS)
            session = self._ask("session.new", capabilities={})
            self.version = f"Firefox {session['capabilities']['browserVersion']}"
            self._context = self._ask("browsingContext.getTree")["contexts"][0]["context"]
        except BaseException:
            self._process.kill()
            self._process.wait()
            raise

    def open(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self._ask("browsingContext.setViewport", context=self._context, viewport=size)

    def evaluate(self, expression: str) -> str:
        target = {"context": self._context}
        answer = self._ask("script.evaluate", expression=expression, target=target, awaitPromise=True)
        return str(answer["result"]["value"])

    def close(self) -> None:
        try:
            self._ask("session.end")
        finally:
            self._socket.close()
            self._process.terminate()
            self._process.wait(SECONDS)

    def _address(self) -> str:
        """Where Firefox listens; it says so when it is ready."""
        for _ in range(SECONDS * 10):
            if found := _LISTENING.search(self._log.read_bytes()):
                return found[1].decode()
            try:
                self._process.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            break
        raise OSError(f"Firefox does not start: {self._log.read_text(errors='replace')[-500:]}")

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            answer: dict[str, Any] = json.loads(self._socket.receive())
            if answer.get("id") == self._number:
                assert answer["type"] == "success", answer
                return dict(answer["result"])
