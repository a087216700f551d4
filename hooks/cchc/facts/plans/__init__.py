"""Plans: their lists, their pages, their progress."""
