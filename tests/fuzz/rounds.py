"""Many random mutations, several in a build: what the check accepts is put together and built strictly."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from fuzz.mutations import Mutation
from fuzz.verdict import Ground, faults_of_build, faults_of_check, forget_build

Mutate = Callable[[Path, random.Random], Mutation]


@dataclass
class Tally:
    """What came of it; `faults` say by which seed each can be had again."""

    tried: int = 0
    refused: int = 0
    built: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.tried} tried, {self.refused} refused, {self.built} built, {len(self.faults)} faults"


def run(ground: Ground, mutate: Mutate, seeds: range, together: int, enough: int = 10**6) -> Tally:
    """Each seed is one mutation; as many as `together` that are accepted share a build. `enough` built end it."""
    tally = Tally()
    standing: list[tuple[int, Mutation, Mutation]] = []
    for seed in seeds:
        if tally.built >= enough:
            break
        tally.tried += 1
        mutation = mutate(ground.good, random.Random(seed))
        if any(mutation.files.keys() & other.files.keys() for _, other, _ in standing):
            _build(ground, tally, standing)
        _check(ground, tally, seed, mutation, standing)
        if len(standing) == together:
            _build(ground, tally, standing)
    _build(ground, tally, standing)
    return tally


def _check(
    ground: Ground, tally: Tally, seed: int, mutation: Mutation, standing: list[tuple[int, Mutation, Mutation]]
) -> None:
    try:
        back = ground.put(mutation)
    except (OSError, ValueError):
        # a name that this disk does not take
        tally.refused += 1
        return
    examination, faults = faults_of_check(ground)
    tally.faults += [f"seed {seed}: {mutation.told}\n    {fault}" for fault in faults]
    if examination is None or examination.site is None:
        tally.refused += 1
        ground.take_back(back)
    else:
        standing.append((seed, mutation, back))


def _build(ground: Ground, tally: Tally, standing: list[tuple[int, Mutation, Mutation]]) -> None:
    """All at once; one by one if that does not go well."""
    if not standing:
        return
    tally.built += len(standing)
    is_well = not _faults(ground)
    for _, _, back in reversed(standing):
        ground.take_back(back)
    for seed, mutation, _ in standing if not is_well else ():
        forget_build(ground)
        back = ground.put(mutation)
        tally.faults += [f"seed {seed}: {mutation.told}\n    {fault}" for fault in _faults(ground)]
        ground.take_back(back)
    if not is_well:
        forget_build(ground)
    standing.clear()


def _faults(ground: Ground) -> list[str]:
    examination, faults = faults_of_check(ground)
    return faults or (faults_of_build(ground, examination) if examination and examination.site else [])
