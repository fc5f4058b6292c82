"""Tests of chatbot.page."""
