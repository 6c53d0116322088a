"""Nothing said here is traced, logged or sent anywhere but to the named endpoint, whatever the environment says.

LangChain and the OpenAI client each read variables of their own that turn tracing on, write bodies to a log, or lead
the words through another host, or to an interface that keeps them. All of them are taken out of this process before
either library is loaded.
"""

from __future__ import annotations

import os

_PREFIXES = ("LANGSMITH_", "LANGCHAIN_", "LS_", "LC_OUTPUT_VERSION", "OPENAI_", "OTEL_", "TRACELOOP_")
# Ours to read, also where the settings are read again.
_KEPT = frozenset({"OPENAI_API_KEY"})
_OFF = {
    "LANGSMITH_TRACING": "false",
    "LANGSMITH_TRACING_V2": "false",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGCHAIN_TRACING": "false",
    "OTEL_SDK_DISABLED": "true",
    "TRACELOOP_TELEMETRY": "false",
}


def trace_nothing() -> None:
    """Takes every such variable out of this process, and says no where a library would ask."""
    for name in list(os.environ):
        if name.upper().startswith(_PREFIXES) and name not in _KEPT and name not in _OFF:
            # Two models may be loading at once.
            os.environ.pop(name, None)
    os.environ.update(_OFF)
