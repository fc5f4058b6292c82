"""The page, made with Streamlit. The only package that knows it."""
