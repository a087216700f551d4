"""The library behind a CCHC page (cải cách hành chính, administrative reform). It knows no MkDocs.

Its folders are floors, and a floor imports only what lies below it: `text`, `pictures`, `content`, `facts`, `views`,
`outputs` and `editing`, `rebuild`, `cli`. import-linter holds that, and that nothing imports in a circle.
"""
