"""Past, present or future: what the verbs near a time say.

A light reading of tense words and verb endings, so that time expressions need no parser.
"""
