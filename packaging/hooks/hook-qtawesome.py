"""qtawesome opens all its fonts, whichever is used."""

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files("qtawesome")
