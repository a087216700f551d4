"""Calendars (RFC 5545) by icalendar: whole days, ids that never change, the same bytes for the same content."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

import icalendar

from cchc.content.history import Revision
from cchc.content.site import Site
from cchc.facts.calendars.calendars import Calendar
from cchc.facts.calendars.entries import CalendarEntry
from cchc.facts.lasting_ids import uid_of
from cchc.text.dates import midnight
from cchc.text.file_names import encoded_address

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_DAY = timedelta(days=1)
_ZONE = "Asia/Ho_Chi_Minh"
_NINE_A_WEEK_BEFORE = timedelta(hours=9) - timedelta(days=7)
"""A whole day begins at midnight; nobody wants to be woken then."""

_END = b"END:VCALENDAR\r\n"


def calendar_files(site: Site, calendars: Sequence[Calendar], revisions: Mapping[str, Revision]) -> dict[str, bytes]:
    """`{path: bytes}` of these calendars; `revisions` by the address of a task or an event, number 0 without one."""
    entries = {entry.name: entry for calendar in calendars for entry in calendar.entries}
    drawn = {name: _event(site, entry, revisions.get(entry.address)).to_ical() for name, entry in entries.items()}
    return {calendar.path: _file(calendar, drawn) for calendar in calendars}


def _file(calendar: Calendar, drawn: Mapping[str, bytes]) -> bytes:
    """An entry stands in several calendars and is drawn once: only the frame is made for each of them."""
    frame: bytes = _frame(calendar).to_ical()
    return frame.removesuffix(_END) + b"".join(drawn[entry.name] for entry in calendar.entries) + _END


def _frame(calendar: Calendar) -> icalendar.Calendar:
    """Return an empty calendar. METHOD is there because Google, Apple and Microsoft write it into theirs; none asks
    for it.

    The time zone is there because a calendar without any component breaks RFC 5545 (3.6), and some have no entry yet.
    """
    frame = icalendar.Calendar()
    frame.add("version", "2.0")
    frame.add("prodid", "-//cchc//cchc//VI")
    frame.add("method", "PUBLISH")
    # telephones know the older name or that of RFC 7986; icalendar takes neither for a text, which has to be escaped
    for name in ("name", "x-wr-calname"):
        frame.add(name, icalendar.vText(_clean(calendar.title)))
    frame.add("x-wr-timezone", _ZONE)
    frame.add("refresh-interval", _DAY, parameters={"VALUE": "DURATION"})
    frame.add("x-published-ttl", "P1D")
    frame.add_component(_zone())
    return frame


def _zone() -> icalendar.Timezone:
    """Return the time zone of Vietnam, which has had one offset since 1975."""
    standard = icalendar.TimezoneStandard()
    standard.add("dtstart", datetime(1975, 6, 13))
    standard.add("tzoffsetfrom", timedelta(hours=7))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone = icalendar.Timezone()
    zone.add("tzid", _ZONE)
    zone.add_component(standard)
    return zone


def _event(site: Site, entry: CalendarEntry, revision: Revision | None) -> icalendar.Event:
    event, days = icalendar.Event(), entry.days
    changed = (revision.moment if revision else _changed(site, entry)).astimezone(UTC)
    event.add("uid", uid_of(site, entry.name))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", revision.number if revision else 0)
    event.add("dtstart", days.first)
    # the first day that is free again
    event.add("dtend", days.last + _DAY)
    if days.rule:
        event.add("rrule", icalendar.vRecur.from_ical(days.rule))
    if days.without:
        event.add("exdate", list(days.without))
    event.add("summary", _clean(entry.title))
    event.add("description", _clean(entry.description))
    event.add("categories", list(entry.categories))
    event.add("url", site.settings.base_url + encoded_address(entry.address))
    if entry.place:
        event.add("location", _clean(entry.place))
    event.add("transp", "TRANSPARENT")
    if entry.is_cancelled:
        # RFC 5545, 3.8.1.11
        event.add("status", "CANCELLED")
    if entry.is_reminded:
        event.add_component(_alarm(entry))
    return event


def _alarm(entry: CalendarEntry) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _NINE_A_WEEK_BEFORE)
    alarm.add("description", _clean(entry.title))
    return alarm


def _changed(site: Site, entry: CalendarEntry) -> datetime:
    """Where no history is known: when its file was last corrected or published, never the clock."""
    return midnight(entry.item.updated_on or site.settings.province.feeds.since)


def _clean(text: str) -> str:
    """Return a text without the control characters that it may not hold (RFC 5545, 3.1)."""
    return _CONTROL.sub("", text)
