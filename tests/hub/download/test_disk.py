"""The disk's space and its failures."""

import errno

import pytest

from inglenook.errors import DiskTooFull, DownloadNotWritten
from inglenook.hub.download.disk import RESERVE_BYTES, disk_errors, require_space


def test_what_does_not_fit_is_refused_also_where_the_folder_is_not_there(tmp_path):
    with pytest.raises(DiskTooFull) as raised:
        require_space(tmp_path / "a" / "b", 2**60)
    assert raised.value.needed_bytes == 2**60 + RESERVE_BYTES
    assert 0 < raised.value.free_bytes < 2**60


def test_nothing_always_fits(tmp_path):
    require_space(tmp_path, 0)


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskTooFull),
        (errno.EDQUOT, DiskTooFull),
        (errno.EFBIG, DownloadNotWritten),
        (errno.EIO, DownloadNotWritten),
        (errno.EROFS, DownloadNotWritten),
    ],
)
def test_what_the_system_says_of_a_file_is_told(number, error, tmp_path):
    with pytest.raises(error) as raised, disk_errors(tmp_path / "x", 5):
        raise OSError(number, "it said so")
    assert raised.value.hint
