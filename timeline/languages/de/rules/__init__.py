"""German rules for time expressions."""
