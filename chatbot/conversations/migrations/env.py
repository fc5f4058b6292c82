"""Run by Alembic: takes the tables of an open connection from the version that they have to the present one."""

from alembic import context

from chatbot.conversations.schema import VERSION_TABLE, tables

# The transaction is that of whoever opened the connection.
context.configure(
    connection=context.config.attributes["connection"], target_metadata=tables, version_table=VERSION_TABLE
)
context.run_migrations()
