"""The commands by which an office keeps its registers: import, store, publishing, targets, roles, reports, audit."""
