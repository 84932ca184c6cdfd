"""What came in and what did not: calendar, submissions, previews of a file, the story of a submission."""
