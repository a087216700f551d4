"""Random contents: what the check accepts is built, what it refuses is told."""
