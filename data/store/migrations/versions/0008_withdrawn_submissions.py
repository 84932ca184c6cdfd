"""When a submission was withdrawn: what stood before it, or no report, stands again."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("submissions", sa.Column("withdrawn_at", sa.DateTime))
