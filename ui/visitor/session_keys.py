"""Every key of a visitor's session, once: what stands under it, and who sets it.

A widget sets what stands under its key at every turn; the same name in an address is what a link asks for. Streamlit
forgets a widget's key once a page without the widget was shown. Families of keys are functions of what they differ by.
"""

from __future__ import annotations

# --- the visitor

ENTERED = "entered"  # app.py: whether it has run before the page, and knows who is here
STORE_DOWN = "store-down"  # ui/visitor/frame.py: whether the database could not be read in this turn
VIEW = "view"  # app.py: the View of this turn; None where nothing can be shown
ACTOR = "actor"  # ui/visitor/audit.py: the Actor in whose name things are done
VIEWS_WRITTEN = "trail-seen"  # ui/visitor/audit.py: the views of small counts that stand in the audit trail
AS_PUBLIC = "as-public"  # switch of ui/visitor/as_public.py, also in the address: whether all is shown as to the public
LOG_IN, LOG_OUT = "enter", "leave"  # buttons of ui/visitor/entrance.py

# --- the choices above every page: widgets of ui/visitor/frame.py and period_choice.py, each but the kind also in the
# address

LANGUAGE = "lang"  # "id" or "en"
KIND = "kind"  # the kind of period
PERIOD = "period"  # its id
BEGUN_WITH = (
    "begun-with"  # ui/visitor/period_choice.py: the id of the period that stood above a page unchosen
)
AREA = "area"  # the code of the area
BASIS = "basis"  # "reported" or "verified"
NOT_UNDERSTOOD = "not_understood"  # name → what an address asked for in vain, until the reader is told

# --- analysis

AGAINST = "against"  # widget of ui/analysis/changes.py: the id of the period to compare with
INDICATOR = "one_indicator"  # widget of pages/public/analysis/indicator.py
METHOD_INDICATOR = "indicator"  # widget of pages/public/analysis/method.py
CONTEXT_FIGURE = "figure"  # widget of pages/public/places/context.py: the published figure on the map


def weight(domain: str) -> str:
    """Slider of ui/analysis/stability.py: the points of a domain, 0–100."""
    return f"weight-{domain}"


# --- collection: the import of a file

WORKBOOK_PLACE, WORKBOOK_MONTH = (
    "workbook-place",
    "workbook-month",
)  # widgets of ui/collection/month_workbook.py: for which regency and month it is filled
SENDER = "sender"  # widget of pages/office/import_file.py
AGREED = "agreed"  # widget of ui/collection/import_file.py: yes, rows may be lost
REMOVAL_AGREED, REMOVE_SIMULATION = (
    "removal-agreed",
    "remove-simulation",
)  # widgets of ui/collection/import_file.py, for the administrator
REMOVED = (
    "removed"  # ui/collection/import_file.py: that the simulation was taken out, for the next turn to say
)
UPLOADS = "uploads"  # ui/collection/import_file.py: how many files were forgotten in this session
EXAMINED = (
    "examined"  # ui/collection/import_file.py: (what it was examined with, the Intake) of the file at hand
)
REFUSED_FAULTS = (
    "refused"  # ui/collection/import_file.py: the faults of a file with personal data, which is forgotten
)
STORE_CHANGED = "changed"  # ui/collection/import_file.py: that somebody was faster, for the next turn to say
# ui/collection/import_file.py: (release, rows, score before, rows left out), for the next turn to say
IMPORT_OUTCOME = "outcome"


def first_step(name: str) -> str:
    """Button of ui/collection/first_day.py: the page of a step."""
    return f"first-{name}"


def agreed_to(code: str) -> str:
    """Widget of ui/collection/import_file.py: yes, although this fault of data.importing.second_yes speaks against."""
    return f"agreed-{code}"


def upload(uploads: int) -> str:
    """Uploader of pages/office/import_file.py. A new key after each file that was forgotten empties it."""
    return f"upload-{uploads}"


def correction(uploads: int) -> str:
    """Widget of pages/office/import_file.py: why a file corrects others. The reason of one is not that of the next."""
    return f"correction-{uploads}"


def questions(upload: str) -> str:
    """ui/collection/import_questions.py: key → Question of all that was asked about an upload."""
    return f"asked-{upload}"


def date_order(upload: str, question: str) -> str:
    """Widget of ui/collection/import_questions.py: the order of day and month that answers a question."""
    return f"date-order-{upload}-{question}"


def offers(upload: str) -> str:
    """ui/collection/import_questions.py: key → Offer of all that was offered about an upload."""
    return f"offered-{upload}"


def accepted(upload: str, offer: str) -> str:
    """Widget of ui/collection/import_questions.py: yes to an offer."""
    return f"accepted-{upload}-{offer}"


# --- collection: submissions, verification, publishing

