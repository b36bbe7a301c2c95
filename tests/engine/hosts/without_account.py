"""The real engine host, as where llama.cpp's account of its memory cannot be read."""

from inglenook.engine.host import dry_load
from inglenook.engine.host.main import main

dry_load.read_account = lambda context: ()
main()
