"""Tests of chatbot.evaluation."""
