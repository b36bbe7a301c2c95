import msgspec
import pytest

from inglenook.engine.messages import Sampling
from inglenook.ui.chat.side_panel.sampling_fields import FIELDS, GROUPS

BY_OTHER_MEANS = {"dry_sequence_breakers", "seed", "grammar", "json_schema"}


def test_every_number_of_the_sampling_can_be_chosen():
    names = {field.name for field in FIELDS}
    assert names == set(Sampling.__struct_fields__) - BY_OTHER_MEANS


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_all_of_a_fields_reach_is_allowed(field):
    for value in (field.least, field.most):
        number = value if field.decimals else round(value)
        msgspec.convert({field.name: number}, Sampling)
    assert field.least < field.far <= field.most
    assert field.least <= getattr(Sampling(), field.name) <= field.far
    assert field.group in GROUPS
