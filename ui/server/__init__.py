"""What stands between a browser and Streamlit: headers, limits, static files, logins, the page of an error."""
