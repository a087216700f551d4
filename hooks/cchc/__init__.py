"""The library behind a CCHC page (cải cách hành chính, administrative reform). It knows no MkDocs.

Its folders are floors, and a floor imports only what lies below it: `text`, `pictures`, `content`, `facts`, `views`,
`outputs` and `editing`, `rebuild`, `cli`. import-linter holds that, and that nothing imports in a circle.

Today is an argument everywhere, read once at the edge (`SOURCE_DATE_EPOCH`, else the clock in Vietnam), and so is the
moment up to which news are published (`Site.now`).
"""
