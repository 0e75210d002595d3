"""The same happening told again, in one text and across texts. Precision first: a wrong merge is worse than two entries."""
