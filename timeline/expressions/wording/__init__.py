"""What is asked of a language beside its grammar: by which words it shows tense, kind of text, and how it writes dates.

Tables only, filled from a language's lexicon; what they are used for stands in the rooms that use them.
"""
