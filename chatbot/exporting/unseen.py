"""Characters that cannot be seen, or that turn others around, written so that they can, and read back.

A document may hold anything, and its quotes have to come back to the character.
"""

import re
import unicodedata

_NOTHING = "⟨⟩"
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_KEPT = "\n\t\r\u200c\u200d"
_JOINER = re.compile(r"[\u200c\u200d]")
# Some scripts and emoji are misspelt without joiners; no word in ASCII is.
_BESIDE_OTHERS = re.compile(r"(?<=[^\x00-\x7f])[\u200c\u200d](?=[^\x00-\x7f])")
_WRITTEN = re.compile(r"⟨U\+(10[0-9A-F]{4}|[0-9A-F]{4,5})⟩")


def show_unseen(text: str) -> str:
    """Write each unseen character as its code: ⟨U+202E⟩. An empty text is ⟨⟩."""
    if not text:
        return _NOTHING
    joining = {found.start() for found in _BESIDE_OTHERS.finditer(text)}
    return "".join(
        # The bracket that begins a code is written as one: what a text holds is never taken for a code.
        f"⟨U+{ord(character):04X}⟩"
        if is_unseen(character) or character == "⟨" or (_JOINER.match(character) and position not in joining)
        else character
        for position, character in enumerate(text)
    )


def restore_unseen(text: str) -> str:
    """Give the text that `show_unseen` was given."""
    return "" if text == _NOTHING else _WRITTEN.sub(lambda code: chr(int(code[1], 16)), text)


def is_unseen(character: str) -> bool:
    """Say whether a character cannot be seen wherever it stands: a control, a turn of direction, half a pair."""
    return unicodedata.category(character) in _UNSEEN and character not in _KEPT
