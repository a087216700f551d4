"""Tasks of plans: their rows and tables, their states, their evidence.

The state of a task is one rule, `states.py`. A row carries the later days on which its state becomes another, so that
`assets/task-states.js` only looks the reader's day up and has no rule of its own. Evidence is whatever on the site
names the task by `nhiem_vu`, and what its plan lists.
"""
