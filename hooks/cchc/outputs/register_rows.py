"""The rows of a register that is too long for one page, as one small file: `thu-tuc/danh-sach.json`.

A script loads it when somebody uses the search of the register (`overrides/assets/register-search.js`). Words that
many rows share stand once, and rows name them by their numbers: 2,642 procedures take about 90 kB as they are sent.

`columns` are headings; `filters` are key in addresses, label and choices of each, a choice being key and label. A row
is `[address, cells, choices]`: its address below that of the section, each cell as a text or the number of one of
`texts`, for each filter the numbers of its choices.
"""

import json
from collections import Counter
from collections.abc import Iterator

from cchc.facts.registers.register import Choice, Register, Row
from cchc.facts.site_facts import SiteFacts
from cchc.text.folding import sort_key


def register_rows_files(facts: SiteFacts) -> dict[str, bytes]:
    """The files of the registers that are searched, as `{path: bytes}`."""
    return {rows_path(register): _file(register) for register in _searched(facts)}


def register_rows_output_paths(facts: SiteFacts) -> Iterator[str]:
    """The paths of the same files, known before any of them is made."""
    return (rows_path(register) for register in _searched(facts))


def rows_path(register: Register) -> str:
    return f"{register.address}danh-sach.json"


def _searched(facts: SiteFacts) -> Iterator[Register]:
    return (register for register in facts.registers.values() if register.spec.is_searched and register.is_long)


def _file(register: Register) -> bytes:
    spec = register.spec
    choices = {choice.name: _choices(register.rows, choice.name) for choice in spec.filters}
    counts = Counter(cell for row in register.rows for cell in row.cells)
    texts = {text: number for number, text in enumerate(text for text, count in counts.items() if count > 1)}
    numbers = {name: {key: number for number, (key, _) in enumerate(found)} for name, found in choices.items()}
    content = {
        "columns": [column.heading for column in spec.columns],
        "filters": [[each.name.replace("_", "-"), each.label, choices[each.name]] for each in spec.filters],
        "texts": list(texts),
        "rows": [
            [
                row.item.address.removeprefix(register.address),
                [texts.get(cell, cell) for cell in row.cells],
                [[numbers[name][key] for key, _ in row.choices[name]] for name in numbers],
            ]
            for row in register.rows
        ],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _choices(rows: tuple[Row, ...], name: str) -> list[Choice]:
    """The choices of a filter that some row has, in the order of their labels."""
    # two spellings of one name have one key: the first is as good as the other
    labels = {key: label for row in reversed(rows) for key, label in row.choices[name]}
    return sorted(labels.items(), key=lambda pair: sort_key(pair[1]))
