"""The import page's dealings: examine an uploaded file, show what is wrong with it, save it, and forget it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

import locales
from data import importing, periods
from data.importing import Intake, kobo_forms, second_yes, template
from data.importing.faults import Fault
from data.importing.left_out import counted
from data.importing.progress import STAGES, Progress
from data.store import StoreChanged
from presentation import editions
from presentation.collection import import_file, sent
from presentation.view import View
from ui.collection import import_questions
from ui.parts import show
from ui.visitor import audit, entrance, frame, limits, session_keys


def offer_forms(language: str) -> None:
    """The two forms for telephones."""
    with st.expander(locales.say(language, "import-forms")):
        st.write(locales.say(language, "import-form-help"))
        with st.container(horizontal=True):
            for name in kobo_forms.FORMS:
                limits.download_button(
                    language,
                    locales.say(language, "import-form", table=locales.say(language, f"table-{name}")),
                    data=partial(import_file.form, name),
                    file_name=kobo_forms.file_name(name),
                    icon=":material/download:",
                )


def show_sent_back(language: str) -> None:
    """What a verifier sent back to whoever this is, with the reason, and months of which rows wait to be mended."""
    standing = entrance.visitor().standing
    short = sent.short(standing, language)
    for sentence in [*sent.waiting(standing, language), *short]:
        st.warning(sentence)
    if short:
        limits.download_button(
            language,
            locales.say(language, "left-out-file"),
            data=lambda: sent.workbook(language, standing.regency),
            file_name="pelita-belum-diperbaiki.xlsx",
            icon=":material/download:",
        )


def _uploads() -> int:
    """How many files were uploaded and forgotten in this session."""
    return int(st.session_state.get(session_keys.UPLOADS, 0))


def uploader_key() -> str:
    """A new key empties the uploader."""
    return session_keys.upload(_uploads())


def correction_key() -> str:
    """The reason of one file is not that of the next."""
    return session_keys.correction(_uploads())


def forget(uploaded: Any) -> None:
    """Drop a file from the server's memory at once, and all that was made of it; the uploader is empty again."""
    context = get_script_run_ctx()
    if context is not None and hasattr(context.uploaded_file_mgr, "remove_file"):
        context.uploaded_file_mgr.remove_file(session_id=context.session_id, file_id=uploaded.file_id)
    for key in (
        session_keys.EXAMINED,
        session_keys.questions(uploaded.file_id),
        session_keys.offers(uploaded.file_id),
        uploader_key(),
    ):
        st.session_state.pop(key, None)
    st.session_state[session_keys.UPLOADS] = _uploads() + 1


@contextmanager
def _waiting(language: str) -> Iterator[Progress]:
    """A bar that says which stage is under way; it goes when all is done."""
    bar = st.progress(0.0, text=locales.say(language, f"progress-{STAGES[0]}"))
    last = [-1]

    def tell(stage: str, share: float) -> None:
        done = (STAGES.index(stage) + min(1.0, max(0.0, share))) / len(STAGES)
        if int(100 * done) != last[0]:
            last[0] = int(100 * done)
            bar.progress(done, text=f"{locales.say(language, f'progress-{stage}')} …")

    try:
        yield tell
    finally:
        bar.empty()


def examined(language: str, uploaded: Any, correction: str) -> Intake:
    """The file as examined: again only if the file, the answers or the reason have changed.

    Not if the store has: then saving is refused, so that nothing is written but what has been shown.
    """
    orders = import_questions.answers(uploaded.file_id)
    accepted = import_questions.accepted(uploaded.file_id)
    key = (uploaded.file_id, correction, tuple(sorted(orders.items())), accepted)
    last = st.session_state.get(session_keys.EXAMINED)
    if last is None or last[0] != key:
        limits.stop_if_too_often(language, limits.IMPORTS)
        with _waiting(language) as progress:
            content, store = uploaded.getvalue(), editions.store()
            read = importing.examine(
                uploaded.name,
                content,
                store,
                periods.office_today(),
                correction,
                orders,
                progress,
                accepted,
            )
        last = st.session_state[session_keys.EXAMINED] = (key, read)
    return last[1]


def refuse_personal(read: Intake, uploaded: Any) -> None:
    """A file with personal data is forgotten at once; only what was wrong with it stays, and repeats nothing of it."""
    if import_file.is_personal(read.faults):
        st.session_state[session_keys.REFUSED_FAULTS] = read.faults
        forget(uploaded)
        st.rerun()


def refuse_elsewhere(language: str, read: Intake, uploaded: Any) -> None:
    """A file about regencies or tables that are not this visitor's to tell is forgotten before anything of what the
    office holds is compared with it on the screen."""
    if import_file.is_for(entrance.visitor().standing, read):
        return
    forget(uploaded)
    st.error(locales.say(language, "import-elsewhere"))
    st.stop()


def show_refused(language: str, uploaded: Any) -> None:
    """What was wrong with the file that was refused and forgotten, until another one is chosen."""
    if uploaded is not None:
        st.session_state.pop(session_keys.REFUSED_FAULTS, None)
    if faults := st.session_state.get(session_keys.REFUSED_FAULTS):
        st.error(locales.say(language, "import-personal"))
        show.listing(import_file.listed(language, faults))


