"""The decisions, as pure functions: no Qt, no SQL, no clock of their own."""
