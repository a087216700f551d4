"""What changed in plans and tasks, from the repository's history."""
