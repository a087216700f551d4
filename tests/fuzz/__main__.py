"""By hand: `PYTHONPATH=hooks:tests python -m fuzz content 0 1000` (or `settings`), seeds from and to."""

import logging
import os
import sys
import tempfile
from pathlib import Path

import golden_site
from fuzz.mutations import content_mutation, settings_mutation
from fuzz.rounds import run
from fuzz.verdict import Ground

KINDS = {"content": (content_mutation, 6), "settings": (settings_mutation, 1)}

os.environ["SOURCE_DATE_EPOCH"] = golden_site.EPOCH
logging.getLogger("mkdocs").propagate = False
with tempfile.TemporaryDirectory() as folder:
    mutate, together = KINDS[sys.argv[1]]
    tally = run(Ground.make(Path(folder)), mutate, range(int(sys.argv[2]), int(sys.argv[3])), together)
print("\n".join(tally.faults))
print(tally)
