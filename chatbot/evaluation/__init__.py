"""How good the answers are: figures over a folder of questions of which it is known what answers them."""

from chatbot.evaluation.cases import Cases, read_cases, some_questions
from chatbot.evaluation.checking import check
from chatbot.evaluation.figures import Documents
from chatbot.evaluation.report import as_tables, below
from chatbot.evaluation.running import evaluate
from chatbot.evaluation.tally import Report

__all__ = [
    "Cases",
    "Documents",
    "Report",
    "as_tables",
    "below",
    "check",
    "evaluate",
    "read_cases",
    "some_questions",
]
