from tests.chats.sharing.shown import NOW, chat_of, said

from inglenook.chats.records import Attachment
from inglenook.chats.sharing.markdown import markdown_of


def test_markdown_keeps_what_was_written():
    note = Attachment(name="a.txt", kind="text", text="A note.")
    whole = chat_of(
        said(1, "user", "Why?\n\n- really", attachments=(note,)),
        said(2, "assistant", "<think>Hm.\n\nWell.</think>\n\n# So", model="Qwen Q4"),
        said(3, "user", "Gone?", is_removed=True),
        said(4, "assistant", "", error="It broke off."),
        system_prompt="Be brief.",
    )

    when = f"{NOW.astimezone():%Y-%m-%d %H:%M}"
    assert markdown_of(whole) == (
        "# Bread\n\n> Be brief.\n\n"
        f"---\n\n**You** · {when}\n\n*Attached: a.txt*\n\nWhy?\n\n- really\n\n"
        f"---\n\n**Qwen Q4** · {when}\n\n> Hm.\n>\n> Well.\n\n# So\n\n"
        f"---\n\n**Model** · {when}\n\n*It broke off.*\n"
    )
