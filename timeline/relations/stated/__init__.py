"""What the text says outright or by custom of telling about order, rule by rule, each statement with its words and how far to trust it."""
