"""What the public was shown of each release, so that a later one can be held against it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "publications",
        sa.Column("number", sa.BigInteger),
        sa.Column("release_id", sa.Text),
        sa.Column("published_at", sa.DateTime),
        sa.Column("actor", sa.Text),
        sa.Column("cells", sa.Text),
    )
