"""Which words name a happening: what grammar says for or against each, in points, and learned weights added to it."""
