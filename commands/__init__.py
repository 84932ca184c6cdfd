"""The administrator's commands, which pelita.py puts behind one door; `shell` is what all of them share."""
