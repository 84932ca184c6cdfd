"""The command of roles: who holds which, giving one and taking one."""

from __future__ import annotations

import click

from commands.shell.answer import answer, answer_rows, open_store
from commands.shell.options import json_option
from commands.shell.refusal import in_both
from data.office import roles as given
from data.office.roles import GIVEN


@click.command()
@click.argument("action", type=click.Choice(["list", "history", "grant", "revoke"]), default="list")
@click.option("--email", default="", help="grant, revoke: whose; the provider must have verified it.")
@click.option("--subject", default="", help="grant, revoke: whose, by the provider's `sub` instead.")
@click.option("--role", type=click.Choice([role.value for role in GIVEN]), help="grant: which role.")
@click.option("--regency", default="", help="grant: the officer's regency, e.g. 62.06.")
@click.option("--by", "office", default="", help="grant, revoke: which office decides (no person's name).")
@click.option("--reason", default="", help="grant, revoke: why.")
@json_option
def roles(
    action: str,
    email: str,
    subject: str,
    role: str | None,
    regency: str,
    office: str,
    reason: str,
    as_json: bool,
) -> None:
    """Peran: daftar, riwayat, beri, atau cabut.

    Roles: list who holds which, tell their history, give one or take one.
    """
    if action in ("list", "history"):
        rows = given.current(open_store()) if action == "list" else given.changes(open_store())
        return answer_rows(as_json, rows, "roles-none")
    who = given.identity(email=email, subject=subject)
    if action == "grant":
        number = given.grant(open_store(may_begin=True), who, role or "", regency, by=office, reason=reason)
    else:
        role, regency = "public", ""
        number = given.revoke(open_store(may_begin=True), who, by=office, reason=reason)
    machine = {"change": number, "identity": who, "role": role, "regency": regency}
    answer(as_json, machine, in_both("told-role", who=who.partition(":")[2], role=str(role)))
