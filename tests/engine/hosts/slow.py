"""Answers a request so many seconds later, and an answer sooner; it heeds no stop."""

import json
import sys
import time

SOON_S = 0.1
ANSWERS = {
    "SaveState": '{"type":"StateSaved","n_tokens":5,"size_bytes":5}',
    "RestoreState": '{"type":"StateRestored","n_tokens":5}',
    "Survey": '{"type":"Surveyed","devices":[]}',
    "Generate": (
        '{"type":"Done","stop_reason":"stopped","timings":{"prompt_tokens":1,'
        '"reused_tokens":0,"prompt_tokens_per_s":1,"time_to_first_token_s":1,'
        '"generated_tokens":0,"tokens_per_s":0}}'
    ),
}

print('{"type":"Hello","engine":"slow","system":""}', flush=True)
for line in sys.stdin:
    kind = json.loads(line)["type"]
    if kind in ANSWERS:
        time.sleep(SOON_S if kind == "Generate" else float(sys.argv[1]))
        print(ANSWERS[kind], flush=True)
