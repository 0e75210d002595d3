"""What was read: documents, places in them, their sentences and their syntax.

The only room that imports spaCy; everything to the right sees `Word` and `Parse`, plain values that are quick to make and easy to test.
Knows nothing of dates in the text: a document carries its publication date, but a reader, the caller or the expressions room says it.
"""

from timeline.text.dateline import datelines
from timeline.text.document import Document, Span
from timeline.text.sentences import sentences, small

__all__ = ["Document", "Span", "datelines", "sentences", "small"]
