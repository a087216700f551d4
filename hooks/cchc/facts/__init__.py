"""What is worked out of the content once a build, whatever page shows it."""
