"""The repository's own history: what was published when, as git knows it. Without git there is none, and no guess.

Git is asked twice a build (`log`, `cat-file --batch`) which versions of plans and events the public saw, and on which
day each file last changed. Old versions are read as plain data, for nothing of them need be what today's models ask
for. What git does not know yet, or could never read, is shown without a past.
"""

from cchc.content.history.git import HistoryState, Shown
from cchc.content.history.history import FileHistory, History, Revision, read_history
from cchc.content.history.records import EventRecord, PlanRecord, TaskRecord

__all__ = [
    "EventRecord",
    "FileHistory",
    "History",
    "HistoryState",
    "PlanRecord",
    "Revision",
    "Shown",
    "TaskRecord",
    "read_history",
]
