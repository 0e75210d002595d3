"""What is likely of any two events or times that are asked about: by dates, by rules, and by regressions over what rules saw elsewhere."""
