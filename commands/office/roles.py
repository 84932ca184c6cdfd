"""The command of roles: who holds which, giving one and taking one."""

from __future__ import annotations

import click

from commands.shell.answer import REFUSED, answer, as_table, json_option, records, store
from commands.shell.refusal import in_both
from data.office import roles as held
from data.office.roles import GIVEN
from data.refusal import NotTaken


@click.command()
@click.argument("action", type=click.Choice(["list", "history", "grant", "revoke"]), default="list")
@click.option("--email", default="", help="grant, revoke: whose; the provider must have verified it.")
@click.option("--subject", default="", help="grant, revoke: whose, by the provider's `sub` instead.")
@click.option("--role", type=click.Choice([one.value for one in GIVEN]), help="grant: which role.")
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
        found = held.current(store()) if action == "list" else held.changes(store())
        return answer(as_json, records(found), as_table(found) if len(found) else in_both("roles-none"))
    who = held.identity(email=email, subject=subject)
    try:
        if action == "grant":
            number = held.grant(store(), who, role or "", regency, by=office, reason=reason)
        else:
            role, regency = "public", ""
            number = held.revoke(store(), who, by=office, reason=reason)
    except NotTaken as refused:
        _refuse(refused, as_json)
    told = {"change": number, "identity": who, "role": role, "regency": regency}
    answer(as_json, told, in_both("told-role", who=who.partition(":")[2], role=str(role)))


def _refuse(refused: NotTaken, as_json: bool) -> None:
    said = "\n".join(one for language in ("id", "en") for one in refused.said(language))
    answer(as_json, {"error": said, "codes": refused.codes}, said)
    raise SystemExit(REFUSED)
