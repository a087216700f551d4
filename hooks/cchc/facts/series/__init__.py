"""Series of a paper or a station: page, register, progress."""
