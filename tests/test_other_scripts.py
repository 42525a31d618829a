"""Names in texts of other scripts than the networks have seen."""

import pytest

from pipelines.entities import find_mentions


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "أعلنت شركة نورفيا يوم الاثنين أنها ستستثمر 500 مليون دولار في بورلان.",
        "חברת נורביה הודיעה ביום שני כי תשקיע 500 מיליון דולר בבורלן. דן כהן נפגש.",
        "Компания Норвия объявила, что инвестирует 500 млн долларов в Борлан.",
        "Η εταιρεία Νόρβια ανακοίνωσε στην Αθήνα 500 εκατομμύρια ευρώ.",
        "诺维亚公司周一表示，将在博兰投资5亿美元。丹·科恩会见了州长。",
    ],
)
def test_words_of_other_scripts_are_no_names(text: str, language: str) -> None:
    assert find_mentions(text, text, language) == []


def test_words_of_other_scripts_hide_no_names_beside_them() -> None:
    text = "The word نورفيا is on the door of Vorlabs, says Łucja Škodová in Leeds."
    names = {m.text for m in find_mentions("", text, "en")}
    assert names == {"Vorlabs", "Łucja Škodová", "Leeds"}
    assert ("Sony α7 IV", "product") in {
        (m.text, m.kind) for m in find_mentions("", "Le Sony α7 IV arrive.", "fr")
    }
