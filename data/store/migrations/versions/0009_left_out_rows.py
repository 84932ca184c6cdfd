"""Rows that were left out of what was taken, and how many rows each submission declared, brought and left out."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "left_out",
        sa.Column("left_out_id", sa.BigInteger),
        sa.Column("submission_id", sa.BigInteger),
        sa.Column("regency", sa.Text),
        sa.Column("month", sa.Text),
        sa.Column("table_name", sa.Text),
        sa.Column("of_table", sa.Text),
        sa.Column("sheet", sa.Text),
        sa.Column("sheet_row", sa.BigInteger),
        sa.Column("cells", sa.Text),
        sa.Column("reasons", sa.Text),
        sa.Column("settled_by", sa.BigInteger),
        sa.Column("given_up_at", sa.DateTime),
        sa.Column("given_up_by", sa.Text),
        sa.Column("given_up_reason", sa.Text),
    )
    for name in ("declared", "read_count", "left_out"):
        op.add_column("submissions", sa.Column(name, sa.BigInteger))