CALENDAR_TABLE = "calendar-table"  # widget of ui/collection/submissions.py: a monthly table, or all
SHORT_READ = "short-read"  # ui/collection/verification.py: the short submissions that were warned of
GIVE_UP_BY, GIVE_UP_REASON = "give-up-by", "give-up-reason"  # widgets of ui/collection/sent.py
SENDING_BACK = "sending-back"  # widget of ui/collection/verification.py: why submissions are sent back
WITHDRAW_BY, WITHDRAW_REASON = "withdraw-by", "withdraw-reason"  # widgets of ui/collection/sent.py
WITHDRAWN = "withdrawn"  # ui/collection/sent.py: what was withdrawn, for the next turn to say
QUEUE_SHOWN = "queue-shown"  # ui/collection/verification.py: how many of the waiting are shown
PICK_ALL = "pick-all"  # widget of ui/collection/verification.py, as the next three
VERIFYING_OFFICE = "verifying-office"
DOCUMENT = "document-to-note"
QUEUE_ORDER = "filter-order"
VERIFICATION_OUTCOME = (
    "verification-outcome"  # ui/collection/verification.py: what was done, for the next turn to say
)
PUBLISH = "publish"  # button of ui/collection/publication.py
PUBLISHED = "published"  # ui/collection/publication.py: what publishing did, for the next turn to say
NOT_PUBLISHED = "not-published"  # ui/collection/publication.py: why it was refused, for the next turn to say


def sent_choice(name: str) -> str:
    """Widget of ui/collection/sent.py: the regency ("place"), month or table, "" for every; also in the address."""
    return f"sent-{name}"


def queue_filter(name: str) -> str:
    """Widget of ui/collection/verification.py: the regency ("place"), month or table of the queue, "" for every."""
    return f"filter-{name}"


_PICKS = "pick-"


def pick(submission: int) -> str:
    """Widget of ui/collection/verification.py: whether a waiting submission is ticked."""
    return f"{_PICKS}{submission}"


def is_pick(key: object) -> bool:
    """Whether a key is that of a tick, or of the tick of all."""
    return str(key).startswith(_PICKS)


# --- administration

TARGETS_KNOWN = "targets-known"  # ui/administration/targets.py: the last event when the form was shown
TARGETS_TRYING = (
    "targets-trying"  # ui/administration/targets.py: whether the form stays open, since it was refused
)
TARGETS_OUTCOME = "targets-outcome"  # ui/administration/targets.py: what was set, for the next turn to say
ROLES_OUTCOME = (
    "roles-outcome"  # ui/administration/roles.py: what was given or taken, for the next turn to say
)
TRAVEL_KNOWN = "travel-known"  # ui/administration/travel_speeds.py: the last change when the form was shown
TRAVEL_OUTCOME = (
    "travel-outcome"  # ui/administration/travel_speeds.py: what was set, for the next turn to say
)
FIELD_MOVED = "field-moved"  # ui/administration/field_forms.py: whether a choice was gone in this turn
FIELD_OUTCOME = "field-outcome"  # ui/administration/field_forms.py: what was done, for the next turn to say
FIELD_SEND, FIELD_ANSWER = "field-send", "field-answer-send"  # buttons of ui/administration/field_forms.py


def targets_choice(name: str) -> str:
    """Widget of ui/administration/targets.py: the year, the class to reach, or the year by which; also in the
    address."""
    return f"targets-{name}"


def target(field: str) -> str:
    """Widget of the form in ui/administration/targets.py that sets a target."""
    return f"set-{field}"


def role(field: str) -> str:
    """Widget of the form in ui/administration/roles.py."""
    return f"role-{field}"


def travel(field: str) -> str:
    """Widget of the form in ui/administration/travel_speeds.py."""
    return f"travel-{field}"


def field_report(field: str) -> str:
    """Widget of the two forms in ui/administration/field_forms.py."""
    return f"field-{field}"


def trail_filter(name: str) -> str:
    """Widget of ui/administration/audit_trail.py: action, actor or day."""
    return f"trail-{name}"


# --- coverage

PLACE = "place"  # ui/coverage/area_choice.py: the area that was clicked or chosen, also in the address
LAYER, BY, HOURS, PICTURE = (
    "layer",
    "by",
    "hours",
    "picture",
)  # widgets of ui/coverage/page.py, also in the address


def area_map(place: str) -> str:
    """The map of ui/coverage/area_choice.py while a place is chosen. A new key after every choice: a map forgets its
    old click, and any click is a new one."""
    return f"area-map-{place}"


# --- siting

OWN_PLAN_OPENED = "siting-own-opened"  # ui/siting/plans.py: whether the plan in the address was read
SITING_OUTCOME = "siting-outcome"  # ui/siting/plans.py: what was kept or removed, for the next turn to say
PLAN_NAME, PLAN_REMOVED, REMOVE_PLAN = (
    "siting-name",
    "siting-removed",
    "siting-remove",
)  # widgets of ui/siting/plans.py


def siting_choice(name: str) -> str:
    """Widget of ui/siting/choices.py: what is asked, also in the address."""
    return f"siting-{name}"


def own_plan(what: str, by: str) -> str:
    """Widget of ui/siting/plans.py: the areas "placed" or the points "closed" of one's own plan, by kind of area."""
    return f"siting-own-{what}-{by}"


def own_plan_kept(what: str, by: str) -> str:
    """ui/siting/plans.py: the same, which stays while other pages are shown."""
    return f"{own_plan(what, by)}-kept"


def compared_plan(place: int) -> str:
    """Widget of ui/siting/two_plans.py: the first and the second of two plans."""
    return f"siting-plan-{place}"
