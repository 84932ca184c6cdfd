"""From a file that came in to rows in the store: layout, values, checks, and what is said of every fault."""

from data.importing.intake import Intake as Intake
from data.importing.intake import check_free_text as check_free_text
from data.importing.intake import examine as examine
from data.importing.intake import refusals as refusals
from data.importing.intake import take as take
