"""The real engine host, with the lines in its log that llama.cpp's makers look at."""

from inglenook.engine.host import log
from inglenook.engine.host.main import main

log._INFO = 0
main()
