"""Life events: their pages, their list, and which of them a procedure belongs to."""
