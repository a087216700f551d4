"""The vocabulary of the field: each term's key as editors write it, and its label as readers see it."""

from cchc.content.fields import Term
from cchc.content.terms.plans import ChangeKind, Comparison, PlanLevel, PlanStatus, ShownState, TaskState
from cchc.content.terms.procedures import (
    AgencyKind,
    AgencyLevel,
    ChannelKind,
    Currency,
    FilingChannel,
    OnlineLevel,
    ProcedureLevel,
    ProcedureState,
    TimeUnit,
)
from cchc.content.terms.publications import (
    DocumentKind,
    DocumentState,
    EventKind,
    IndexName,
    InitiativeStatus,
    Language,
    MaterialKind,
    NewsSection,
    QuestionState,
    ReformField,
    ReportKind,
)

__all__ = [
    "AgencyKind",
    "AgencyLevel",
    "ChangeKind",
    "ChannelKind",
    "Comparison",
    "Currency",
    "DocumentKind",
    "DocumentState",
    "EventKind",
    "FilingChannel",
    "IndexName",
    "InitiativeStatus",
    "Language",
    "MaterialKind",
    "NewsSection",
    "OnlineLevel",
    "PlanLevel",
    "PlanStatus",
    "ProcedureLevel",
    "ProcedureState",
    "QuestionState",
    "ReformField",
    "ReportKind",
    "ShownState",
    "TaskState",
    "Term",
    "TimeUnit",
]
