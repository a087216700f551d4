"""Questions of citizens and their answers."""
