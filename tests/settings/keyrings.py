"""Keyrings for tests: one that keeps, and one that is locked."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class MemoryKeyring(KeyringBackend):
    """Keeps what it is given."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}
        self.n_read = 0

    def get_password(self, service, username):
        self.n_read += 1
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


class LockedKeyring(KeyringBackend):
    """Gives and takes nothing."""

    priority = 1

    def get_password(self, service, username, *_):
        raise KeyringLocked("hf_secret")

    set_password = delete_password = get_password
