"""What model servers do wrong, as they do it: each reply is one that a kind of server gives."""

from itertools import repeat

from tests.model_server import FOR_EVER, Reply, error, event

WRONG_KEY = error(401, "Incorrect API key provided: sk-no. You can find your API key at …", code="invalid_api_key")
FORBIDDEN = error(403, "Country, region, or territory not supported", code="unsupported_country_region_territory")
UNKNOWN_MODEL = error(404, "The model `no-model` does not exist or you do not have access.", code="model_not_found")
UNKNOWN_MODEL_OLLAMA = error(404, 'model "no-model" not found, try pulling it first')
UNKNOWN_MODEL_400 = error(400, "no-model is not a valid model ID", code=400)
NO_SUCH_ADDRESS = Reply(status=404, body='{"detail":"Not Found"}')
NO_SUCH_METHOD = Reply(status=405, body="<html>Not allowed</html>", headers={"content-type": "text/html"})
TOO_MANY_REQUESTS = error(429, "Rate limit reached", code="rate_limit_exceeded")
TOO_MANY_REQUESTS_FOR_A_MINUTE = error(429, "Rate limit reached", code="rate_limit_exceeded", retry_after="60")
TOO_MANY_REQUESTS_FOR_A_MOMENT = error(429, "Rate limit reached", code="rate_limit_exceeded", retry_after="0")
NO_CREDIT = error(429, "You exceeded your current quota", code="insufficient_quota")
SERVER_ERROR = error(500, "The server had an error while processing your request")
OVERLOADED = Reply(status=503, body='{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}')
BAD_GATEWAY = Reply(status=502, body="<html><h1>502 Bad Gateway</h1></html>", headers={"content-type": "text/html"})
WEB_PAGE = Reply(body="<!doctype html><title>Welcome</title>", headers={"content-type": "text/html"})

NO_HEADERS = Reply(silence_before=FOR_EVER)
NO_TOKEN = Reply([b": hello\n\n", FOR_EVER])
DRIP = Reply([piece for _ in range(2_000) for piece in (b": keep-alive\n\n", 0.02)])
EMPTY_FOR_EVER = Reply([piece for _ in range(2_000) for piece in ("", 0.02)])
HANGS_MIDWAY = Reply(["People can ", FOR_EVER, "complain."])
DRIPS_MIDWAY = Reply(["People can ", *DRIP.pieces])
SLOW_FOR_EVER = Reply([piece for text in repeat("word ", 2_000) for piece in (text, 0.05)])

CUT_OFF = Reply(["People can ", "comp"], finish=None)
CUT_OFF_IN_AN_EVENT = Reply(["People can ", b'data: {"choices": [{"delta": {"con'], finish=None)
_STREAM = {"content-type": "text/event-stream"}
_ONE_EVENT = event({"delta": {"content": "People can "}, "finish_reason": None}).decode()
CLOSED_AFTER_AN_EVENT = Reply(body=_ONE_EVENT, headers=_STREAM)
CLOSED_IN_AN_EVENT = Reply(body=_ONE_EVENT + 'data: {"choices": [{"delta": {"con', headers=_STREAM)
NONSENSE_IN_THE_STREAM = Reply(["People can ", b'data: {"choices": [{"delta": {"con\n\n'])
NONSENSE_OF_EVENTS = Reply([b'data: ["People can "]\n\n'])
_ERROR_EVENT = b'data: {"error": {"message": "out of memory", "code": 500}}\n\n'
ERROR_IN_THE_STREAM = Reply(["People can ", _ERROR_EVENT])
ERROR_FIRST_IN_THE_STREAM = Reply([_ERROR_EVENT])

EMPTY_CHOICES = Reply(body=f"{event().decode()}data: [DONE]\n\n", headers=_STREAM)
NO_STREAM = Reply(body='{"object": "chat.completion", "choices": [{"message": {"content": "People can write."}}]}')
EMPTY_CONTENT = Reply(["", "", " \n"])
TOO_LONG_A_REPLY = Reply(["People can "], finish="length")
FILTERED = error(400, "The response was filtered", code="content_filter")
FILTERED_IN_THE_STREAM = Reply(["People can "], finish="content_filter")

CONTEXT_TOO_LONG = error(
    400,
    "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
    code="context_length_exceeded",
)
CONTEXT_TOO_LONG_LLAMA_CPP = Reply(
    status=400,
    body='{"error":{"code":400,"message":"the request exceeds the available context size, try increasing it",'
    '"type":"exceed_context_size_error","n_prompt_tokens":9000,"n_ctx":4096}}',
)
CONTEXT_TOO_LONG_VLLM = Reply(
    status=400,
    body='{"object":"error","message":"This model\'s maximum context length is 4096 tokens. However, you requested '
    '9000 tokens.","type":"BadRequestError","param":null,"code":400}',
)
REFUSED_STRANGELY = Reply(status=418, body='{"error": {"message": ["no"], "type": {"a": []}, "code": [1]}}')
NO_TEMPERATURE = error(
    400,
    "Unsupported value: 'temperature' does not support 0 with this model.",
    code="unsupported_value",
    param="temperature",
)
REFUSED = error(422, "temperature must not be 0")
