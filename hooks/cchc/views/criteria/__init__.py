"""What the site is measured by."""
