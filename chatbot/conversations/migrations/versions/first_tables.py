"""Conversations and their turns."""

import sqlalchemy as sql
from alembic import op

revision = "1"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "conversation",
        sql.Column("owner", sql.Text, nullable=False),
        sql.Column("id", sql.Text, nullable=False),
        sql.Column("title", sql.Text, nullable=False),
        sql.Column("folded_title", sql.Text, nullable=False),
        sql.Column("begun_at", sql.DateTime, nullable=False),
        sql.Column("changed_at", sql.DateTime, nullable=False),
        sql.Column("deleted_at", sql.DateTime),
        sql.Column("documents", sql.JSON, nullable=False),
        sql.PrimaryKeyConstraint("owner", "id", name="conversation_pk"),
    )
    op.create_index("conversation_changed_at_index", "conversation", ["changed_at"])
    op.create_index("conversation_deleted_at_index", "conversation", ["deleted_at"])
    op.create_table(
        "turn",
        sql.Column("owner", sql.Text, nullable=False),
        sql.Column("id", sql.Text, nullable=False),
        sql.Column("conversation", sql.Text, nullable=False),
        sql.Column("position", sql.Integer, nullable=False),
        sql.Column("question", sql.Text, nullable=False),
        sql.Column("folded_question", sql.Text, nullable=False),
        sql.Column("asked_at", sql.DateTime, nullable=False),
        sql.Column("state", sql.Text, nullable=False),
        sql.Column("answer", sql.JSON),
        sql.Column("folded_answer", sql.Text, nullable=False),
        sql.Column("problem", sql.Text, nullable=False),
        sql.Column("fingerprints", sql.JSON, nullable=False),
        sql.Column("good", sql.Boolean),
        sql.Column("reason", sql.Text, nullable=False),
        sql.PrimaryKeyConstraint("owner", "id", name="turn_pk"),
        sql.ForeignKeyConstraint(
            ["owner", "conversation"],
            ["conversation.owner", "conversation.id"],
            name="turn_conversation_fk",
            ondelete="CASCADE",
        ),
        sql.UniqueConstraint("owner", "conversation", "position", name="turn_owner_conversation_position_unique"),
    )
