"""Numbers, amounts of time, and what recurs."""
