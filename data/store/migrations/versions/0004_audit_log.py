"""The audit trail: entries in a chain of hashes, only ever added to."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    texts = ("store_id", "actor", "role", "action", "about", "previous_hash", "hash")
    op.create_table(
        "audit_log",
        sa.Column("number", sa.BigInteger),
        sa.Column("moment", sa.DateTime),
        *(sa.Column(name, sa.Text) for name in texts),
    )
