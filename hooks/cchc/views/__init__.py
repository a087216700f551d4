"""What one page shows: of the content, and of what has been worked out of it."""
