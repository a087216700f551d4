"""Calendars read back by vobject, which shares no code with what wrote them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import vobject

from cchc.content.history import Revision
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.calendars import calendar_files


def files_of(facts: SiteFacts, revisions: Mapping[str, Revision] | None = None) -> dict[str, bytes]:
    return calendar_files(facts.site, facts.calendars.every, revisions or {})


def read(content: bytes) -> Any:  # noqa: ANN401 - vobject has no types
    """The one calendar of a file."""
    (calendar,) = vobject.readComponents(content.decode())
    return calendar


def entries(content: bytes) -> list[Any]:
    return list(read(content).contents.get("vevent", []))


def days(entry: Any) -> list[date]:  # noqa: ANN401
    """The days on which an entry begins, its repetition expanded by python-dateutil."""
    rules = entry.getrruleset()
    return [_date(moment) for moment in rules] if rules else [_date(entry.dtstart.value)]


def _date(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
