"""Times counted from another: from now, from what was told, from the first of what is told."""
