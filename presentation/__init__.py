"""What is shown, without Streamlit: the view of a visitor, and the words, numbers, charts and maps of every page."""
