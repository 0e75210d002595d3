"""German: its words for time, its rules, and sentences that say what must be found."""
