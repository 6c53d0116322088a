"""The program in a terminal: rehearsing, and the commands that read and write lines of JSON."""
