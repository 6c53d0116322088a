"""The page: the server, the pages beside the chat, and Chainlit's own files."""
