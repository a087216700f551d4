"""Calendars: which there are, what stands in them on which days.

Only what is certain of a period is a day. Days that stand for working days are no RRULE: they are worked out up to
the last year whose days off are known (`WorkCalendar.last_known_day`).
"""
