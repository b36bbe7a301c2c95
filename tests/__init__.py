"""Tests of Inglenook; their tree mirrors the program's."""
