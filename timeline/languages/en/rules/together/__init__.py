"""Times told together: ranges, lists, and how guides, letters and lives bind them; what counts by itself."""