def show_faults(language: str, read: Intake) -> None:
    """Every fault: where, what, what to do; and the faulty rows as a workbook to mend."""
    faults = import_file.faults(read)
    if not faults:
        return
    state = import_file.state(read, faults)
    if state == "refused":
        st.error(locales.say(language, "import-whole-file"))
    elif state == "locked":
        st.warning(locales.say(language, "import-locked"))
    else:
        counts = {"rows": read.row_count, "faulty": read.faulty_rows}
        st.warning(locales.say(language, "import-faults", state=state, count=len(faults), **counts))
    if state not in ("refused", "locked"):
        st.caption(" ".join(import_file.counted(language, read)))
    show.listing(import_file.listed(language, faults))
    if import_file.can_be_mended(read, state):
        limits.download_button(
            language,
            locales.say(language, "import-faulty"),
            data=lambda: template.faulty_workbook(read.raw, read.faults, language),
            file_name="pelita-kesalahan.xlsx",
            icon=":material/download:",
        )


def offer_saving(
    language: str, read: Intake, uploaded: Any, sender: str, correction: str, loses: bool
) -> None:
    """The button that writes, whole or the good rows; where rows would be gone only after a second yes."""
    if read.nothing_new or not (read.clean or read.can_take_good):
        return
    if read.clean:
        rows, count = locales.number(language, read.row_count), len(read.submissions)
        st.success(locales.say(language, "import-ready", rows=rows, count=count))
    agreed = not loses or st.checkbox(locales.say(language, "import-agree-lost"), key=session_keys.AGREED)
    answers = [_agrees(language, fault) for fault in _asked_again(read, sender)]
    agreed &= all(answers)
    label = locales.say(language, "import-save" if read.clean else "import-save-good")
    if st.button(label, type="primary" if read.clean else "secondary", disabled=not agreed):
        _save(language, read, uploaded, sender, correction)


def _asked_again(read: Intake, sender: str) -> list[Fault]:
    """What is asked again besides the rows that would be gone: those are told with the changes."""
    faults = second_yes.asked(read, editions.store(), sender)
    return [fault for fault in faults if fault.code != second_yes.LOST]


def _agrees(language: str, fault: Fault) -> bool:
    """Whether somebody said that the file is right although this speaks against it."""
    st.warning(fault.said(language))
    label = locales.say(language, f"import-agree-{fault.code}")
    return st.checkbox(label, key=session_keys.agreed_to(fault.code))


def _save(language: str, read: Intake, uploaded: Any, sender: str, correction: str) -> None:
    """Write the file and begin a new turn, which says how the score moved; or say why it was not taken."""
    try:
        with frame.telling_of_refusals(but=StoreChanged):
            _take(language, read, uploaded, sender, correction)
            st.rerun()
    except StoreChanged as changed:
        # Somebody was faster: compare anew, show what is different now, and let the reader press again.
        st.session_state.pop(session_keys.EXAMINED, None)
        st.session_state[session_keys.STORE_CHANGED] = " ".join(changed.said(language))
        st.rerun()


def _take(language: str, read: Intake, uploaded: Any, sender: str, correction: str) -> None:
    view: View | None = st.session_state.get(session_keys.VIEW)
    before = import_file.score(view) if view is not None else None
    with _waiting(language) as progress:
        progress("writing", 0.0)
        release = _written(read, sender, correction)
    forget(uploaded)
    missing = 0 if read.clean else sum(counted(read.left_out).values())
    st.session_state[session_keys.IMPORT_OUTCOME] = (release, read.row_count, before, missing)


def _written(read: Intake, sender: str, correction: str) -> str:
    """Write, and return the id of the release."""
    store = audit.store()
    release = importing.take(
        read,
        store,
        cut_off=periods.office_today(),
        sender=sender,
        good_only=not read.clean,
        correction=correction,
        into_simulation=st.session_state.get(session_keys.agreed_to(second_yes.SIMULATED)) is True,
    )
    return release.id


def offer_removal(language: str) -> None:
    """Of a register that is simulated, that it is; and for the administrator the way to take it out."""
    view: View | None = st.session_state.get(session_keys.VIEW)
    if view is None or not view.release.simulated:
        return
    say = partial(locales.say, language)
    st.caption(say("import-simulated"))
    if not entrance.visitor().standing.may.manage_roles:
        return
    with st.expander(say("removal-title")):
        st.write(say("removal-help"))
        agreed = st.checkbox(say("removal-agree"), key=session_keys.REMOVAL_AGREED)
        pressed = st.button(say("removal"), disabled=not agreed, key=session_keys.REMOVE_SIMULATION)
    if pressed:
        with frame.telling_of_refusals():
            count = audit.store().remove_simulated(periods.office_today())
            st.session_state[session_keys.REMOVED] = say("told-removed", count=count)
            st.rerun()


def show_outcome(language: str) -> None:
    """After saving: which release it made, and how the score of the chosen area and period moved."""
    if removed := st.session_state.pop(session_keys.REMOVED, ""):
        st.success(removed)
    if changed := st.session_state.pop(session_keys.STORE_CHANGED, ""):
        st.warning(changed)
    if session_keys.IMPORT_OUTCOME in st.session_state:
        release, rows, before, missing = st.session_state.pop(session_keys.IMPORT_OUTCOME)
        outcome = import_file.outcome(
            language, release, rows, before, st.session_state.get(session_keys.VIEW)
        )
        if missing:
            st.warning(f"{outcome} {locales.say(language, 'import-done-short', count=missing)}")
        else:
            st.success(outcome)
