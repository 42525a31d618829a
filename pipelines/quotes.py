"""Finds the quotations of a text, and who said them."""

import re
from collections.abc import Iterable

from crawler.items import Mention, Quote
from pipelines.names.unmarked_people import with_people
from pipelines.speech.cast import gather_cast
from pipelines.speech.interviews import interviewee, opens_paragraph
from pipelines.speech.namesakes import tell_apart
from pipelines.speech.quote_marks import opens_line, quoted_spans
from pipelines.speech.speakers import find_speaker
from pipelines.speech.speech_words import SAID, TERM_BEFORE, TITLE_BEFORE
from pipelines.speech.subjects import Subjects
from pipelines.speech.works import is_proverb, is_work

LANGUAGES = ("en", "fr")
LONG = 600
"""Characters before and after a quotation that may belong to its sentence."""
SENTENCE_END = re.compile(
    r"(?<!\b(?:Co|No|St))(?<!\b(?:Inc|Ltd))(?<!\bCorp)[.!?…][”»\"’']?\s+(?=[A-ZÀ-Ý«“\"‘])|\n"
)
DETERMINER = re.compile(
    r"(?:\b(?:the|an?|this|that|these|those|le|la|les|un|une|des|du|aux?|ces?|cette|cet)\s"
    r"|\b[ld]['’])$",
    re.I,
)
PREFACE = re.compile(r"(?:pour|selon|d['’]après|according to|for)\s", re.I)
NOUN_AFTER = {
    "fr": re.compile(r"(?!)"),
    "en": re.compile(
        r" (?!(?:and|or|but|for|in|on|at|to|of|by|as|from|with|when|while|that|which|who|if|is|"
        r"was|has|had|a|an|the|after|before|because|since|until|about|over|under|where|wherever|"
        r"whenever|once|unless|across|through|without|despite|during|against|among|between|into|"
        r"but|so|he|she|they|it|said|says|told)\b)[a-z]{3,}"
    ),
}
COUNTED = re.compile(
    r"\b(?:deux|trois|quatre|cinq|six|quelques|two|three|four|five|few) (?:mots|words)\s?:\s*$"
)
"""What leads to somebody's words, and not to a term: `answered in three words:`."""
CLOSING_MARKS = "»”\"’'"
SHOWN = {
    "fr": re.compile(
        r"\s?,?\s(?:\w+ ){0,2}(?:l['’]écran|l['’]étiquette|l['’]affiche|l['’]onglet|"
        r"l[ea] (?:bouton|panneau|bandeau|pancarte|notification|fenêtre|page|machine))\b"
        r"|\s?,?\s(?:s['’](?:est )?affich|appara[iî])\w*"
    ),
    "en": re.compile(
        r",? (?:\w+ ){1,2}(?:the|an?|its) (?:screen|sign|button|banner|label|sticker|pop-?up|"
        r"error message|notification|poster|display)\b"
    ),
}
"""What tells words that a thing shows: `« Mise à jour », affiche l'écran`."""
EDGE = " \u00a0\u202f«»“”\"„‘’'"


def find_quotes(text: str, mentions: Iterable[Mention], language: str) -> list[Quote]:
    """Find quotations of three words or more; none in a language that is not read."""
    if language not in LANGUAGES:
        return []
    spans = [
        span
        for span in quoted_spans(text)
        if _is_quotation(text, *span, language) or _is_short_word(text, *span, language)
    ]
    quotes: list[Quote] = []
    subjects = Subjects(
        text=text,
        cast=tell_apart(gather_cast(with_people(mentions, text)), text),
        quotes=quotes,
        language=language,
    )
    subjects.interviewee = interviewee(text, subjects.cast, spans)
    for start, end in spans:
        speaker = find_speaker(subjects, start, _close_of(text, start, end))
        quotes.append(
            Quote(text=text[start:end], start_char=start, end_char=end, speaker=speaker)
        )
    quotes = [quote for quote in quotes if _is_long(quote.text)]
    return _joined(quotes, text)


def _close_of(text: str, start: int, end: int) -> int:
    """Give where the marks close that a quotation opens, maybe paragraphs later."""
    if text[start] not in "«»" or text[end - 1] in "«»":
        return end
    marks = re.compile("[«»]").finditer(text, end, end + 2 * LONG)
    inner = (one for one in marks if one[0] == "«" or not opens_line(text, one.start()))
    close = next(inner, None)
    return close.end() if close and close[0] == "»" else end


def _is_long(quoted: str) -> bool:
    return len(quoted.strip(EDGE).split()) >= 3


def _is_short_word(text: str, start: int, end: int, language: str) -> bool:
    """Tell one or two words that somebody says: kept to know who goes on."""
    inner = text[start:end].strip(EDGE)
    if _is_long(inner) or not inner[:1].isupper():
        return False
    said = SAID[language].search(text, end, end + 30)
    return said is not None and not re.search(r"[.!?]", text[end : said.start()])


def _joined(quotes: list[Quote], text: str) -> list[Quote]:
    """Give a quotation without a closing mark the speaker of the one that goes on."""
    for quote, following in zip(quotes[-2::-1], quotes[:0:-1], strict=True):
        is_open = quote.text[-1] not in CLOSING_MARKS
        if (
            is_open
            and not quote.speaker
            and opens_paragraph(text, following.start_char)
        ):
            quote.speaker = following.speaker
    return quotes


def _is_title(inner: str) -> bool:
    """Tell a title by its capitals."""
    if inner[-1] in ".,!" or inner[0].islower():
        return False
    long = [word for word in inner.split() if len(word) > 3 and word[0].isalpha()]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _is_reference(before: str, after: str) -> bool:
    """Tell a cited title: `(« … », Le Monde, 2019)`."""
    return before.rstrip().endswith("(") and bool(re.match(r"\s*,\s[A-Z]", after))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the sentence that a span lies in."""
    first = max(text.rfind("\n", 0, start) + 1, start - LONG)
    for match in SENTENCE_END.finditer(text, first, start + 1):
        first = match.end()
    last = min(len(text), end + LONG)
    after = SENTENCE_END.search(text, max(start, end - 3), last)
    return first, after.start() + 1 if after else last


def _is_quotation(text: str, start: int, end: int, language: str) -> bool:
    """Tell somebody's words from titles, terms, nicknames and labels."""
    inner = text[start:end].strip(EDGE)
    words = inner.split()
    if len(words) < 3:
        return False
    if language == "en" and _is_title(inner):
        return False
    first, last = sentence_around(text, start, end)
    before, after = text[first:start], text[end:last]
    is_label = inner[0].isupper() or len(words) < 7
    if (is_label and TITLE_BEFORE[language].search(before)) or _is_reference(
        before, after
    ):
        return False
    if SHOWN[language].match(after) or is_proverb(before, after):
        return False
    if is_work(before, inner, after, language):
        return False
    if len(words) >= 8:
        return True
    is_term = TERM_BEFORE[language].search(before) and not COUNTED.search(before)
    if len(words) <= 6 and is_term:
        return False
    said = SAID[language]
    if len(words) <= 4 and DETERMINER.search(before) and not said.search(before[-45:]):
        return False
    if (
        len(words) <= 5
        and inner[-1] not in ".,!?…"
        and NOUN_AFTER[language].match(after)
    ):
        return False
    led = not before.strip() or (len(words) > 3 and before.rstrip()[-1] == ":")
    whole = inner[0].isupper() and (inner[-1] in ".,!?…" or led)
    return whole or bool(
        said.search(text, first, start + 3)
        or said.search(after)
        or PREFACE.match(before.strip())
    )
