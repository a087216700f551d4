"""Front matter becomes checked, frozen objects; mistakes become problems with file and line.

`loader.load_site(root, today)` gives a `Site`, or a `ContentError` with every problem at once. A field is declared
once, by `key(name, label, …)`: messages and headings of tables read it there; values that rules ask for (Markdown, a
file, a reference) carry a mark of `fields.py`, so that one rule serves every model.

- `Site.shows(item)` alone says what is on the site; drafts, scheduled and expired items are not, nor the files that
  only they name. A preview builds from `preview.py`, where they are, marked. `Site.lists(item)` is of those what is
  not withdrawn: of a withdrawn one the page stays, and tells that alone.
- A number alone does not name a document, for each agency counts anew each year: `Site.document_named` and
  `Site.document_cited` find what is meant, a document's own entry before the plan issued with it.
- YAML is looked through as a flat stream before it is built (`yaml_limits.py`: depth, count of values with aliases
  unfolded, for a small file can kill a process); `yaml_errors.py` finds what YAML drops without a word.
- What the check accepts a strict build accepts: `builder_settings.py` declares MkDocs' own settings, narrower than
  MkDocs does, and `engine_settings.py` puts the province's and the engine's settings together as `INHERIT` does, read
  a second time as MkDocs will (YAML 1.1). A warning of MkDocs needs a twin here, in Vietnamese.
- Data of persons are an error in what a citizen wrote and a warning elsewhere (`checks/personal_data.py`).
- What is made up says `minh_hoa: true` (`illustration.py`); what only a demonstration says is cut out of bodies where
  they are read (`demonstration.py`), so that nothing else need know. What is still to be written is a directive
  `placeholder`, or known by itself; `checks/placeholders.py` tells all of it once `demo` is false.
- The demonstration does not age: an illustration with `nam_mau: 2026` is read as if written for the running year,
  before its YAML is parsed, so that lines stay. Addresses and ids stay too, and no feed repeats it.
- Only `writing.py` writes into a folder, and never outside of it.
"""
