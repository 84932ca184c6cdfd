"""The administrator's command: whatever a page can import, compute or export, this can. Exit 0 done, 2 refused."""

import click

from commands import (
    assigning,
    auditing,
    changing,
    holding,
    incoming,
    judging,
    layering,
    measuring,
    meeting,
    noting,
    opening,
    planning,
    reaching_out,
    serving,
    telling,
)
from commands.answering import Door

COMMANDS = (
    incoming.template_command,
    incoming.forms_command,
    incoming.demo,
    incoming.import_command,
    holding.document,
    holding.verify,
    holding.history,
    holding.release,
    holding.backup,
    holding.restore,
    opening.publish,
    opening.export,
    auditing.audit_log,
    measuring.indicators,
    measuring.score,
    changing.changes,
    measuring.completeness,
    measuring.flags,
    judging.compare,
    judging.variation,
    meeting.network,
    telling.satisfaction,
    telling.method,
    planning.stability,
    planning.targets,
    planning.reach_command,
    noting.field_report,
    noting.scenario,
    noting.travel,
    reaching_out.coverage,
    reaching_out.underserved,
    layering.layers,
    reaching_out.siting,
    reaching_out.what_if,
    assigning.roles,
    serving.docs,
    serving.serve,
)


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Pelita: evaluasi perlindungan anak dari eksploitasi dan kekerasan seksual daring di Kalimantan Tengah.

    Pelita: evaluation of child protection against OCSEA in Central Kalimantan.
    """


for one in COMMANDS:
    main.add_command(one)

if __name__ == "__main__":
    main()
