"""A history that is only added to; releases with a number and their completeness, which share the facts they have."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEYS = "month, regency, district, measure, dimension, category, evidence, value"
_TEXTS = ("month", "regency", "district", "measure", "dimension", "category", "evidence")


def upgrade() -> None:
    op.add_column("submissions", sa.Column("file_hash", sa.Text))
    _history()
    _releases()
    _facts()


def _history() -> None:
    """What is known of the time before is told: each sending, and each verification."""
    whole, text = sa.BigInteger, sa.Text
    kinds = {"event_id": whole, "moment": sa.DateTime, "submission_id": whole}
    names = ("event_id", "moment", "action", "actor", "regency", "month", "table_name", "submission_id", "reason",
             "release_id", "file_hash")  # fmt: skip
    op.create_table("history", *(sa.Column(name, kinds.get(name, text)()) for name in names))
    about = "regency, month, table_name, submission_id"
    columns = f"moment, action, actor, {about}, reason, release_id"
    op.execute(
        f"INSERT INTO history (event_id, {columns}) "
        f"SELECT row_number() OVER (ORDER BY moment, submission_id), {columns} FROM ("
        f"SELECT sent_at AS moment, 'sent' AS action, sender AS actor, {about}, note AS reason, '' AS release_id "
        f"FROM submissions UNION ALL SELECT verified_at, 'verified', verified_by, {about}, '', '' FROM submissions "
        "WHERE verified_at IS NOT NULL UNION ALL "
        "SELECT made_at, 'released', '', '', '', '', NULL, '', release_id FROM releases) AS told"
    )


def _releases() -> None:
    op.rename_table("releases", "releases_before")
    op.create_table(
        "releases",
        sa.Column("number", sa.BigInteger),
        sa.Column("release_id", sa.Text),
        sa.Column("made_at", sa.DateTime),
        sa.Column("cut_off", sa.Date),
        sa.Column("content_hash", sa.Text),
        sa.Column("submissions", sa.BigInteger),
        sa.Column("simulated", sa.Boolean),
        sa.Column("completeness", sa.Double),
        sa.Column("last_submission", sa.BigInteger),
    )
    op.execute(
        "INSERT INTO releases SELECT row_number() OVER (ORDER BY made_at), release_id, made_at, cut_off, "
        "content_hash, submissions, simulated, NULL, "
        "(SELECT max(submission_id) FROM submissions WHERE sent_at <= made_at) FROM releases_before"
    )
    op.drop_table("releases_before")


def _facts() -> None:
    op.rename_table("facts", "facts_before")
    op.create_table(
        "facts",
        *(sa.Column(name, sa.BigInteger) for name in ("fact_id", "since_release", "until_release")),
        *(sa.Column(name, sa.Text) for name in _TEXTS),
        sa.Column("value", sa.Double),
    )
    op.execute(
        f"INSERT INTO facts SELECT row_number() OVER (), number, "
        f"CASE WHEN number < (SELECT max(number) FROM releases) THEN number + 1 END, {_KEYS} "
        "FROM facts_before JOIN releases ON releases.release_id = facts_before.release_id"
    )
    op.drop_table("facts_before")
    # DuckDB finds its way by itself, and could not add columns to an indexed table later.
    if op.get_bind().dialect.name == "postgresql":
        op.create_index("facts_since", "facts", ["since_release"])
        for name in ("reports", "services", "campaigns", "satisfaction", "joint_activities"):
            op.create_index(f"{name}_submission", name, ["submission_id"])
