import pytest
from starter import topics
from starter.topics import Topic, read_topics, says

LANGUAGES = ("en", "zh", "ru")

GOOD = """
[[topic]]
id = "gguf"
facts = [["one file", "single file"]]
ask = ["What is it?"]
answer = ["It is one file."]
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(topics, "TEXT", tmp_path)
    folder = tmp_path / "en" / "topics"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_says_every_fact_of_its_topic(language):
    for topic in read_topics(language):
        for answer in (*topic.answer, topic.brief or topic.answer[0]):
            assert topic.is_answered_by(answer), topic.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_can_be_asked_for_in_several_ways(language):
    for topic in read_topics(language):
        assert len({*topic.ask}) >= 10, topic.id
        assert all(question.strip() for question in topic.ask), topic.id


def test_the_other_languages_hold_a_core_of_the_same_questions():
    chinese, russian = ({t.id for t in read_topics(each)} for each in ("zh", "ru"))
    assert chinese == russian
    assert len(chinese) >= 80


def test_facts_are_alternatives_of_which_each_group_needs_one():
    facts = [["one file", "single file"], ["weights"]]
    assert says(facts, "A SINGLE FILE with the weights.")
    assert not says(facts, "A single file.")
    assert not says(facts, "The weights.")


def test_a_good_file_is_read(folder):
    (folder / "a.toml").write_text(GOOD)
    assert read_topics("en") == [
        Topic(
            id="gguf",
            facts=[["one file", "single file"]],
            ask=["What is it?"],
            answer=["It is one file."],
        )
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GOOD + GOOD, "the id stands twice"),
        (GOOD.replace("It is one file.", "It is a file."), "a fact is missing in"),
        (GOOD + GOOD.replace("gguf", "other"), "gguf asks this too"),
        (GOOD.replace("facts", "fcats"), "a.toml"),
        ("[[topic]", "a.toml"),
    ],
)
def test_a_fault_is_named(folder, text, words):
    (folder / "a.toml").write_text(text)
    with pytest.raises(ValueError, match=words):
        read_topics("en")
