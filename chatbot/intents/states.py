"""The names of states, as word classes: who asks what a state does asks for information, whichever state it is."""

from chatbot.intents.wording import fold
from chatbot.places import CHINESE_NAMES, LATIN_NAMES

A_STATE = {"a_state": "|".join(sorted({fold(name) for name in LATIN_NAMES}, key=len, reverse=True))}
"""The longest first: West Virginia is not Virginia."""

A_STATE_IN_CHINESE = {"a_state": "|".join(CHINESE_NAMES)}
