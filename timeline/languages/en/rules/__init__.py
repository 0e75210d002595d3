"""English rules for time expressions."""
