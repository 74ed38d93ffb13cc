"""Firefox without a window, driven over its own remote protocol (Marionette): no driver need be installed.

A message is its length in bytes, a colon, and JSON: ``[0, id, command, parameters]`` there, ``[1, id, error,
result]`` back. Source: Firefox source docs, testing/marionette/Protocol.
"""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PREFERENCES = """
user_pref("marionette.port", {port});
user_pref("app.update.disabledForTesting", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
"""
WAIT = 60.0


def installed() -> str | None:
    """The path of Firefox; None when there is none."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """A session: pages are opened, scripts run in them, and they are printed."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._asked = 0
        self._read()  # its greeting
        self.call("WebDriver:NewSession", {})

    def open(self, page: Path, anchor: str = "") -> None:
        """Open a page from disk."""
        self.call("WebDriver:Navigate", {"url": page.as_uri() + anchor})

    def run(self, script: str) -> Any:
        """What a script returns."""
        return self.call("WebDriver:ExecuteScript", {"script": script, "args": [], "newSandbox": False})[
            "value"
        ]

    def until(self, script: str) -> Any:
        """What a script returns as soon as that is true."""
        end = time.monotonic() + WAIT
        while not (found := self.run(script)):
            if time.monotonic() > end:
                raise TimeoutError(script)
            time.sleep(0.1)
        return found

    def pdf(self) -> bytes:
        """The open page on paper."""
        return base64.b64decode(self.call("WebDriver:Print", {})["value"])

    def call(self, command: str, parameters: dict[str, Any]) -> Any:
        """Send a command and wait for its answer."""
        self._asked += 1
        text = json.dumps([0, self._asked, command, parameters]).encode()
        self._connection.sendall(f"{len(text)}:".encode() + text)
        _, _, error, result = self._read()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return result

    def _read(self) -> Any:
        size = b""
        while not size.endswith(b":"):
            size += self._connection.recv(1)
        wanted, text = int(size[:-1]), b""
        while len(text) < wanted:
            text += self._connection.recv(wanted - len(text))
        return json.loads(text)


@contextmanager
def firefox(profile: Path, script: bool = True) -> Iterator[Firefox]:
    """A running Firefox with a profile of its own in ``profile``; ``script`` False: without JavaScript."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    profile.mkdir(parents=True, exist_ok=True)
    settings = PREFERENCES.format(port=port) + f'user_pref("javascript.enabled", {str(script).lower()});\n'
    (profile / "user.js").write_text(settings, encoding="utf-8")
    command = [installed() or "", "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with _connected(port) as connection:
            yield Firefox(connection)
    finally:
        running.terminate()
        running.wait(timeout=WAIT)


def _connected(port: int) -> socket.socket:
    end = time.monotonic() + WAIT
    while True:
        try:
            connection = socket.create_connection(("127.0.0.1", port), timeout=WAIT)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
        else:
            return connection
