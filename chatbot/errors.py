"""What can go wrong in answering. Every message names the thing and the remedy.

ChatbotError
├── EmptyQuestionError       nothing was asked
├── QuestionTooLongError     more than the limit was asked
├── TooManyWaitingError      more questions wait for their answers than may
├── TooManyFilesError        more files wait to be read than may
├── NotAllowedError          the visitor may not change the collection
├── InvalidSettingsError     the environment or .env holds a setting that cannot be
├── UnreadableBatchError     the batch's file cannot be opened
├── UnreadableCasesError     a folder of cases to evaluate is not of the form
├── UnwritableCasesError     cases cannot be written into a folder
├── UnreadableExportError    a file is no export of a conversation
├── UnknownFigureError       a bound is set for a figure that there is not
├── UnwritableOutputError    standard output takes nothing
├── PortUnusableError        the page cannot be served where it should be
├── PublicAddressError       anybody could reach the page
├── ConversationsError       kept conversations are not, or not as they were asked for
│   ├── UnknownConversationError      none of the owner's has this id
│   ├── UnknownTurnError              none of the owner's turns has this id
│   ├── NotLastTurnError              a turn is to be taken away that others followed
│   ├── ConversationsUnwritableError  their file cannot be made, read or written
│   ├── ConversationsUnreachableError their server cannot be reached, or refuses
│   ├── ConversationsBusyError        another held them for longer than the deadline
│   ├── ConversationsDamagedError     what is there is not what was kept
│   └── ConversationsNewerError       a later version of the program keeps them there
└── ModelError               a model server did not do what it was asked
    ├── KeyMissingError      OpenAI's server wants a key, and none is set
    ├── KeyRejectedError     the key is not accepted
    ├── ModelUnknownError    the server has no such model
    ├── TooManyRequestsError it takes no more requests for now
    ├── ServerFailedError    it failed itself
    ├── UnreachableError     there is no connection to it
    ├── SilentError          it took longer than a deadline
    ├── CutOffError          the reply broke off
    ├── ReplyTooLongError    the reply reached the model's limit, and is not whole
    ├── EmptyReplyError      the reply has no words
    ├── NotCompatibleError   what is there does not speak OpenAI's protocol
    ├── ContextTooLongError  the model was given more than it reads at once
    ├── ContentFilteredError the server keeps the reply back
    └── RequestRefusedError  it refuses the request for another reason
"""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path


class ChatbotError(Exception):
    """Anything that answering can fail with."""


class EmptyQuestionError(ChatbotError):
    """Nothing was asked."""

    def __init__(self) -> None:
        super().__init__("The question is empty. Ask something about the documents.")


class QuestionTooLongError(ChatbotError):
    """More than the limit was asked."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(
            f"The question has {length:,} characters; the limit is {limit:,}. Shorten it, or ask it in parts."
        )


class TooManyWaitingError(ChatbotError):
    """More questions wait for their answers than may."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"{limit} questions wait for their answers already. Ask again when one of them is answered.")


class TooManyFilesError(ChatbotError):
    """More files wait to be read than may."""

    def __init__(self, most: int) -> None:
        super().__init__(
            f"That is more than can wait to be read: {most} files. Wait until some are read, or put the files into the "
            "corpus folder."
        )


class NotAllowedError(ChatbotError):
    """The visitor may not change the collection."""

    def __init__(self) -> None:
        super().__init__("You may not change the documents here. Who may is set by FOOTNOTE_MAY_CHANGE.")


class InvalidSettingsError(ChatbotError):
    """The environment or .env holds a setting that cannot be. `problems` has one entry each."""

    def __init__(self, problems: Iterable[str], known: Iterable[str]) -> None:
        super().__init__(f"Settings: {'; '.join(problems)}. Correct it; the settings are: {', '.join(known)}.")


class UnreadableBatchError(ChatbotError):
    """The batch's file cannot be opened."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            f"The batch {file!r} cannot be read ({reason}). Name a file of JSON Lines, or - for standard input."
        )


class UnreadableCasesError(ChatbotError):
    """A folder of cases to evaluate is not of the form."""

    def __init__(self, place: Path, reason: str) -> None:
        super().__init__(f"{place} {reason}. docs/evaluation.md tells the form.")


class UnwritableCasesError(ChatbotError):
    """Cases cannot be written into a folder."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"Cases cannot be written into {folder} ({reason}). Name a folder that is new or empty.")


