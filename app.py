"""The front door: the page's ASGI application. Started by `make run`, or by `streamlit run app.py`."""
