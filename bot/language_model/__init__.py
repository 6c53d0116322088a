"""Language models: the only room that imports langchain or openai, and only once a model is named."""
