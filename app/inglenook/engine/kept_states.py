"""The folder of what models have read and said: one file a chat and way to load."""

from pathlib import Path

from inglenook.kept_files import KeptFiles

#: Most that all states take, and most of what the disk has left for them.
MOST_BYTES = 4 * 2**30
_SHARE_OF_DISK = 0.05
#: One state may take half of the room, or it would drive out all others.
_SHARE_OF_ONE = 0.5


class KeptStates(KeptFiles):
    """Keeps the states of chats, the most recently used ones, up to a total size.

    Args:
        folder: Its own; made with the first state.
        most_bytes: Most that all states may take together.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        super().__init__(folder, ".state", most_bytes, _SHARE_OF_DISK)

    def path(self, chat_id: int, key: str) -> Path:
        """Where the state of a chat belongs.

        Args:
            chat_id: The chat.
            key: `Loaded.state_key` of the model that is to have it.
        """
        return self.path_of(f"{chat_id}-{key}")

    def most_bytes_of_one(self) -> int:
        """How large a state may be that is to be kept."""
        return int(self.capacity_bytes() * _SHARE_OF_ONE)

    def remove(self, chat_id: int) -> None:
        """Delete all states of a chat."""
        self.drop_all(f"{chat_id}-*")
