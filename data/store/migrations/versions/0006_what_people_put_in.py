"""What people put in: reports from the field and their answers, named scenarios, speeds of districts; only added to."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_TYPES = {
    "string": sa.Text,
    "int64": sa.BigInteger,
    "float64": sa.Double,
    "date": sa.Date,
    "timestamp": sa.DateTime,
    "boolean": sa.Boolean,
}
_TABLES = {
    "field_reports": (
        "report_id:int64 moment:timestamp regency:string district:string point:string kind:string finding:string "
        "opens:string closes:string function:string seen:date simulated:boolean"
    ),
    "field_answers": "answer_id:int64 moment:timestamp report_id:int64 answer:string due:date",
    "scenarios": (
        "version:int64 moment:timestamp name:string author_role:string kind:string threshold_hours:float64 "
        "placed:string closed:string release_id:string simulated:boolean removed:boolean"
    ),
    "travel_overrides": (
        "change_id:int64 moment:timestamp district:string season:string mode:string speed_kmh:float64 "
        "source:string office:string"
    ),
}


def upgrade() -> None:
    for name, columns in _TABLES.items():
        pairs = (column.split(":") for column in columns.split())
        op.create_table(name, *(sa.Column(column, _TYPES[kind]()) for column, kind in pairs))
