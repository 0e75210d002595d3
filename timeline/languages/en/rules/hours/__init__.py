"""Times of day, by themselves and on their days."""
