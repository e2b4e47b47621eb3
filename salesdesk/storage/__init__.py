"""The desk's file. Nothing outside this room knows that the engine is SQLite."""
