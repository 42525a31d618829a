"""Twenty ways to say, or not to say, in which bytes a page is written, and some lies."""

import codecs
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from crawler.items import Page
from pipelines.gate.walls import refuse_wall
from pipelines.page.charset import decode

FRENCH = (
    "Le maire a annoncé à la Rochevive que l’été prochain le bac « Étoile » sera électrique "
    "— « dès août », dit-il —, et qu’il coûtera 12 000 € de moins à l’année. Où ira l’argent ? "
    "À la rénovation du môle, côté nord, où les bâches gênent déjà les pêcheurs."
)
PLAIN_FRENCH = (
    "Le maire a annoncé à la Rochevive que le bac sera électrique dès août et que la forêt "
    "voisine, où l'on pêche, sera protégée. Le conseil a voté à l'unanimité, malgré la pluie."
)
OLD_FRENCH = (
    "Le bac coûtera 12 € de moins, et sa sœur, le « Cœur d'Étoile », naviguera dès août "
    "à côté du môle où les pêcheurs se plaignent déjà, dit-on, de la fumée."
)
RUSSIAN = (
    "Городской совет решил углубить старую гавань до зимы, сообщил председатель совета. "
    "Работы начнутся в марте, и паром будет ходить только по утрам, когда вода высокая."
)
JAPANESE = (
    "町の議会は火曜日に、古い港を冬の前に浚うことを決めたと議長が述べた。"
    "工事は三月に始まり、渡し船は朝だけ運航する。カキの養殖業者は反対している。"
)
KOREAN = (
    "시의회는 화요일 겨울이 오기 전에 오래된 항구를 준설하기로 합의했다고 의장이 말했다. "
    "공사는 삼월에 시작되며 나룻배는 아침에만 다닌다."
)
CHINESE = (
    "镇议会星期二同意在冬天之前疏浚旧港口,主席说。工程将在三月开始,渡船只在早晨运行。"
    "养殖牡蛎的人反对这个计划,他们说水会变得浑浊。"
)


@dataclass(frozen=True)
class Written:
    """A page as a server sends it."""

    text: str
    codec: str
    header: str = ""
    meta: str = ""
    equiv: str = ""
    xml: str = ""
    mark: bytes = b""

    def body(self) -> bytes:
        """Give its bytes."""
        xml = f'<?xml version="1.0" encoding="{self.xml}"?>\n' if self.xml else ""
        head = f'<meta charset="{self.meta}">' if self.meta else ""
        if self.equiv:
            head += (
                '<meta http-equiv="Content-Type" content="text/html; '
                f'charset={self.equiv}">'
            )
        # Code of a page is ASCII, and far more than its words.
        code = "<script>var a = {};</script><div class='menu'></div>" * 60
        markup = (
            f"{xml}<html><head>{head}<title>{self.text[:40]}</title></head><body>{code}"
            f"<h1>{self.text[:40]}</h1><p>{self.text}</p></body></html>"
        )
        return self.mark + markup.encode(self.codec)

    def type(self) -> str:
        """Give its content type."""
        return "text/html" + (f"; charset={self.header}" if self.header else "")


