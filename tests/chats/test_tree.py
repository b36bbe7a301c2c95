import pytest
from tests.chats.said import add, ids, texts


class TestRemovedTurns:
    @pytest.fixture
    def said(self, store, chat_id):
        return add(store, chat_id, "Why?", "So.", "Who?", "I.", "When?", "Now.")

    @pytest.mark.parametrize("place", [2, 3])
    def test_a_question_goes_with_its_answer_and_what_follows_stays(
        self, store, chat_id, said, place
    ):
        store.remove_turn(said[place])

        assert texts(store, chat_id) == ["Why?", "So.", "When?", "Now."]
        assert store.message(said[2]).is_removed

        store.restore_turn(said[place])
        assert texts(store, chat_id) == ["Why?", "So.", "Who?", "I.", "When?", "Now."]

    def test_a_page_has_its_limit_without_them(self, store, chat_id, said):
        store.remove_turn(said[2])

        path = store.path(store.leaf_id(chat_id), limit=3)

        assert [message.text for message in path] == ["So.", "When?", "Now."]

    def test_all_versions_of_the_answer_go(self, store, chat_id, said):
        store.add(chat_id, said[4], "assistant", "Never.")

        store.remove_turn(said[4])

        assert all(store.message(each).is_removed for each in said[4:])

    def test_the_chat_goes_on_after_a_removed_turn(self, store, chat_id, said):
        store.remove_turn(said[4])
        add(store, chat_id, "Where?", parent_id=store.leaf_id(chat_id))

        assert texts(store, chat_id)[-2:] == ["I.", "Where?"]

    def test_a_removed_version_can_not_be_switched_to(self, store, chat_id, said):
        add(store, chat_id, "Whence?", parent_id=said[3])

        store.remove_turn(store.leaf_id(chat_id))

        assert texts(store, chat_id)[-2:] == ["When?", "Now."]
        assert store.message(said[4]).n_siblings == 1

    def test_a_restored_version_is_shown(self, store, chat_id, said):
        (other,) = add(store, chat_id, "Whence?", parent_id=said[3])
        store.remove_turn(other)

        store.restore_turn(other)

        assert texts(store, chat_id)[-1] == "Whence?"
        assert store.message(other).n_siblings == 2


class TestTree:
    def test_a_path_goes_from_the_first_message_to_the_last(self, store, chat_id):
        add(store, chat_id, "one", "two", "three")

        assert texts(store, chat_id) == ["one", "two", "three"]

    def test_an_empty_chat_has_an_empty_path(self, store, chat_id):
        assert store.path(store.leaf_id(chat_id)) == []

    def test_a_page_ends_where_it_is_told_and_has_its_limit(self, store, chat_id):
        added = add(store, chat_id, *"abcdef")

        assert ids(store.path(added[3], limit=2)) == added[2:4]

    def test_a_new_branch_is_shown_and_the_old_one_is_kept(self, store, chat_id):
        question, answer = add(store, chat_id, "Why?", "So.")
        add(store, chat_id, "Who?", "I.", parent_id=None)

        assert texts(store, chat_id) == ["Who?", "I."]
        assert ids(store.path(answer)) == [question, answer]

    def test_versions_are_counted_at_each_place(self, store, chat_id):
        question, _ = add(store, chat_id, "Why?", "So.")
        add(store, chat_id, "Who?")
        second = store.add(chat_id, question, "assistant", "Thus.")

        places = [(m.sibling, m.n_siblings) for m in store.path(second.id)]

        assert places == [(1, 2), (2, 2)]

    def test_versions_are_counted_in_their_own_chat(self, store, chat_id):
        (message,) = add(store, chat_id, "Why?")
        add(store, store.create("Another").id, "Why?")

        assert store.message(message).n_siblings == 1

    def test_another_version_comes_with_its_newest_branch(self, store, chat_id):
        question, answer = add(store, chat_id, "Why?", "So.")
        add(store, chat_id, "older", "older still", parent_id=answer)
        add(store, chat_id, "newer", parent_id=answer)
        second = store.add(chat_id, question, "assistant", "Thus.")

        store.show_version(second.id, -1)

        assert texts(store, chat_id) == ["Why?", "So.", "newer"]

    @pytest.mark.parametrize(("offset", "text"), [(-9, "a"), (9, "c")])
    def test_versions_end_at_the_first_and_the_last(self, store, chat_id, offset, text):
        middle = [add(store, chat_id, each)[0] for each in "abc"][1]

        store.show_version(middle, offset)

        assert texts(store, chat_id) == [text]
