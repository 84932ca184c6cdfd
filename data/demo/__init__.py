"""The seeded demonstration register: three years of SIMULATED submissions."""

from data.demo.build import LATE as LATE
from data.demo.build import SILENT_ALWAYS as SILENT_ALWAYS
from data.demo.build import SILENT_LATELY as SILENT_LATELY
from data.demo.build import ZERO_REPORTS as ZERO_REPORTS
from data.demo.build import Register as Register
from data.demo.build import build as build
from data.demo.build import last_month as last_month
from data.demo.build import register as register
