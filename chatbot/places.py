"""States, and how other languages write their names: a document called New York is meant by 纽约 too.

General knowledge, of all the states, whatever the documents are about; where none is called after one it does nothing.
"""

import re
from collections.abc import Mapping
from functools import partial

_NAMES = {
    "Alabama": "阿拉巴马|亚拉巴马",
    "Alaska": "阿拉斯加",
    "Arizona": "亚利桑那",
    "Arkansas": "阿肯色",
    "California": "Californie|Califórnia|加利福尼亚|加州",
    "Colorado": "科罗拉多",
    "Connecticut": "Konektikèt|Konetikèt|康涅狄格|康乃狄克|康州",
    "Delaware": "特拉华",
    "Florida": "Floride|Flórida|Florid|佛罗里达",
    "Georgia": "Géorgie|Geórgia|佐治亚|乔治亚",
    "Hawaii": "Hawái|Hawaï|Havaí|夏威夷",
    "Idaho": "爱达荷",
    "Illinois": "伊利诺伊",
    "Indiana": "印第安纳",
    "Iowa": "艾奥瓦|爱荷华",
    "Kansas": "堪萨斯",
    "Kentucky": "肯塔基",
    "Louisiana": "Luisiana|Louisiane|Lwizyàn|路易斯安那",
    "Maine": "缅因",
    "Maryland": "马里兰",
    "Massachusetts": "Masachousèt|马萨诸塞|麻省|麻州",
    "Michigan": "密歇根|密西根",
    "Minnesota": "明尼苏达",
    "Mississippi": "Misisipi|密西西比",
    "Missouri": "Misuri|密苏里",
    "Montana": "蒙大拿",
    "Nebraska": "内布拉斯加",
    "Nevada": "内华达",
    "New Hampshire": "Nuevo Hampshire|Nueva Hampshire|新罕布什尔",
    "New Jersey": "Nueva Jersey|Nova Jersey|Nou Jèze|Nouvo Jèze|新泽西",
    "New Mexico": "Nuevo México|Nouveau-Mexique|Novo México|新墨西哥",
    "New York": "Nueva York|Nova York|Nova Iorque|Nouyòk|Nou Yòk|纽约",
    "North Carolina": "Carolina del Norte|Caroline du Nord|Carolina do Norte|北卡罗来纳|北卡",
    "North Dakota": "Dakota del Norte|Dakota du Nord|Dakota do Norte|北达科他",
    "Ohio": "俄亥俄",
    "Oklahoma": "俄克拉荷马",
    "Oregon": "Oregón|俄勒冈",
    "Pennsylvania": "Pensilvania|Pennsylvanie|Pensilvânia|Pennsilvani|宾夕法尼亚|宾州",
    "Rhode Island": "罗德岛|罗得岛",
    "South Carolina": "Carolina del Sur|Caroline du Sud|Carolina do Sul|南卡罗来纳|南卡",
    "South Dakota": "Dakota del Sur|Dakota du Sud|Dakota do Sul|南达科他",
    "Tennessee": "田纳西",
    "Texas": "Tejas|得克萨斯|德克萨斯|德州",
    "Utah": "犹他",
    "Vermont": "佛蒙特",
    "Virginia": "Virginie|Virgínia|(?<!西)弗吉尼亚",
    "Washington": "华盛顿",
    "West Virginia": "Virginia Occidental|Virginie-Occidentale|西弗吉尼亚",
    "Wisconsin": "威斯康星",
    "Wyoming": "怀俄明",
}
_CHINESE = re.compile("[\u4e00-\u9fff]")
_WRITTEN = [*_NAMES, *(name for names in _NAMES.values() for name in names.split("|"))]
LATIN_NAMES = tuple(name for name in _WRITTEN if not _CHINESE.search(name))
CHINESE_NAMES = tuple(name for name in _WRITTEN if _CHINESE.search(name))


def _written(names: str) -> re.Pattern[str]:
    """Make a pattern of a place's names: Chinese ones may stand anywhere, with 州, "state", behind them."""
    latin = [name for name in names.split("|") if not _CHINESE.search(name)]
    chinese = [f"{name}州?" for name in names.split("|") if _CHINESE.search(name)]
    return re.compile("|".join([rf"(?<!\w){name}(?!\w)" for name in latin] + chinese), re.IGNORECASE)


_PATTERNS = {english: _written(names) for english, names in _NAMES.items()}


def with_titles(question: str, titles: Mapping[str, str]) -> str:
    """Write the places that documents are called after as the documents do."""
    for title in titles.values():
        if pattern := _PATTERNS.get(title):
            question = pattern.sub(partial(_spaced, title), question)
    return question


def _spaced(title: str, found: re.Match[str]) -> str:
    """Set a title off from what stands beside it: Chinese puts no spaces."""
    before, behind = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return (" " if before.isalnum() else "") + title + (" " if behind.isalnum() else "")
