"""Serves the demonstration hub until it is interrupted.

python -m tests.local_hub --port 8971
HF_ENDPOINT=http://127.0.0.1:8971 inglenook
"""

import argparse
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

from tests.local_hub.demonstration import fill
from tests.local_hub.hub import serve_hub

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8971)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, serve_hub(port=options.port) as hub:
        fill(hub, Path(folder))
        print(f"HF_ENDPOINT={hub.endpoint}", flush=True)
        print("Token of the gated repository: hf_demonstration", flush=True)
        with suppress(KeyboardInterrupt):
            threading.Event().wait()
