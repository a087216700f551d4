"""The library behind a CCHC page (cải cách hành chính). It knows no MkDocs."""
