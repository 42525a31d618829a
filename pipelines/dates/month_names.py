"""The names of months in the languages that pages are dated in, folded."""

import unicodedata

NAMES = (
    "january jan janvier janv januar januari janeiro enero ene gennaio gen gener jänner "
    "stycznia styczeń január ledna leden tammikuuta ianuarie ocak января янв січня ιανουαρίου",
    "february feb février févr fév februar februari febrero febbraio fevereiro fev "
    "febrer feber lutego luty február února únor helmikuuta februarie şubat февраля фев лютого "
    "φεβρουαρίου",
    "march mar mars marz märz maerz mär maart marzo março març marca marzec március marts března "
    "březen maaliskuuta martie mart марта мар березня μαρτίου",
    "april apr avril avr abril abr aprile kwietnia kwiecień április dubna duben huhtikuuta "
    "aprilie nisan апреля апр квітня απριλίου",
    "may mai mei mayo maggio mag maio maig maj maja května květen május toukokuuta mayıs мая "
    "май травня μαΐου",
    "june jun juin juni junio giugno giu junho juny czerwca czerwiec június června červen "
    "kesäkuuta iunie haziran июня июн червня ιουνίου",
    "july jul juillet juil juli julio luglio lug julho juliol lipca lipiec július července "
    "červenec heinäkuuta iulie temmuz июля июл липня ιουλίου",
    "august aug août aout aou agosto ago agost augustus augusti sierpnia sierpień augusztus srpna "
    "srpen elokuuta ağustos августа авг серпня αυγούστου",
    "september sep sept septembre septiembre settembre setembro setembre set szeptember września "
    "wrzesień září syyskuuta septembrie eylül сентября сен сент вересня σεπτεμβρίου",
    "october oct octobre oktober okt octubre ottobre ott outubro out października "
    "październik október října říjen lokakuuta octombrie ekim октября окт жовтня οκτωβρίου",
    "november nov novembre noviembre novembro listopada listopad listopadu marraskuuta "
    "noiembrie kasım ноября ноя нояб листопада νοεμβρίου",
    "december dec décembre déc dezember dez diciembre dic dicembre dezembro desembre "
    "desember grudnia grudzień prosince prosinec joulukuuta decembrie aralık декабря дек "
    "грудня δεκεμβρίου",
)


def without_accents(text: str) -> str:
    """Return a text without the marks over and under its letters."""
    text = unicodedata.normalize("NFKD", text)
    return "".join(char for char in text if not unicodedata.combining(char))


MONTHS = {
    name: number
    for number, names in enumerate(NAMES, 1)
    for name in without_accents(names).split()
}
