"""Performance, as ratios and counts; run by hand, never by the test suite."""
