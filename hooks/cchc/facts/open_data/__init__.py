"""Open data: what each table holds, declared once; the outputs write it, a page tells of it."""
