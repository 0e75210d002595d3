"""Documents, expressions, events with four bounds, mentions, participants, statements and their quotations.

Written out, not made from the models: what a migration does never changes, whatever becomes of them.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.String(64)
WHOLE = sa.BigInteger().with_variant(sa.Integer, "sqlite")

# What a person who browses the database wants to see; sentences and quotations in words.
TIMELINE = """
CREATE VIEW timeline AS
SELECT event.span, event.headline, event.factuality, event.speaker, event.place,
    substr(document.text, mention.sentence_start + 1, mention.sentence_end - mention.sentence_start) AS sentence,
    document.title, document.source, event.earliest_start, event.latest_end, event.midpoint, event.document_id, event.id AS event_id
FROM event
JOIN document ON document.id = event.document_id
JOIN mention ON mention.document_id = event.document_id AND mention.event_id = event.id AND mention.n = 0
ORDER BY event.midpoint, event.document_id, event.n
"""
EVIDENCE = """
CREATE VIEW evidence AS
SELECT statement.first_text, statement.kind, statement.second_text, statement.words, quotation.quote, statement.confidence, statement.rule,
    statement.world, document.title, document.source, statement.first, statement.second, statement.document_id, statement.id AS statement_id
FROM statement
JOIN document ON document.id = statement.document_id
LEFT JOIN quotation ON quotation.statement_id = statement.id
WHERE statement.retracted IS NULL
ORDER BY statement.document_id, statement.n, quotation.n
"""


def text(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def number(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def instant(*names: str) -> list[sa.Column]:
    return [sa.Column(name, WHOLE, nullable=False) for name in names]


def more() -> sa.Column:
    return sa.Column("more", sa.JSON, nullable=False)


def document_id() -> sa.Column:
    return sa.Column("document_id", ID, nullable=False)


def owned(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_document_id_document"
    return sa.ForeignKeyConstraint(["document_id"], ["document.id"], name, ondelete="CASCADE")


def upgrade() -> None:
    documents()
    events()
    mentions()
    statements()
    op.execute(TIMELINE)
    op.execute(EVIDENCE)


def documents() -> None:
    op.create_table(
        "run",
        sa.Column("id", WHOLE, nullable=False),
        *text("extractor"),
        sa.Column("started", sa.DateTime, server_default=sa.func.current_timestamp(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_run"),
    )
    op.create_table(
        "document",
        sa.Column("id", ID, nullable=False),
        *instant("run_id"),
        sa.Column("said", ID, nullable=False),
        sa.Column("superseded", ID, nullable=False),
        *text("title", "source"),
        *instant("published_start", "published_end"),
        *text("published_how", "zone", "language", "name", "text"),
        more(),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], "fk_document_run_id_run"),
    )
    op.create_index("ix_document_source_name", "document", ["source", "name"])
    op.create_table(
        "expression",
        document_id(),
        sa.Column("tid", ID, nullable=False),
        *number("n", "span_start", "span_end"),
        *text("text", "type", "value", "mod"),
        *instant("interval_start", "interval_end"),
        *text("rule"),
        more(),
        sa.PrimaryKeyConstraint("document_id", "tid", name="pk_expression"),
        owned("expression"),
    )


def events() -> None:
    op.create_table(
        "event",
        document_id(),
        sa.Column("id", ID, nullable=False),
        *number("n"),
        *text("headline", "factuality", "speaker", "place"),
        sa.Column("salience", sa.Double, nullable=False),
        *text("span"),
        *instant("earliest_start", "latest_start", "earliest_end", "latest_end", "midpoint"),
        sa.Column("span_class", sa.SmallInteger, nullable=False),
        sa.PrimaryKeyConstraint("document_id", "id", name="pk_event"),
        owned("event"),
        sa.CheckConstraint("earliest_start <= latest_start", "ck_event_start"),
        sa.CheckConstraint("earliest_end <= latest_end", "ck_event_end"),
    )
    ends = ["earliest_start", "latest_end", "latest_start", "earliest_end"]
    dated = sa.text(f"earliest_start > {-(2**53) + 1} AND latest_end < {2**53 - 1}")
    op.create_index("ix_event_window", "event", ["span_class", *ends, "factuality", "document_id", "id"])
    op.create_index("ix_event_dated", "event", ["midpoint"], sqlite_where=dated, postgresql_where=dated)
    for name in ("earliest_start", "latest_end", "id"):
        op.create_index(f"ix_event_{name}", "event", [name])


def mentions() -> None:
    op.create_table(
        "mention",
        document_id(),
        sa.Column("eid", ID, nullable=False),
        sa.Column("event_id", ID, nullable=False),
        *number("n", "span_start", "span_end", "sentence_start", "sentence_end"),
        *text("text", "lemma", "class", "tense", "aspect", "polarity", "modality", "pos", "factuality", "place", "speaker", "headline"),
        sa.Column("salience", sa.Double, nullable=False),
        more(),
        sa.PrimaryKeyConstraint("document_id", "eid", name="pk_mention"),
        sa.ForeignKeyConstraint(
            ["document_id", "event_id"], ["event.document_id", "event.id"], "fk_mention_document_id_event_id_event", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_mention_document_id_event_id", "mention", ["document_id", "event_id"])
    op.create_table(
        "participant",
        document_id(),
        sa.Column("eid", ID, nullable=False),
        *number("n"),
        *text("name", "role", "entity"),
        *number("span_start", "span_end"),
        more(),
        sa.PrimaryKeyConstraint("document_id", "eid", "n", name="pk_participant"),
        sa.ForeignKeyConstraint(
            ["document_id", "eid"], ["mention.document_id", "mention.eid"], "fk_participant_document_id_eid_mention", ondelete="CASCADE"
        ),
    )


def statements() -> None:
    op.create_table(
        "statement",
        sa.Column("id", ID, nullable=False),
        document_id(),
        *number("n"),
        sa.Column("first", ID, nullable=False),
        *text("first_text", "kind"),
        sa.Column("second", ID, nullable=False),
        *text("second_text", "words", "rule"),
        sa.Column("confidence", sa.Double, nullable=False),
        *text("world"),
        *instant("run_id"),
        sa.Column("retracted", WHOLE),
        more(),
        sa.PrimaryKeyConstraint("id", name="pk_statement"),
        owned("statement"),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], "fk_statement_run_id_run"),
        sa.ForeignKeyConstraint(["retracted"], ["run.id"], "fk_statement_retracted_run"),
    )
    op.create_index("ix_statement_document_id", "statement", ["document_id"])
    op.create_table(
        "quotation",
        sa.Column("statement_id", ID, nullable=False),
        *number("n"),
        document_id(),
        *number("span_start", "span_end"),
        *text("quote"),
        sa.PrimaryKeyConstraint("statement_id", "n", name="pk_quotation"),
        sa.ForeignKeyConstraint(["statement_id"], ["statement.id"], "fk_quotation_statement_id_statement", ondelete="CASCADE"),
    )
