"""What PyInstaller cannot see of the program."""

from PyInstaller.utils.hooks import (
    collect_data_files,
    collect_submodules,
    copy_metadata,
)

hiddenimports = collect_submodules("inglenook")
# “Libraries” lists the licences of all that the program is made of.
datas = collect_data_files("inglenook") + copy_metadata("inglenook", recursive=True)
