"""Runs the migrations on the connection that timeline.store.migrate hands over, inside its transaction.

A new version of the schema is a file versions/000N_what.py whose docstring's first line says what it brings (`timeline db history` shows
it), with revision = "000N". Change the models in timeline/store/schema.py too: a test compares them with what the migrations build. Before
a table is rebuilt (batch_alter_table), drop the views that read it, and make them again after.
"""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
