"""What the tests of the store say, and read."""

from inglenook.chats.records import Ending
from inglenook.engine.messages import Timings

TIMINGS = Timings(
    prompt_tokens=12,
    reused_tokens=4,
    prompt_tokens_per_s=310.5,
    time_to_first_token_s=0.04,
    generated_tokens=7,
    tokens_per_s=41.25,
)


def ids(records):
    return [record.id for record in records]


def add(store, chat_id, *texts, parent_id=None):
    """Says one text after the other, user and model in turn; gives their ids."""
    added = []
    for place, text in enumerate(texts):
        role = "assistant" if place % 2 else "user"
        message = store.add(chat_id, parent_id, role, text)
        if role == "assistant":
            store.finish(message.id, text, Ending(stop_reason="end"))
        parent_id = message.id
        added.append(message.id)
    return added


def texts(store, chat_id):
    return [message.text for message in store.path(store.leaf_id(chat_id))]
