"""Calendars: which there are, what stands in them on which days."""
