"""By which rule each release was made, and what its figures are divided by; those made before are of the first rule."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("releases", sa.Column("rule", sa.BigInteger))
    op.add_column("releases", sa.Column("denominators", sa.Text))
    op.execute("UPDATE releases SET rule = 1, denominators = ''")
