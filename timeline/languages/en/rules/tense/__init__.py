"""Tense where it takes more than one word to tell, and what is said in general."""
