"""WebKitGTK's MiniBrowser, by its own driver over HTTP. https://www.w3.org/TR/webdriver2/"""

import json
import os
import socket
import subprocess
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from browsers.driven import SECONDS

DRIVER = "WebKitWebDriver"
DISPLAY = "Xvfb"


class WebKit:
    """A MiniBrowser, in a window that nobody sees: on a display of its own, by Xvfb."""

    def __init__(self, driver: str, browser: Path, display: str, folder: Path) -> None:
        self._processes: list[subprocess.Popen[bytes]] = []
        self._session = ""
        try:
            self._start(driver, self._display(display), folder)
            options = {"binary": str(browser), "args": ["--automation"]}
            wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
            session = self._ask("POST", "/session", capabilities=wanted)
            self._session = f"/session/{session['sessionId']}"
            self.version = f"WebKitGTK {session['capabilities']['browserVersion']}"
        except BaseException:
            self._end()
            raise

    def open(self, address: str) -> None:
        self._ask("POST", "/url", url=address)

    def resize(self, width: int, height: int) -> None:
        self._ask("POST", "/window/rect", width=width, height=height)

    def evaluate(self, expression: str) -> str:
        script = f"({expression}).then(arguments[arguments.length - 1])"
        return str(self._ask("POST", "/execute/async", script=script, args=[]))

    def close(self) -> None:
        try:
            self._ask("DELETE", "")
        finally:
            self._end()

    def _display(self, command: str) -> str:
        """The name of a new display, as Xvfb tells it: a number that nobody has."""
        told, tell = os.pipe()
        arguments = [command, "-displayfd", str(tell), "-screen", "0", "1400x1000x24"]
        self._processes.append(subprocess.Popen(arguments, pass_fds=[tell], stderr=subprocess.DEVNULL))
        os.close(tell)
        with os.fdopen(told) as answer:
            return f":{answer.readline().strip()}"

    def _start(self, driver: str, display: str, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        around = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "GDK_BACKEND")}
        around |= {"DISPLAY": display, "HOME": str(folder)}
        arguments = [driver, f"--port={self._port}"]
        with (folder / "log").open("wb") as log:
            self._processes.append(subprocess.Popen(arguments, env=around, stderr=log))
        for _ in range(SECONDS * 10):
            try:
                socket.create_connection(("127.0.0.1", self._port)).close()
                return
            except OSError:
                time.sleep(0.1)
        raise OSError(f"{driver} does not start")

    def _ask(self, method: str, path: str, **parameters: object) -> Any:  # noqa: ANN401 - what the command answers
        connection = HTTPConnection("127.0.0.1", self._port, timeout=SECONDS)
        body = json.dumps(parameters) if method == "POST" else None
        try:
            connection.request(method, self._session + path, body, {"Content-Type": "application/json"})
            value = json.load(connection.getresponse())["value"]
        finally:
            connection.close()
        if isinstance(value, dict) and "error" in value:
            raise OSError(f"{value['error']}: {value.get('message')}")
        return value

    def _end(self) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait(SECONDS)