class UnreadableExportError(ChatbotError):
    """A file is no export of a conversation, or not as it was exported."""

    def __init__(self, reason: str, detail: object = "") -> None:
        said = f"{reason} ({detail})" if detail else reason
        super().__init__(f"The export cannot be read: {said}. Name a Markdown, HTML or JSON file as it was exported.")


class UnknownFigureError(ChatbotError):
    """A bound is set for a figure that there is not."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        close = get_close_matches(name, list(known), n=3, cutoff=0.3)
        super().__init__(f"There is no figure {name!r}. Near it are: {', '.join(close)}; --json prints all.")


class UnwritableOutputError(ChatbotError):
    """Standard output takes nothing."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The output cannot be written ({reason}). Send it elsewhere, or make room.")


class PortUnusableError(ChatbotError):
    """The page cannot be served where it should be: something else is, or this user may not."""

    def __init__(self, port: int, reason: str) -> None:
        super().__init__(
            f"Port {port} cannot be used ({reason}). Stop what is served there, or choose another with --port or, "
            "for make run, with PORT=."
        )


class PublicAddressError(ChatbotError):
    """Others than this machine could reach the page, and nobody has to sign in."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"The page would be open to everybody who can reach {address or 'this machine'}: nobody has to sign in. "
            "Set server.address to 127.0.0.1, in .streamlit/config.toml or as STREAMLIT_SERVER_ADDRESS, or configure "
            "a login in [auth] of .streamlit/secrets.toml."
        )


class ConversationsError(ChatbotError):
    """Kept conversations are not, or not as they were asked for. No message holds a password, or what was said."""


class UnknownConversationError(ConversationsError):
    """None of the owner's conversations has this id; whether another's has is not told."""

    def __init__(self, conversation_id: str) -> None:
        super().__init__(f"There is no conversation {conversation_id!r}. It may have been deleted; begin another.")


class UnknownTurnError(ConversationsError):
    """None of the owner's turns has this id; whether another's has is not told."""

    def __init__(self, turn_id: str) -> None:
        super().__init__(f"There is no question {turn_id!r}. It may have been deleted; ask it again.")


class NotLastTurnError(ConversationsError):
    """A turn is to be taken away that others followed."""

    def __init__(self, turn_id: str) -> None:
        super().__init__(f"The question {turn_id!r} was followed by others. Only the last one can be asked anew.")


class ConversationsUnwritableError(ConversationsError):
    """The conversations' file cannot be made, read or written: there is no room, or this user may not."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            f"Conversations cannot be kept in {file} ({reason}). Make room and make it writable, "
            "or name another folder with FOOTNOTE_DATA_DIR."
        )


class ConversationsUnreachableError(ConversationsError):
    """The conversations' server cannot be reached, or refuses."""

    def __init__(self, database: str, reason: str) -> None:
        super().__init__(
            f"Conversations cannot be kept in {database} ({reason}). Is the server running, and may this user write "
            "there? Its address is FOOTNOTE_CONVERSATIONS_URL."
        )


class ConversationsBusyError(ConversationsError):
    """Another held the conversations for longer than the deadline."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The conversations in {place} are in use for too long. Try again; if it lasts, stop what else uses them."
        )


class ConversationsDamagedError(ConversationsError):
    """What is there is not what was kept."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(
            f"The conversations in {place} are damaged ({reason}). Put a copy of them in their place if you have one, "
            "or move them away to begin anew."
        )


class ConversationsNewerError(ConversationsError):
    """A later version of the program keeps its conversations there."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The conversations in {place} are kept by a newer version of this program. Use that version, or name "
            "another place with FOOTNOTE_DATA_DIR or FOOTNOTE_CONVERSATIONS_URL."
        )


class ModelError(ChatbotError):
    """A model server did not do what it was asked. No message holds the key.

    `may_pass` says whether asking again may help; `wait` how many seconds the server asked for, if it did.
    """

    may_pass = False
    wait: float | None = None

    def __init__(self, server: str, cause: str, remedy: str) -> None:
        super().__init__(f"The model server {server} {cause}. {remedy}")


class KeyMissingError(ModelError):
    """OpenAI's own server wants a key, and none is set."""

    def __init__(self, server: str) -> None:
        super().__init__(
            server, "wants a key, and none is set", "Set OPENAI_API_KEY, or OPENAI_BASE_URL to a server without keys."
        )


