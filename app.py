"""The front door: the page's ASGI application, started by `make run`."""

import streamlit as st

from chatbot.page.application import MIDDLEWARE, ROUTES, SCRIPT, open_early

app = st.App(SCRIPT, lifespan=open_early, middleware=MIDDLEWARE, routes=ROUTES)
