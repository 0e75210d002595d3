"""From text to a chart: tokens, phrases, rules, and the engine that applies them.

Knows how rules are written and tried, and no word of any language; what a rule found is a meaning, which this room only hands on.
"""
