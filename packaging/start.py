"""Where the bundle starts."""

from inglenook.__main__ import main

main()
