"""What the check accepts the strict build accepts; what it refuses it refuses at file and line, in Vietnamese.

Many random contents and settings (tests/fuzz). FUZZ=1 tries a thousand and two hundred. One kind by hand, from one
seed to another: `PYTHONPATH=hooks:tests python -m fuzz content 0 1000`.
"""

import logging
import os
import random
from pathlib import Path

import pytest

import golden_site
from fuzz.mutations import content_mutation, settings_mutation
from fuzz.rounds import run
from fuzz.verdict import Ground

IS_LONG = bool(os.environ.get("FUZZ"))


@pytest.fixture
def ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Ground:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", golden_site.EPOCH)
    caplog.set_level(logging.WARNING, "mkdocs")
    return Ground.make(tmp_path)


def test_contents(ground: Ground) -> None:
    start = random.randrange(10**6) if IS_LONG else 0
    tally = run(ground, content_mutation, range(start, start + 1000), 6, 1000 if IS_LONG else 40)
    print(tally)
    assert tally.faults == []
    assert tally.built >= 40
    assert tally.refused >= 40


def test_settings(ground: Ground) -> None:
    start = random.randrange(10**6) if IS_LONG else 0
    tally = run(ground, settings_mutation, range(start, start + 200), 1, 200 if IS_LONG else 8)
    print(tally)
    assert tally.faults == []
    assert tally.built >= 8
    assert tally.refused >= 8
