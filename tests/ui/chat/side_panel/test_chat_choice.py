"""What the current chat has chosen."""

from inglenook.engine.messages import Sampling
from inglenook.prompts.presets import Preset

POET = Preset(
    title="Poet",
    system_prompt="Answer in verse.",
    sampling={"temperature": 1.2},
    max_tokens=100,
)


def test_without_a_choice_all_is_as_the_model_has_it(choice, load):
    load(sampling=Sampling(temperature=0.6))
    assert choice.sampling == Sampling(temperature=0.6)
    assert choice.is_of_preset


def test_a_preset_brings_its_prompt_and_its_sampling(choice, presets, load):
    load(sampling=Sampling(top_k=20))
    choice.take(presets.keep(POET))
    assert choice.settings.system_prompt == "Answer in verse."
    assert choice.settings.max_tokens == 100
    assert choice.settings.sampling == {}
    assert choice.sampling == Sampling(top_k=20, temperature=1.2)


def test_what_is_as_usual_is_no_choice(choice, load):
    load(sampling=Sampling(temperature=0.6))
    choice.change_sampling(temperature=0.7)
    assert choice.settings.sampling == {"temperature": 0.7}
    choice.change_sampling(temperature=0.6)
    assert choice.settings.sampling == {}


def test_a_change_is_told(choice, qtbot):
    with qtbot.waitSignal(choice.changed):
        choice.change(system_prompt="Be brief.")
    assert not choice.is_of_preset


def test_the_same_again_is_not_stored_again(choice, chats, qtbot):
    choice.change(system_prompt="Be brief.")
    with qtbot.assertNotEmitted(chats.opened.settings_changed):
        choice.change(system_prompt="Be brief.")


def test_resetting_keeps_the_form_of_answers(choice):
    choice.change_sampling(temperature=2.0, seed=7, grammar="root ::= .")
    choice.reset_sampling()
    assert choice.sampling == Sampling(grammar="root ::= .")


def test_another_preset_keeps_the_form_of_answers(choice, presets):
    choice.change_sampling(temperature=2.0, grammar="root ::= .")
    choice.take(presets.keep(POET))
    assert choice.sampling.temperature == 1.2
    assert choice.sampling.grammar == "root ::= ."


def test_a_preset_of_what_is_chosen_has_only_what_is_unusual(choice, load):
    load(sampling=Sampling(temperature=0.6))
    choice.change(system_prompt="Be brief.", max_tokens=50)
    choice.change_sampling(top_p=0.5, seed=7, grammar="root ::= .")
    made = choice.as_preset("Short")
    assert made.title == "Short"
    assert made.system_prompt == "Be brief."
    assert made.sampling == {"top_p": 0.5}
    assert made.max_tokens == 50


def test_each_chat_has_its_own(choice, chats, qtbot):
    choice.change(system_prompt="Be brief.")
    with qtbot.waitSignals([choice.changed, choice.switched]):
        chats.opened.new_chat()
    assert choice.settings.system_prompt == ""


def test_a_new_chat_begins_as_its_model_is_set(choice, chats, presets, load, model):
    presets.begin_with(str(model), presets.keep(POET).id)
    load()
    assert choice.preset.title == "Poet"
    assert choice.settings.system_prompt == "Answer in verse."
