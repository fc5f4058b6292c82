"""What the bot says in Chinese, in simplified characters."""

from chatbot.phrases.wording import ByLanguage, Phrases

_LANGUAGES: ByLanguage = {
    "en": "英文",
    "es": "西班牙文",
    "fr": "法文",
    "pt": "葡萄牙文",
    "ht": "海地克里奥尔文",
    "zh": "中文",
}

PHRASES = Phrases(
    greeting="您好。请就这些文件提问；我会引用文件原文，并标明出处。",
    thanks="不客气，欢迎随时继续提问。",
    by_words_only="以下文件目前只按词语检索，其含义仍在读取中：",
    not_covered="这些文件似乎没有谈到这一点。",
    nearest_sections="最接近的章节是：",
    document_says=lambda title: f"文件《{title}》写道：",
    document_does_not_say=lambda title: f"文件《{title}》没有说明这一点。",
    documents_differ="对此，各文件的说法并不一致：",
    quotes_language=lambda language: f"引文为{_LANGUAGES[language]}，即文件所用的语言。",
    missing_detail={
        "date": "文件没有给出相关日期。文件提到的是：",
        "number": "文件没有给出相关数字。文件提到的是：",
        "name": "文件没有给出相关姓名或名称。文件提到的是：",
        "phone": "文件没有给出电话号码。文件提到的是：",
        "address": "文件没有给出地址。文件提到的是：",
        "place": "文件没有说明具体地点。文件提到的是：",
        "money": "文件没有给出相关金额。文件提到的是：",
        "duration": "文件没有说明时间长短。文件提到的是：",
    },
    not_mentioned=lambda term: f"文件没有提到“{term}”。最接近的内容是：",
    document_does_not_mention=lambda title, term: f"文件《{title}》没有提到“{term}”。最接近的内容是：",
    premise_not_borne_out="文件并不支持问题中的前提。文件的说法是：",
    no_advice="我不能就任何人的个案提供建议，这里的内容也不是法律意见。文件中可能有帮助的内容是：",
    places_to_turn_to="文件提到可以向以下各处求助：",
    no_instructions="我只回答与这些文件有关的问题，不执行其他指令。",
    model_failed="语言模型未能回答。文件原文写道：",
    model_broke_off="语言模型在此中断，回答不完整。文件原文写道：",
    model_not_borne_out="文件不能证实语言模型所写的内容。文件原文写道：",
    model_found_nothing="语言模型没有在文件中找到答案。文件中最接近的内容是：",
    model_beside_the_question="文件中与问题最接近的内容：",
    not_stated="未说明。",
    borne_out_in_part="（仅部分得到证实）。",
    further="其他方面：",
)
