"""The administrator's command: whatever a page can import, compute or export, this can. Exit 0 done, 2 refused."""

import click

from commands import serve
from commands.figures import (
    burden,
    changes,
    compare,
    coverage,
    indicators,
    layers,
    method,
    network,
    reach,
    satisfaction,
    siting,
    stability,
)
from commands.office import (
    audit_log,
    field_report,
    import_file,
    left_out,
    publish,
    roles,
    scenario,
    store,
    targets,
    travel,
    way_back,
)
from commands.shell.answer import Door

COMMANDS = (
    import_file.template_command,
    import_file.forms_command,
    import_file.demo,
    import_file.import_command,
    left_out.left_out_command,
    store.document,
    store.verify,
    way_back.withdraw,
    way_back.send_back,
    store.history,
    store.release,
    store.backup,
    store.restore,
    publish.publish,
    publish.export,
    audit_log.audit_log,
    burden.burden,
    indicators.indicators,
    indicators.score,
    changes.changes,
    indicators.completeness,
    indicators.flags,
    compare.compare,
    compare.variation,
    network.network,
    satisfaction.satisfaction,
    method.method,
    stability.stability,
    targets.targets,
    reach.reach_command,
    field_report.field_report,
    scenario.scenario,
    travel.travel,
    coverage.coverage,
    coverage.underserved,
    layers.layers,
    siting.siting,
    siting.what_if,
    roles.roles,
    serve.docs,
    serve.serve,
)


@click.group(cls=Door, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Pelita: evaluasi perlindungan anak dari eksploitasi dan kekerasan seksual daring di Kalimantan Tengah.

    Pelita: evaluation of child protection against OCSEA in Central Kalimantan.
    """


for command in COMMANDS:
    main.add_command(command)

if __name__ == "__main__":
    main()