class KeyRejectedError(ModelError):
    """The key is not accepted, or there is none where one is wanted."""

    def __init__(self, server: str, status: int, *, sent: bool) -> None:
        cause, remedy = ("does not accept the key", "Correct") if sent else ("wants a key, and none is set", "Set")
        super().__init__(
            server, f"{cause} ({status})", f"{remedy} OPENAI_API_KEY, or see what the key may be used for."
        )


class ModelUnknownError(ModelError):
    """The server has no such model. `setting` names where the model was named."""

    def __init__(self, server: str, model: str, setting: str) -> None:
        super().__init__(server, f"has no model {model!r}", f"Name one that it has in {setting}.")


class TooManyRequestsError(ModelError):
    """The server takes no more requests for now."""

    may_pass = True

    def __init__(self, server: str, said: str, *, wait: float | None) -> None:
        self.wait = wait
        after = "later" if wait is None else f"in {wait:.0f} s"
        super().__init__(
            server, f"takes no more requests now ({said})", f"Ask again {after}, or see what the account there allows."
        )


class ServerFailedError(ModelError):
    """The server failed itself."""

    may_pass = True

    def __init__(self, server: str, said: str, *, wait: float | None) -> None:
        self.wait = wait
        super().__init__(server, f"failed ({said})", "Ask again later, or see its log if it is yours.")


class UnreachableError(ModelError):
    """There is no connection to the server: it does not run, has another name, or cannot be trusted."""

    def __init__(self, server: str, reason: str, *, may_pass: bool = False) -> None:
        self.may_pass = may_pass
        super().__init__(server, f"cannot be reached ({reason})", "Is it running? Its address is OPENAI_BASE_URL.")


class SilentError(ModelError):
    """The server took longer than a deadline. `setting` names the deadline's."""

    def __init__(self, server: str, what: str, seconds: float, setting: str) -> None:
        super().__init__(server, f"{what} within {seconds:g} s", f"Is it overloaded? To wait longer, raise {setting}.")


class CutOffError(ModelError):
    """The reply broke off; what came of it is not whole."""

    def __init__(self, server: str, reason: str) -> None:
        super().__init__(server, f"broke off in mid-reply ({reason})", "Ask again, or see its log if it is yours.")


class ReplyTooLongError(ModelError):
    """The reply reached the model's limit; what came of it is not whole."""

    def __init__(self, server: str) -> None:
        super().__init__(
            server,
            "stopped in mid-reply: the model's limit is reached",
            "Ask for less, lower FOOTNOTE_EVIDENCE_CHARACTERS, or give the model a larger context.",
        )


class EmptyReplyError(ModelError):
    """The reply has no words."""

    def __init__(self, server: str) -> None:
        super().__init__(server, "gave a reply without words", "Ask again, or set FOOTNOTE_CHAT_MODEL to another.")


class NotCompatibleError(ModelError):
    """What is there does not speak OpenAI's protocol."""

    def __init__(self, server: str, got: str) -> None:
        super().__init__(
            server, f"does not speak OpenAI's protocol ({got})", "Correct OPENAI_BASE_URL; it often ends in /v1."
        )


class ContextTooLongError(ModelError):
    """The model was given more than it reads at once."""

    def __init__(self, server: str, model: str, remedy: str) -> None:
        super().__init__(server, f"was given more than the model {model!r} reads at once", remedy)


class ContentFilteredError(ModelError):
    """The server keeps the reply back, for what is in it or in the documents."""

    def __init__(self, server: str) -> None:
        super().__init__(
            server, "keeps the reply back (content filter)", "Ask in other words, or set FOOTNOTE_ANSWERER=extractive."
        )


class RequestRefusedError(ModelError):
    """The server refuses the request for another reason; `said` is what it says."""

    def __init__(self, server: str, said: str) -> None:
        super().__init__(server, f"refuses the request ({said})", "Set FOOTNOTE_CHAT_MODEL to another model.")
