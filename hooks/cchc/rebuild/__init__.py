"""What a build may keep of the last one: what each file was made from, and whether that is still the same."""
