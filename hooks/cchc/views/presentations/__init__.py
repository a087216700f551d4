"""How each content type is shown, one module a type, called like the module of its model.

Each declares `PRESENTATION`, as `cchc/views/presentation.py` describes it, and is found by its name. A type that needs
nothing beside its template has no module here. What several types show lies in a module or folder of
its own in `views` (`tasks.py`, `search.py`).
"""
