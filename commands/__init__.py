"""The administrator's commands, which pelita.py puts behind one door."""
