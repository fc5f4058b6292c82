"""Code and markup that is smuggled into a question, whatever its language."""

MARKUP = r"""
# A shell, a program, a database
{start}`+\s*(?:{command})\b[^`]*`*
[\s\S]?(?:```|`(?:{command})(?:[\s][^`]*)?`|\$\((?:{command})\b|\$\{1,2}[\w.:]+\}|\{{1,2}[^{}]*\}{1,2}|<%|<\?php)
(?:sudo|rm -r?f?|cat /|ls -|curl -|curl http|wget http|chmod [+\d]|nc -|printenv|whoami|uname -)[\s\S]?(?:\w*)
[\s\S]?(?:/etc/(?:passwd|shadow|hosts)|(?:\.\./){2,}|~/\.ssh|[a-z]:\\\\?\w+|/proc/self|file://|javascript:
    |\bon\w+=)\w*
[\s\S]?(?:(?:[;|]|&&)\s*(?:{command})\s+[-/.~])[\s\S]?\w*
import (?:os|sys|subprocess|requests|socket|shutil)|os\.(?:system|listdir|environ|popen|remove|getcwd)\w*
subprocess\.\w+|__\w+__
(?:eval|exec|print|system|require|alert|fetch|open|console\.log|document\.cookie)\((?!s\))(?=[\w'"])[^)]*
drop (?:table|database|schema|index)|select (?:\*|[\w,\s]{1,40}) from \w+(?= *(?:;|where|limit|--))
union (?:all )?select|insert into \w+|delete from \w+|truncate table|alter table|update \w+ set \w+ *=
or '?1'? ?= ?'?1|[\s\S]?';\s*\w+
# What would close the text, or open another
[\s\S]?</?(?:script|system|sys|context|documents?|user|assistant|instructions?|prompt|input|question|query|data|text
    |img|iframe|svg|html|body|div|a|style|admin|root|source|sources|answer|tool\w*|function\w*|style|link|meta|object
    |end|message|passages?|im_\w+)\b[^<>]*>\w*
[\s\S]?(?:<\|[^|<>]*\|>|<<\s*/?\w+\s*>>|\[/?inst\]|\[(?:system|admin|assistant|developer|instructions?|override
    |end)[^\]]*\])\w*
#{2,6} *(?:system|new|instructions?|user|assistant|end|override|admin|developer|task|response)[\w\s]*:?
[\s\S]?(?:^|[\n.>\]"'}!?;-])\s{0,5}\W?(?:system|assistant|developer|root|admin|administrator|human|ai|sys|bot|chatbot
    |sudo)(?: (?:message|prompt|note|override|notice|alert|update|instruction|command))?\s*:\s*\S+
system (?:override|prompt|notice|alert|message|instruction|command|mode)\s*[:=>!-]+\s*\S?\w*
"""
