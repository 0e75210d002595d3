"""The meaning algebra: what an expression says, and the interval that comes to in a scene.

Knows the calendar and what a scene holds (publication date, running time, tense, kind of text); knows neither words nor where the
expression stood. Each class is one kind of meaning with its formula; `timeline.expressions.meanings` hands them to the rules of languages.
"""
