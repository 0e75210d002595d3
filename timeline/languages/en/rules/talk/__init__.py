"""Times as people type and say them, read only there."""
