"""Dates: days, weeks, months, seasons, quarters, years, eras, and the parts of each."""
