"""Where events are kept: a database, one row an event."""
