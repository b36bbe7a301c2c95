"""Which preset each model begins a chat with."""

from pathlib import Path

from inglenook.json_file import JsonFile


class ModelPresets:
    """Ids of presets by model, in a JSON file.

    Args:
        path: The file; a failure to read or write it costs a warning in the log.
    """

    def __init__(self, path: Path) -> None:
        self._file = JsonFile(path, dict[str, str])
        self._ids = self._file.read() or {}

    def preset_of(self, model: str) -> str:
        """The id of the preset for a model; empty where none was chosen.

        Args:
            model: Whatever names it lastingly, such as its path in the library.
        """
        return self._ids.get(model, "")

    def choose(self, model: str, preset_id: str) -> None:
        """Have a model's chats begin with a preset; with an empty id, with none."""
        if preset_id:
            self._ids[model] = preset_id
        else:
            self._ids.pop(model, None)
        self._file.write(self._ids)

    def forget(self, preset_id: str) -> None:
        """No model begins with this preset any more: it is gone."""
        self._ids = {
            model: chosen for model, chosen in self._ids.items() if chosen != preset_id
        }
        self._file.write(self._ids)
