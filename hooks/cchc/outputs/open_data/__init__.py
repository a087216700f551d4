"""Open data as files: CSV, JSON with its schema, a workbook, and the description of the whole.

They are made from the tables that `cchc/facts/open_data` declares; the whole is described by `datapackage.json`.
"""
