"""Tasks of plans: their rows and tables, their states, their evidence."""
