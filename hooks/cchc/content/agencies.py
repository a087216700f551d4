"""Find the agency that a plan means: by any of its names, in the plan's place, as of the plan's day."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from cchc.content import agency_names
from cchc.content.agency import Agency
from cchc.content.agency_names import KnownNames
from cchc.content.agency_spellings import spelling_key
from cchc.text.folding import name_key


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as printed, and the agency it means; None where it names none that is known."""

    text: str
    agency: Agency | None

    @property
    def is_unknown(self) -> bool:
        """Not found, and not a mere reference to a document either."""
        return self.agency is None and not agency_names.is_reference(self.text)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and when a name was written. "thành phố" means another city in each place's plans."""

    place: str | None
    day: date

    def distance(self, agency: Agency) -> int | None:
        """0 for the same place, 1 for the province above it, 2 for bodies of no place; None for elsewhere."""
        if agency.place is None:
            return 2
        if self.place is None:
            return 0
        here, there = spelling_key(self.place), spelling_key(agency.place)
        above = spelling_key(self.place.rpartition(",")[2])
        return 0 if here == there else 1 if above == there else None


class AgencyDirectory:
    """All agencies by all their names. They are compared by `name_key`, then by `spelling_key`, which joins more."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self._by_key: dict[str, Agency] = {}
        self._by_name: dict[str, list[Agency]] = defaultdict(list)
        self._by_spelling: dict[str, list[Agency]] = defaultdict(list)
        self._known_names: dict[str | None, KnownNames] = {}
        for agency in agencies:
            self._by_key[agency.key] = agency
            for key in dict.fromkeys(map(name_key, agency.names)):
                self._by_name[key].append(agency)
            for key in dict.fromkeys(map(spelling_key, agency.names)):
                self._by_spelling[key].append(agency)

    def by_key(self, key: str) -> Agency | None:
        """Return the agency of an id such as `so-noi-vu`; None where there is none."""
        return self._by_key.get(key)

    def candidates(self, text: str, scope: Scope) -> list[Agency]:
        """The agencies a name may mean, nearest place first; those that existed on the day if any did."""
        if text in self._by_key:
            return [self._by_key[text]]
        for known, key_of in ((self._by_name, name_key), (self._by_spelling, spelling_key)):
            found = known.get(key_of(text)) or known.get(key_of(agency_names.office(text)), [])
            meant = _nearest(found, scope) or _fully_titled(found, text, key_of)
            if meant:
                return meant
        return []

    def find(self, text: str, scope: Scope) -> Agency | None:
        """The one agency that a name means; None when there is none, or more than one."""
        candidates = self.candidates(agency_names.bare_name(text), scope)
        return candidates[0] if len(candidates) == 1 else None

    def mentions(self, cells: Iterable[str], scope: Scope) -> tuple[Mention, ...]:
        """Every agency of a column, in order: names with commas in them are tried whole before they are cut."""
        return tuple(mention for cell in cells for mention in self._in_cell(cell, scope))

    def successors(self, agency: Agency) -> tuple[Agency, ...]:
        """The bodies of today that carry on its work ("nay là …"); empty for one that still exists."""
        return self._successors.get(agency.key, ())

    def predecessors(self, agency: Agency) -> tuple[Agency, ...]:
        """The bodies whose work it carries on today."""
        return tuple(self._predecessors.get(agency.key, ()))

    @cached_property
    def _successors(self) -> dict[str, tuple[Agency, ...]]:
        return {key: self._heirs(agency) for key, agency in self._by_key.items() if agency.successors}

    @cached_property
    def _predecessors(self) -> dict[str, list[Agency]]:
        found: dict[str, list[Agency]] = defaultdict(list)
        for key, heirs in self._successors.items():
            for heir in heirs:
                found[heir.key].append(self._by_key[key])
        return found

    def _heirs(self, agency: Agency) -> tuple[Agency, ...]:
        found: dict[str, Agency] = {}
        waiting, seen = list(agency.successors), {agency.key}
        while waiting:
            heir = self.find(waiting.pop(0), Scope(agency.place, date.max))
            if heir is None or heir.key in seen:
                continue
            seen.add(heir.key)
            if heir.successors:
                waiting.extend(heir.successors)
            else:
                found[heir.key] = heir
        return tuple(found.values())

    def suggestion(self, text: str, scope: Scope) -> str | None:
        """The known name of this place that looks most like an unknown one and may be the same body."""
        known = self._known_names.get(scope.place)
        if known is None:
            here = [agency for agency in self._by_key.values() if scope.distance(agency) is not None]
            known = KnownNames((name, agency.place) for agency in here for name in agency.names)
            self._known_names[scope.place] = known
        return known.nearest(text)

    def _in_cell(self, cell: str, scope: Scope) -> list[Mention]:
        whole = agency_names.bare_name(cell)
        agency = self.find(whole, scope)
        if agency is not None or agency_names.is_reference(whole):
            return [Mention(whole, agency)]
        return [mention for line in agency_names.lines(cell) for mention in self._in_line(line, scope)]

    def _in_line(self, line: str, scope: Scope) -> list[Mention]:
        """Cut at commas and "và" only if every part is known then; the longest known name wins."""
        parts, breaks = agency_names.pieces(line)
        mentions: list[Mention] = []
        start = 0
        while start < len(parts):
            for end in range(len(parts), start, -1):
                name = "".join(
                    part + joint for part, joint in zip(parts[start:end], [*breaks[start : end - 1], ""], strict=True)
                )
                agency = self.find(name, scope)
                if agency is not None:
                    mentions.append(Mention(agency_names.bare_name(name), agency))
                    start = end
                    break
            else:
                return [Mention(line, None)]
        return mentions


def _nearest(found: list[Agency], scope: Scope) -> list[Agency]:
    """Those of the nearest place; of them those that existed on the day, if any did."""
    placed = [(scope.distance(agency), agency) for agency in found]
    near = min((distance for distance, _ in placed if distance is not None), default=None)
    here = [agency for distance, agency in placed if distance is not None and distance == near]
    return [agency for agency in here if agency.existed_on(scope.day)] or here


def _fully_titled(found: list[Agency], text: str, key_of: Callable[[str], str]) -> list[Agency]:
    """A title with its place in it means the same everywhere."""
    titles = {key_of(text), key_of(agency_names.office(text))}
    return [agency for agency in found if key_of(agency.title) in titles]
