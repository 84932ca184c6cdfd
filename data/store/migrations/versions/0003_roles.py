"""Roles that the office gives to people: every change is a row, and the last one of an identity counts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "role_changes",
        sa.Column("change_id", sa.BigInteger),
        sa.Column("moment", sa.DateTime),
        *(sa.Column(name, sa.Text) for name in ("identity", "role", "regency", "actor", "reason")),
    )
