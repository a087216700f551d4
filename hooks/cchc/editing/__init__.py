"""What helps editors to write content: repairs, drafts of reports, a province's own site.

`new_site.py` works a province's settings, pages and mark out whole and has them checked before it writes anything. A
command that deletes touches nothing that git could not give back (`cchc/cli/init_command.py`).
"""
