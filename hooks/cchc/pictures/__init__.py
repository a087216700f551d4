"""What is published of a picture, worked out of its bytes alone."""
