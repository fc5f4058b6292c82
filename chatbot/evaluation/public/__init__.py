"""Public sets: questions that others wrote over texts that others wrote, as their owners give them away.

Each lies in a folder of its own name. All of it is asked of this program as it is: its own collection is made of the
set's texts, and its own answers are held against what people marked.
"""

from chatbot.evaluation.public.reading import SETS, corpus_of, read_public
from chatbot.evaluation.public.sets import PublicSet

__all__ = ["SETS", "PublicSet", "corpus_of", "read_public"]
