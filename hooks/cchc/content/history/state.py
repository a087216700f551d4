"""How much of its history a repository has."""

from enum import Enum


class HistoryState(Enum):
    """Only a whole history is told of: a part of one would date everything to where it begins."""

    WHOLE = "whole"
    SHALLOW = "shallow"
    NONE = "none"


class NoHistoryError(Exception):
    """Why there is no history to tell; the text is Vietnamese, for the page."""

    def __init__(self, reason: str, state: HistoryState = HistoryState.NONE) -> None:
        super().__init__(reason)
        self.state = state
