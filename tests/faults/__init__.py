"""Faults that a desk must survive, each really produced and counted; `python -m tests.faults` lists them."""
