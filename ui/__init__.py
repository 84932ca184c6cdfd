"""What Streamlit does: widgets, sessions and the server; what is shown is made in presentation/."""
