"""English: words, rules for time expressions, and what other rooms read of it."""
