"""The kinds of file that are opened (XLSX, CSV, what KoboToolbox exports), and the guards before each."""
