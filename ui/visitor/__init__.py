"""Who is here and what they chose: entrance, logins, the frame of every page, limits and the audit of a visit."""
