"""The Compare page: which variant of a model to keep, by evidence."""
