from inglenook.engine.packs.progress import Progress, thinned


def test_steps_that_follow_too_soon_are_silent():
    step = Progress(step="Fetching", name="x", done_bytes=1, total_bytes=2)
    told = list(thinned([step] * 1000))
    assert len(told) == 1000
    assert told[0] == step
    assert told.count(None) > 900
