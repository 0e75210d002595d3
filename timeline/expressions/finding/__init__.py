"""Which stretches of a chart are time expressions, before anything is resolved.

Knows what was found and what stands right beside it; knows nothing of the rest of the text.
"""
