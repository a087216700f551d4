"""Measures in one session and prints medians and ratios; the machine is noisy, so only the ratios say something."""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path

from bench import corpus, measure, sites
from bench import procedures as province
from bench.measure import Measured

Peer = Callable[[Path, list[corpus.BenchItem]], Path]
PEERS: dict[str, Peer] = {"A": sites.make_plain, "B": sites.make_blog, "ours": sites.make_ours}


def main() -> None:
    """Cold builds of all three at one size, ours at another; ours again with little changed; and `cchc check`."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--items", type=int, default=2000)
    options.add_argument("--many", type=int, default=10_000, help="0: not measured")
    options.add_argument("--procedures", type=int, default=2642, help="with --items news; 0: not measured")
    options.add_argument("--repeat", type=int, default=3)
    options.add_argument("--peers", default="A,B,ours")
    options.add_argument("--peers-python", default=sys.executable, help="an interpreter that has the peers' plugins")
    given = options.parse_args()
    # not resolved: an environment is found by the place of its link
    peers_python = str(Path(given.peers_python).absolute())
    with tempfile.TemporaryDirectory() as folder:
        few = _cold(Path(folder), given.items, given.peers.split(","), given.repeat, peers_python)
        if "ours" in few:
            _warm(Path(folder), given.items, given.repeat, few.get("B"))
        if given.many:
            many = _cold(Path(folder), given.many, ["ours"], 1, peers_python)
            _print(f"{given.many} / {given.items} items", many["ours"].seconds / few["ours"].seconds, "5.5")
            _warm(Path(folder), given.many, 1, None)
        if given.procedures:
            _province(Path(folder), given.items, given.procedures)


def _warm(folder: Path, count: int, repeat: int, peer: Measured | None) -> None:
    """Ours again after its cold build: nothing changed, an item changed, a new item; an item changed in the preview."""
    root, item = folder / f"ours-{count}", next(corpus.items(count))
    file = sites.our_file(root, item)
    texts = [sites.our_text(item, f"{corpus.edited(item)}{number}\n") for number in range(repeat)]
    new = [file.with_stem(f"tin-moi-{number}") for number in range(repeat)]
    found = {
        "nothing changed": _median([measure.build(root) for _ in range(repeat)]),
        "one item changed": _median([_build_with(root, file, text) for text in texts]),
        "one item more": _median([_build_with(root, other, texts[0]) for other in new]),
        "one item changed, preview": measure.preview(root, file, texts[0]),
    }
    wanted = {"nothing changed": "0.05", "one item changed": "0.12", "one item changed, preview": "0.06"}
    for name, measured in found.items():
        print(f"ours, {count} items, {name}: {_told(measured)}", flush=True)
        if peer and name in wanted:
            _print(f"ours, {name} / B", measured.seconds / peer.seconds, wanted[name])


def _province(folder: Path, items: int, procedures: int) -> None:
    """A site of the size of a province; ratios are of seconds of the processor, that wait for no disk."""
    root = sites.make_province(folder / "province", corpus.items(items), procedures)
    path, text = next(procedure for procedure in province.procedures(procedures))
    check, check_again = measure.check(root), measure.check(root)
    measure.forget(root)
    cold = measure.build(root)
    changed = _build_with(root, root / path, province.edited(text))
    unchanged = measure.build(root)
    preview = measure.preview(root, root / path, province.edited(text))
    named = {
        "check": (check, None),
        "check again, nothing changed": (check_again, None),
        "cold": (cold, None),
        "one procedure changed": (changed, "0.08"),
        "nothing changed": (unchanged, "0.03"),
        "one procedure changed, preview": (preview, "0.03"),
    }
    for name, (measured, wanted) in named.items():
        print(f"ours, {procedures} procedures and {items} news, {name}: {_told(measured)}", flush=True)
        if wanted:
            _print(f"{name} / cold", measured.processor / cold.processor, wanted)


def _build_with(root: Path, file: Path, text: str) -> Measured:
    file.write_text(text, "utf-8")
    return measure.build(root)


def _cold(folder: Path, count: int, names: list[str], repeat: int, python: str) -> dict[str, Measured]:
    """Builds without anything left of an earlier one, the peers by turns."""
    items = list(corpus.items(count))
    roots = {name: PEERS[name](folder / f"{name}-{count}", items) for name in names}
    runs: dict[str, list[Measured]] = {name: [] for name in names}
    for _ in range(repeat):
        for name, root in roots.items():
            measure.forget(root)
            runs[name].append(measure.build(root, sys.executable if name == "ours" else python))
    found = {name: _median(each) for name, each in runs.items()}
    for name, measured in found.items():
        print(f"{name}, {count} items, cold: {_told(measured)}", flush=True)
    if "ours" in found:
        for name, limit in (("A", "1.3"), ("B", "0.35")):
            if name in found:
                _print(f"ours / {name}", found["ours"].seconds / found[name].seconds, limit)
        checked = measure.check(roots["ours"])
        print(f"cchc check, {count} items: {checked.seconds:.2f} s", flush=True)
    return found


def _median(runs: list[Measured]) -> Measured:
    return Measured(*(statistics.median(values) for values in zip(*map(astuple, runs), strict=True)))


def _told(measured: Measured) -> str:
    return f"{measured.seconds:.2f} s ({measured.processor:.2f} s of the processor), {measured.megabytes:.0f} MB"


def _print(what: str, ratio: float, limit: str) -> None:
    print(f"{what}: {ratio:.2f} (wanted: at most {limit})", flush=True)


if __name__ == "__main__":
    main()
