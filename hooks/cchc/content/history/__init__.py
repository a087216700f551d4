"""The repository's own history: what was published when, as git knows it. Without git there is none, and no guess."""

from cchc.content.history.git import HistoryState
from cchc.content.history.history import FileHistory, History, Revision, read_history
from cchc.content.history.records import EventRecord, PlanRecord, TaskRecord
from cchc.content.history.versions import Shown

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
