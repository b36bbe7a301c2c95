from tests.ui.chat.conftest import READY, STARTER, exchanges

from inglenook.engine.state import EngineState
from inglenook.ui.chat.conversation_stack import ConversationStack
from inglenook.ui.widgets.empty_state import EmptyState


def test_it_welcomes_until_a_real_model_is_up(appearance, shown):
    stack = shown(ConversationStack(appearance))
    for state in (EngineState(), STARTER):
        stack.show_state(state)
        assert stack.is_welcoming
    stack.show_state(READY)
    assert isinstance(stack.currentWidget(), EmptyState)


def test_what_was_said_is_shown_whatever_the_engine_does(appearance, shown):
    stack = shown(ConversationStack(appearance))
    stack.conversation.show_messages(exchanges(2), has_earlier=False)
    stack.show_state(EngineState())
    assert stack.has_messages
    assert stack.currentWidget() is stack.conversation
