"""When role-play stops, what is said then, and where help is."""
