"""Registers: the list of all items of a type as a table that a reader can filter, with further pages and groups.

`register.py` says what a register is and works it out. Columns, filters and order of a type's own are declared in the
module that is called like the module of its model (`procedure.py`), and found by that name; a type that declares none
is listed by title and day (`all_registers.py`).
"""
