"""What readers called wrong, from the command line."""

from pathlib import Path

from chatbot.conversation import Feedback
from chatbot.conversations import Conversations
from chatbot.evaluation import read_cases
from tests.chatbot.command_line import Command
from tests.chatbot.conversations import quoting

_OWNER = "whoever it was"


def _keep_a_judged_answer(data: Path) -> None:
    answer = quoting("Owls hunt at night.").turns[0].answer
    assert answer is not None
    data.mkdir()
    kept = Conversations.in_file(data / "conversations.sqlite3")
    conversation = kept.begin(_OWNER)
    kept.ask(_OWNER, conversation.id, "turn", answer.question)
    kept.finish(_OWNER, "turn", answer, {})
    kept.give_feedback(_OWNER, "turn", Feedback(good=False, reason="bats, not owls"))
    kept.close()


def test_answers_called_wrong_become_cases(command: Command, tmp_path: Path) -> None:
    """The cases are read by the evaluation as they are; a second time nothing that was filled in is lost."""
    _keep_a_judged_answer(tmp_path / "data")

    done = command("feedback", "--export", "cases", data_dir=tmp_path / "data")
    again = command("feedback", "--export", "cases", data_dir=tmp_path / "data")

    assert (done.status, done.complaint) == (0, "")
    assert done.output.startswith("1 cases in cases")
    assert read_cases(Path("cases")).count == 1
    assert "bats, not owls" in Path("cases/questions.jsonl").read_text()
    assert again.status == 2
    assert "Name a folder that is new or empty" in again.complaint


def test_without_an_answer_called_wrong_there_is_no_case(command: Command, tmp_path: Path) -> None:
    """Nothing was asked yet: nothing is written, and it is no error."""
    (tmp_path / "data").mkdir()

    done = command("feedback", "--export", data_dir=tmp_path / "data")

    assert (done.status, done.output.partition(":")[0]) == (0, "0 cases in feedback")
