"""What the user wants of the messages on the page."""

from PySide6.QtCore import QObject, QPoint, Signal

from inglenook.chats.records import Attachment


class MessageWishes(QObject):
    """Tells a wish by the id of its message, wherever on the page it was made.

    Lives on the GUI thread.

    Signals:
        edit_requested(int, str): This text is to be asked instead of the message's.
        regenerate_requested(int): The answer is to be given anew, or the question
            to be answered.
        regenerate_with_requested(int, QPoint): The same, by another model; the choice
            is wanted there on the screen.
        version_requested(int, int): The version so many further, or back, is to be
            shown.
        continue_requested(int): The answer is to go on.
        fork_requested(int): A chat of its own is to begin like this one, up to the
            message.
        delete_requested(int): The message is to be gone.
        file_requested(Attachment): The user wants to see what is in a file.
    """

    edit_requested = Signal(int, str)
    regenerate_requested = Signal(int)
    regenerate_with_requested = Signal(int, QPoint)
    version_requested = Signal(int, int)
    continue_requested = Signal(int)
    fork_requested = Signal(int)
    delete_requested = Signal(int)
    file_requested = Signal(Attachment)
