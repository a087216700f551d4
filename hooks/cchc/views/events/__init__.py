"""Events: calendar, page, register."""