PAGES = {
    "utf-8 with a mark": Written(FRENCH, "utf-8", mark=codecs.BOM_UTF8),
    "utf-8 in the header": Written(FRENCH, "utf-8", header="utf-8"),
    "utf-8 in meta": Written(FRENCH, "utf-8", meta="UTF-8"),
    "utf-8 untold": Written(FRENCH, "utf-8"),
    "utf-16-le with a mark": Written(FRENCH, "utf-16-le", mark=codecs.BOM_UTF16_LE),
    "utf-16-be with a mark": Written(FRENCH, "utf-16-be", mark=codecs.BOM_UTF16_BE),
    "utf-16-le in the header": Written(FRENCH, "utf-16-le", header="utf-16le"),
    "utf-16-be in the header": Written(FRENCH, "utf-16-be", header="UTF-16BE"),
    "utf-16-le untold": Written(FRENCH, "utf-16-le"),
    "utf-16-be untold, a lie in meta": Written(FRENCH, "utf-16-be", meta="utf-8"),
    "windows-1252 in the header": Written(
        OLD_FRENCH, "cp1252", header='"windows-1252"'
    ),
    "windows-1252 untold": Written(OLD_FRENCH, "cp1252"),
    "windows-1252 called latin-1": Written(OLD_FRENCH, "cp1252", equiv="iso-8859-1"),
    "windows-1252 called utf-8": Written(OLD_FRENCH, "cp1252", meta="utf-8"),
    "latin-1 in an XML declaration": Written(PLAIN_FRENCH, "latin-1", xml="ISO-8859-1"),
    "latin-9 in http-equiv": Written(
        PLAIN_FRENCH + " 12 €, sa sœur", "iso-8859-15", equiv="ISO-8859-15"
    ),
    "mac-roman in meta": Written(OLD_FRENCH, "mac-roman", meta="macintosh"),
    "utf-8 called latin-1 by the server": Written(
        FRENCH, "utf-8", header="iso-8859-1", meta="utf-8"
    ),
    "utf-8 called koi8-r": Written(FRENCH, "utf-8", meta="koi8-r"),
    "shift_jis in meta": Written(JAPANESE, "cp932", meta="Shift_JIS"),
    "shift_jis untold": Written(JAPANESE, "cp932"),
    "euc-kr in the header": Written(KOREAN, "euc-kr", header="euc-kr"),
    "euc-kr untold": Written(KOREAN, "euc-kr"),
    "gb18030 called gb2312": Written(CHINESE, "gb18030", equiv="gb2312"),
    "gb18030 untold": Written(CHINESE, "gb18030"),
    "windows-1251 in http-equiv": Written(RUSSIAN, "cp1251", equiv="windows-1251"),
    "windows-1251 untold": Written(RUSSIAN, "cp1251"),
    "koi8-r in the header": Written(RUSSIAN, "koi8-r", header="KOI8-R"),
    "koi8-r untold": Written(RUSSIAN, "koi8-r"),
    "an unknown name": Written(FRENCH, "utf-8", header="utf-8-please", meta="x-none"),
    "utf-7 told of utf-8": Written(FRENCH, "utf-8", header="utf-7", meta="utf-7"),
    "none told, windows-1252 called none": Written(
        OLD_FRENCH, "cp1252", header="none", meta="undefined"
    ),
    "a header against meta, the header right": Written(
        RUSSIAN, "cp1251", header="windows-1251", meta="iso-8859-1"
    ),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_page_is_read_as_it_was_written(page):
    assert page.text in decode(page.body(), page.type())


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_page_is_taken_for_html(page):
    url = "https://a.example/news/12"
    refuse_wall(
        Page(
            url=url,
            requested_url=url,
            source="a",
            fetched_at=datetime(2026, 4, 1, tzinfo=UTC),
            status=200,
            headers=[("content-type", page.type())],
            body=page.body(),
        )
    )


@pytest.mark.parametrize(
    ("language", "text", "codec"),
    [
        ("pl", "Stary port zostanie pogłębiony przed zimą, powiedział Łódź.", "cp1250"),
        ("hu", "A régi kikötőt tél előtt kikotorják, mondta az elnök.", "cp1250"),
        (
            "pl",
            "Zarząd portu ogłosił, że działalność ruszy w środę pod Łodzią.",
            "iso8859-2",
        ),
        ("fr", "Voilà le vœu, à Noël : « l’été coûte 12 € », déjà.", "cp1252"),
        ("fr", "Le nœud d’où l’œuvre part, ça gêne à Évry… très tôt.", "cp1252"),
        ("de", "Die Müller hören „größere“ Mühlen – früher als üblich.", "cp1252"),
        ("da", "Skibet på øen sejler først når færgen går, så længe.", "cp1252"),
        ("fr", "Паром снова ходит утром, сказал председатель порта.", "cp1251"),
        ("tr", "Vapur yalnızca sabahları çalışacak, dedi başkan.", "cp1254"),
    ],
)
def test_language_helps_to_guess(language, text, codec):
    body = f'<html lang="{language}"><p>{text * 4}'.encode(codec)
    assert text in decode(body)


SMALL_WORDS = (
    "Le chef de la gare dit que les bateaux qui passent dans les canaux des villes avec "
    "une voile sont pour la fête : cœur, vœux et nœuds coûtent 12 €, « déjà » à Noël."
)


@pytest.mark.parametrize("start", ["<html>", '<html lang="fr">', '<html lang="fr-FR">'])
def test_small_words_tell_french(start):
    body = f"{start}<p>{SMALL_WORDS}".encode("cp1252")
    assert SMALL_WORDS in decode(body)


def test_one_strange_byte_spoils_no_other_word():
    body = f"<p>{FRENCH}</p>".encode() + b"<p>caf\xe9 et \xff fin</p>"
    found = decode(body, "text/html; charset=utf-8")
    assert FRENCH in found
    assert "café et" in found


def test_page_that_ends_inside_of_a_letter_keeps_all_the_others():
    body = f"<p>{FRENCH} Après l’été".encode()[:-1]
    assert FRENCH in decode(body, "text/html")


def twice(text: str) -> str:
    """Give what UTF-8 becomes when it is taken for windows-1252 on its way."""
    return text.encode().decode("cp1252")


SHORT = "L’été du bac « Étoile » à Évry"


@pytest.mark.parametrize(
    ("title", "text"),
    [(twice(SHORT), FRENCH), (SHORT, twice(PLAIN_FRENCH.replace("à", "a")))],
    ids=["title alone", "text alone"],
)
def test_what_was_encoded_twice_is_mended_and_the_rest_left(title, text):
    found = decode(f"<title>{title}</title><p>{text}</p>".encode(), "text/html")
    assert f"<title>{SHORT}</title>" in found
    assert (FRENCH in found) or (PLAIN_FRENCH.replace("à", "a") in found)


def test_one_name_encoded_twice_in_the_title_is_mended():
    title = "Pénurie d'électricité à Évry"
    body = f"<title>{title.encode().decode('latin-1')}</title><p>{FRENCH}</p>".encode()
    assert f"<title>{title}</title>" in decode(body)


@pytest.mark.parametrize(
    "text",
    ["SÃO PAULO, MAÇÃ", "Ça coûte 3 Â£ ?", "On écrit « Ã© » pour « é »"],
    ids=["capitals", "one sign", "about it"],
)
def test_letters_that_only_look_like_it_are_left(text):
    assert text in decode(f"<p>{text}</p>".encode(), "text/html; charset=utf-8")


@pytest.mark.parametrize(
    "rubbish",
    [
        b"+ADw-script+AD4-alert(1)+ADw-/script+AD4- and words",
        b"\x1b$B\x1b(B words \x0e\x0f",
        bytes(range(256)) * 4 + b" words",
        b"~{<:Ky2;~} words",
    ],
    ids=["utf-7", "escapes", "all bytes", "hz"],
)
@pytest.mark.parametrize("named", ["", "utf-7", "hz-gb-2312", "iso-2022-jp", "utf-32"])
def test_rubbish_is_read_without_becoming_markup(rubbish, named):
    found = decode(b"<p>" + rubbish + b"</p>", f"text/html; charset={named}")
    assert "<script" not in found
    assert "words" in found
    assert not any(ord(char) < 32 and char not in "\t\n\r" for char in found)
    found.encode()
