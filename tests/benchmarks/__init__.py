"""How fast the program is on a large desk, each figure beside the least that the same work can cost."""
