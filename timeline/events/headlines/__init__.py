"""What a happening is called: its clause in the text's own words, and whether that could be printed as it stands."""
