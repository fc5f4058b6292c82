"""Keep the libraries from calling home. Imported before any of them reads its environment.

The values are set, not defaulted: a developer's shell that traces other programs must not trace what people ask here.
"""

import os

os.environ.update(
    ANONYMIZED_TELEMETRY="False",
    HF_HUB_OFFLINE="1",
    # LangSmith looks for each of these names, and the first that is set decides.
    LANGSMITH_TRACING_V2="false",
    LANGCHAIN_TRACING_V2="false",
    LANGSMITH_TRACING="false",
    LANGCHAIN_TRACING="false",
)
