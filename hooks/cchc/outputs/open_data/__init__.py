"""Open data as files: CSV, JSON with its schema, a workbook, and the description of the whole."""
