"""Code and markup that is smuggled into a question, whatever its language. Folded text, template syntax."""

_COMMAND = (
    r"cat|ls|rm|sudo|curl|wget|echo|bash|sh|python3?|env|printenv|whoami|id|ps|kill|chmod|chown|nc|ssh|pip|npm|git|dir|type"
    r"|find|grep|ping|powershell|cmd|export|source|uname|ifconfig|netstat|touch|mkdir|mv|cp|dd|shutdown|reboot|crontab|eval"
)

MARKUP = (
    # A shell, a program, a database
    rf"{{start}}`+\s*(?:{_COMMAND})\b[^`]*`*",
    rf"[\s\S]?(?:```|`(?:{_COMMAND})(?:[\s][^`]*)?`|\$\((?:{_COMMAND})\b|\$\{{1,2}}[\w.:]+\}}|\{{{{1,2}}[^{{}}]*\}}{{1,2}}|<%|<\?php)",
    rf"(?:sudo|rm -r?f?|cat /|ls -|curl -|curl http|wget http|chmod [+\d]|nc -|printenv|whoami|uname -)[\s\S]?(?:\w*)",
    r"[\s\S]?(?:/etc/(?:passwd|shadow|hosts)|(?:\.\./){2,}|~/\.ssh|[a-z]:\\\\?\w+|/proc/self|file://|javascript:|\bon\w+=)\w*",
    rf"[\s\S]?(?:[;&|]{{1,2}}\s*(?:{_COMMAND})\s+[-/.\w])[\s\S]?\w*",
    r"import (?:os|sys|subprocess|requests|socket|shutil)|from \w+ import \w+|os\.(?:system|listdir|environ|popen|remove|getcwd)\w*"
    r"|subprocess\.\w+|__\w+__|(?:eval|exec|print|system|require|alert|fetch|open|console\.log|document\.cookie)\((?=[\w'\"])[^)]*",
    r"drop (?:table|database|schema|index)|select (?:\*|[\w,\s]{1,40}) from \w+(?= *(?:;|where|limit|--))|union (?:all )?select"
    r"|insert into \w+|delete from \w+|truncate table|alter table|update \w+ set \w+ *=|or '?1'? ?= ?'?1|[\s\S]?';\s*\w+",
    # What would close the text, or open another
    r"[\s\S]?</?(?:script|system|sys|context|documents?|user|assistant|instructions?|prompt|input|question|query|data|text|img|iframe|svg|html"
    r"|body|div|a|style|admin|root|source|sources|answer|tool\w*|function\w*|style|link|meta|object|end|message|passages?|im_\w+)\b[^<>]*>\w*",
    r"[\s\S]?(?:<\|[^|<>]*\|>|<<\s*/?\w+\s*>>|\[/?inst\]|\[(?:system|admin|assistant|developer|instructions?|override|end)[^\]]*\])\w*",
    r"#{1,6} *(?:system|new|instructions?|user|assistant|end|override|admin|developer|task|response)[\w\s]*:?",
    r"[\s\S]?(?:^|[\n.>\]\"'}!?;-])\s*\W?(?:system|assistant|developer|root|admin|administrator|human|ai|sys|bot|chatbot|sudo)"
    r"(?: (?:message|prompt|note|override|notice|alert|update|instruction|command))?\s*:\s*\S+",
    r"system (?:override|prompt|notice|alert|message|instruction|command|mode)\s*[:=>!-]+\s*\S?\w*",
)
