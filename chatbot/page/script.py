"""What Streamlit runs for every visitor and every click."""

import streamlit as st

from chatbot.page import components, front, texts

st.set_page_config(page_title=texts.NAME, page_icon="📖", layout="centered")
st.html(components.PAGE_STYLE)
front.draw()
