"""Plans of known models for known machines, and what they might really take."""

from tests.offload.vectors import scenario_inventory, scenario_shape

from inglenook.engine.messages import Buffer
from inglenook.offload.planner import plan_offload


def planned(scenario_id):
    return plan_offload(scenario_shape(scenario_id), scenario_inventory(scenario_id))


def taken(plan, more_bytes=0):
    """What the plan says, with so much more for each place's results."""
    places = zip(
        (*plan.devices, "CPU"), (*plan.bytes.shares, plan.bytes.host), strict=True
    )
    return tuple(
        Buffer(name, kind, size_bytes)
        for name, share in places
        for kind, size_bytes in (
            ("weights", share.weights),
            ("context", share.kv + share.state),
            ("compute", share.compute + more_bytes),
        )
    )
