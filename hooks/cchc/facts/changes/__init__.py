"""What changed in plans and tasks, from the repository's history; without a whole history, nothing is claimed."""
