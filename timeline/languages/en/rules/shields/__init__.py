"""What looks like time and is not."""
