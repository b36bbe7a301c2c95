"""Says the lines of its arguments, one for each line that it reads; then does so.

An argument that is the name of a signal is a death by it; `hang` is silence.
"""

import signal
import sys

HELLO = '{"type":"Hello","engine":"scripted","system":""}'

print(HELLO, flush=True)
for line in sys.argv[1:]:
    sys.stdin.readline()
    if line.startswith("SIG"):
        signal.raise_signal(getattr(signal, line))
    if line == "hang":
        signal.pause()
    print(line, flush=True)
sys.stdin.read()
