"""Registers and recaps → facts, the narrow waist that everything computed goes through."""

from data.facts.columns import COLUMNS as COLUMNS
from data.facts.parts import PARTS as PARTS
