"""What Chinese says the checked things with."""

from chatbot.claims.cues.wording import Cues, characters, numbered

CUES = Cues(
    negation=characters("不得 不能 不会 不會 不可 不 没有 沒有 没 無 无 未 从不 從不 禁止 拒绝 拒絕 避免 而非"),
    negation_of_before=characters("被禁止 遭禁止"),
    duty=characters("必须 必須 应当 應當 须 須 需要 要求 有义务 有義務 有责任 有責任 强制 強制"),
    duty_of_before=characters("是必需的 是强制的 是強制的"),
    advice=characters("应该 應該 建议 建議 最好"),
    permission=characters("可以 可能 能够 能夠 可 允许 允許 有权 有權 授权 授權 或许 或許"),
    without_exception=(
        characters("总是 總是 始终 始終 一律 自动 自動"),
        characters("所有 全部 每个 每個 任何 完全"),
        characters("只有 仅 僅 只 唯一"),
    ),
    levels={
        "federal": characters("联邦 聯邦 全国 全國"),
        "state": characters("州"),
        "local": characters("地方 当地 當地 市 县 縣 镇 鎮"),
    },
    numbers=numbered("二/两/兩 三 四 五 六 七 八 九 十", start=2),
    months={},
    aside=characters("根据文件 根據文件 文件指出 文件写道 文件寫道 文件说 文件說"),
)
