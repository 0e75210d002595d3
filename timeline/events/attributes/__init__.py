"""What a place says of its happening beside its words: its TimeML class, and whether it is so, may be, is planned or is denied."""
