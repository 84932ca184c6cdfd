"""The definitions of the indicators, a module a domain, and satisfaction's scale and grades."""
