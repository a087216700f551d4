"""As much of a WebSocket (RFC 6455) as WebDriver BiDi wants: texts to and from a server on this machine."""

import os
import socket
import struct
from base64 import b64encode

_TEXT, _CLOSE, _PING, _PONG = 0x1, 0x8, 0x9, 0xA


class WebSocket:
    """A connection to `host:port`; raises OSError where there is none or no answer within `seconds`."""

    def __init__(self, host: str, port: int, path: str, *, seconds: float) -> None:
        self._socket = socket.create_connection((host, port), timeout=seconds)
        self._stream = self._socket.makefile("rb")
        key = b64encode(os.urandom(16)).decode()
        head = [f"GET {path} HTTP/1.1", f"Host: {host}:{port}", "Upgrade: websocket", "Connection: Upgrade"]
        head += [f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", "", ""]
        self._socket.sendall("\r\n".join(head).encode())
        if b" 101 " not in self._stream.readline():
            raise OSError("the server speaks no WebSocket")
        while self._stream.readline().strip():
            pass

    def send(self, text: str) -> None:
        self._send(_TEXT, text.encode())

    def receive(self) -> str:
        """The next text, put together where it comes in parts."""
        message = b""
        while True:
            is_last, kind, part = self._frame()
            if kind == _CLOSE:
                raise OSError("the browser has ended the connection")
            if kind == _PING:
                self._send(_PONG, part)
            elif kind != _PONG:
                message += part
                if is_last:
                    return message.decode()

    def close(self) -> None:
        self._stream.close()
        self._socket.close()

    def _send(self, kind: int, content: bytes) -> None:
        mask, length = os.urandom(4), len(content)
        if length < 126:
            size = struct.pack("!B", 0x80 | length)
        elif length < 1 << 16:
            size = struct.pack("!BH", 0x80 | 126, length)
        else:
            size = struct.pack("!BQ", 0x80 | 127, length)
        masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(content))
        self._socket.sendall(bytes([0x80 | kind]) + size + mask + masked)

    def _frame(self) -> tuple[bool, int, bytes]:
        first, second = self._read(2)
        length = second & 0x7F
        if length >= 126:
            length = int.from_bytes(self._read(2 if length == 126 else 8))
        return bool(first & 0x80), first & 0x0F, self._read(length)

    def _read(self, length: int) -> bytes:
        content = self._stream.read(length)
        if len(content) < length:
            raise OSError("the browser is gone")
        return content
