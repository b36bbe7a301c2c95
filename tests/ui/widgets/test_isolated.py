from inglenook.ui.widgets.isolated import isolated


def test_words_keep_their_own_direction():
    assert isolated("8.71 GB") == "\u20688.71 GB\u2069"
    assert isolated("") == ""
