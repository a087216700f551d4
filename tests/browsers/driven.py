"""What tests ask of a browser, whichever it is and however it is driven."""

import json
from typing import Any, Protocol

SECONDS = 60
"""How long an answer may take; a busy machine starts a browser slowly."""

# the body of a script may wait and return; what it throws is told
_WRAPPED = """(async () => {{ {script} }})().then(
  value => JSON.stringify({{ value: value ?? null }}), error => JSON.stringify({{ thrown: String(error) }}))"""


class Driven(Protocol):
    """A browser with one window."""

    version: str

    def open(self, address: str) -> None:
        """Go to an address and wait until it is loaded."""

    def resize(self, width: int, height: int) -> None:
        """Make the page so wide, or as narrow as the window can be."""

    def evaluate(self, expression: str) -> str:
        """The text that an expression promises."""

    def close(self) -> None:
        """End the browser."""


def run(browser: Driven, script: str) -> Any:  # noqa: ANN401 - whatever the script makes
    """What a script returns, through JSON; raises AssertionError with what it throws."""
    answer = json.loads(browser.evaluate(_WRAPPED.format(script=script)))
    assert "thrown" not in answer, answer["thrown"]
    return answer["value"]


def until(browser: Driven, condition: str, *, seconds: int = 15) -> None:
    """Wait until an expression is true in the page; raises AssertionError when it stays false."""
    script = f"""for (let n = 0; n < {seconds * 20}; n++) {{
      if ({condition}) return true;
      await new Promise(later => setTimeout(later, 50));
    }}
    return false;"""
    assert run(browser, script), f"never: {condition}"
