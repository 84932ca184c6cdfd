"""The small files that each release rests on; releases of the first rule get those of the day of the upgrade."""

import sqlalchemy as sa
from alembic import op

from data import geography
from data.store import kept_files

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("releases", sa.Column("files", sa.Text))
    op.execute("UPDATE releases SET files = ''")
    # Nothing else tells any more what they were divided by: kept beside their hash, which stays as it was.
    of_now = {
        "lines": kept_files.denominators_text(geography.denominators()),
        "files": kept_files.text_of(kept_files.now()),
    }
    kept = sa.text("UPDATE releases SET denominators = :lines, files = :files WHERE rule = 1")
    op.get_bind().execute(kept, of_now)
