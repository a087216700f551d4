"""What one page shows: of the content, and of what has been worked out of it. Templates decide how.

`pages.py` says which view a page has, `drawing.py` turns views into a page's Markdown by the templates of
`overrides/`.

Pages of news, procedures and questions are thousands. Their templates read only what `item_values.py` and `frame.py`
give them: these values tell whether a page would come out as it did last time (`cchc/rebuild/fingerprints`).

- Templates of `overrides/` escape all that they print (`drawing.py`); those of the theme do not. HTML that is meant
  is `markupsafe.Markup`, made in Python; text in a heading of Markdown goes through `| plain`.
- `written_text.py` puts an editor's text into a template as HTML between marks, and makes elements of it, so that
  MkDocs finds links and headings. `heading_links.py` takes "¶" from keys and voices: it is for those who point.
- `frame.py` lets head, menu and foot be drawn once a folder.
- `page_pictures.py` goes over each page's finished HTML: every `<img>` of ours gets width, height and `srcset`, so
  that templates and Markdown write no more than `src`, `alt`, perhaps `sizes`.
- `colours_and_mark.py` works all colours out of the province's two.
"""
