"""What came with Pelita: regencies, boundaries, words, targets and rules as small files, each with its source."""

from pathlib import Path

FOLDER = Path(__file__).parent
