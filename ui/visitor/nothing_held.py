"""Before anything came in: the view of pages that can do without, and the ways to them."""

from __future__ import annotations

from html import escape

import streamlit as st

import locales
from data import geography, periods
from presentation import editions
from presentation.view import View
from ui.visitor import entrance

# What answers before anything was sent; each name is also its address.
_PAGES = ("public/method", "public/context", "public/coverage", "office/targets", "office/submissions")


def view(language: str) -> View:
    """The last full quarter of the own regency or the province, over a release that holds nothing."""
    who, nothing = entrance.here(), editions.of_nothing()
    area = who.standing.regency or geography.PROVINCE
    last = periods.last_full("quarter", nothing.cut_off)
    return View(language, last, area, "reported", nothing, who.audience)


def tell(language: str) -> None:
    """The ways to what needs no submission, for whoever may go there."""
    who = entrance.here()
    names = [page.partition("/")[2] for page in _PAGES if not entrance.refusal(page, who)]
    ways = [
        f"<a href='{name}?lang={language}' target='_self'>{escape(locales.say(language, f'page-{name}'))}</a>"
        for name in names
    ]
    st.html(f"<p class='lead'>{escape(locales.say(language, 'empty-read'))} {' · '.join(ways)}</p>")
