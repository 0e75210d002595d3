"""The parse set right where it is surely wrong, and what its verbs say: tense, aspect, modality, polarity, forms.

Knows grammar and the language's words; knows nothing of happenings.
"""
