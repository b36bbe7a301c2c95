"""The settings of a test."""

import pytest

from inglenook.settings.service import SettingsService


@pytest.fixture
def settings(qapp, tmp_path):
    service = SettingsService(tmp_path / "settings.toml", qapp)
    yield service
    service.deleteLater()
