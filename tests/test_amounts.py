"""Sums of money: value, currency and span, in French and English."""

from pathlib import Path

import pytest

from pipelines.amounts import find_amounts

FRENCH = [
    ("À Lausanne, l'abonnement vaut 9,90 francs.", [(9.9, "CHF")]),
    ("À Dakar, il vaut 600 francs.", [(600, "XOF")]),
    ("Il en reste 600 francs.", []),
    (
        "Le régulateur norvégien réclame 40 millions de couronnes.",
        [(40e6, "NOK")],
    ),
    (
        "Elle pesait 90 millions d'euros. Le rival vaut 3 milliards.",
        [(90e6, "EUR"), (3e9, "EUR")],
    ),
    (
        "Elle pesait 90 millions d'euros. Le rival vaut 3 millions de clients.",
        [(90e6, "EUR")],
    ),
    (
        "Le plan vaut 90 millions d'euros. L'État y met 30 millions. Le fonds, 12 millions.",
        [(90e6, "EUR"), (30e6, "EUR"), (12e6, "EUR")],
    ),
    (
        "Il vaut 90 millions d'euros. L'appli a 8 millions d'inscrits, et en perd 2 millions.",
        [(90e6, "EUR")],
    ),
    (
        "Il vend ses parts 90 millions d'euros. Il en avait 2 millions. Le bassin fait 12 m.",
        [(90e6, "EUR")],
    ),
    (
        "Un chèque supérieur au milliard d'euros, 240 pence par titre.",
        [(1e9, "EUR"), (2.4, "GBP")],
    ),
    ("Il coûte 1\u202f299,90\u00a0€ en magasin.", [(1299.9, "EUR")]),
    (
        "Un contrat de 250 k€, puis de 3,2M€, loin des 1,1 Md€.",
        [(250e3, "EUR"), (3.2e6, "EUR"), (1.1e9, "EUR")],
    ),
    ("Le fonds pèse 6 Mds d’euros.", [(6e9, "EUR")]),
    (
        "Elle a dépensé 64.000 euros et 12,5 millions de dollars.",
        [(64000, "EUR"), (12.5e6, "USD")],
    ),
    ("Elle vaut un milliard et demi d'euros.", [(1.5e9, "EUR")]),
    ("Deux millions et demi de francs suisses.", [(2.5e6, "CHF")]),
    ("Un demi-milliard de dollars part en fumée.", [(0.5e9, "USD")]),
    ("Le groupe passe le milliard d'euros de revenus.", [(1e9, "EUR")]),
    ("Vingt-cinq millions d'euros, c'est peu.", [(25e6, "EUR")]),
    ("Trois cents euros par mois et 34 centimes.", [(300, "EUR"), (0.34, "EUR")]),
    (
        "À Montréal, il se vend 1 875 $ CA ou 90 dollars canadiens.",
        [(1875, "CAD"), (90, "CAD")],
    ),
    ("Le canton a payé CHF 1’250’000 pour 40 postes.", [(1250000, "CHF")]),
    (
        "Il a levé 300 millions de yuans, 5 milliards de yens et 12 M£.",
        [(300e6, "CNY"), (5e9, "JPY"), (12e6, "GBP")],
    ),
    ("Une amende de 10 millions de dirhams émiratis.", [(10e6, "AED")]),
    (
        "Un plan de 5 milliards d'euros, dont 2 milliards de dettes et 1,5 milliard pour l'usine.",
        [(5e9, "EUR"), (2e9, "EUR"), (1.5e9, "EUR")],
    ),
    (
        "Google paiera 20 millions d'euros, Meta (15 millions) aussi.",
        [(20e6, "EUR"), (15e6, "EUR")],
    ),
    (
        "Il a 3 millions d'euros et 2 millions d'abonnés, dont 1 million en France.",
        [(3e6, "EUR")],
    ),
    (
        "Plusieurs milliards d'euros, des millions de dollars, 12 % et 40 000 salariés.",
        [],
    ),
    ("La COP 21, PHP 8.3, le S25 et la page 404 ne coûtent rien.", []),
    ("Le livre compte 300 pages et 12 millions de livres ont été vendus.", []),
    ("Il passera de 9,65 euros à 9,99 euros.", [(9.65, "EUR"), (9.99, "EUR")]),
    ("Soit 325 milliards d'euros (347 Md$).", [(325e9, "EUR"), (347e9, "USD")]),
]
ENGLISH = [
    ("Parts came to C$640, plus 75 dollars in duty.", [(640, "CAD"), (75, "CAD")]),
    (
        "Parts came to C$640 (US$460), plus 75 dollars in duty.",
        [(640, "CAD"), (460, "USD"), (75, "USD")],
    ),
    ("It costs 70 US cents a page.", [(0.7, "USD")]),
    (
        "It raised $90 million. Rivals hope for a billion in private. Some 2 million users left.",
        [(90e6, "USD"), (1e9, "USD")],
    ),
    (
        "It raised $90 million. Only 4 million of the 60 million shares were sold.",
        [(90e6, "USD")],
    ),
    ("The bid stood at 181p on Friday.", [(1.81, "GBP")]),
    ("The offer is for 1080p video alone.", []),
    ("In Zurich, a seat costs 40 francs.", [(40, "CHF")]),
    ("In Stockholm, lunch is 95 kr.", [(95, "SEK")]),
    ("In Bogotá, it pays 9,000 pesos.", [(9000, "COP")]),
    ("It cost three euros here and 2 cents there.", [(3, "EUR"), (0.02, "EUR")]),
    ("It cost three dollars here and 2 cents there.", [(3, "USD"), (0.02, "USD")]),
    (
        "It raised $1.2bn, then $500k and US$4.7 billion.",
        [(1.2e9, "USD"), (500e3, "USD"), (4.7e9, "USD")],
    ),
    (
        "R$310 million, A$95m, HK$1.2bn, C$40 and NT$9,000",
        [(310e6, "BRL"), (95e6, "AUD"), (1.2e9, "HKD"), (40, "CAD"), (9000, "TWD")],
    ),
    ("€500mn and £14m and ¥30bn", [(500e6, "EUR"), (14e6, "GBP"), (30e9, "JPY")]),
    (
        "₹1,00,000 or Rs 500 crore or 7,000 rupees",
        [(100000, "INR"), (5e9, "INR"), (7000, "INR")],
    ),
    (
        "half a billion dollars, a billion euros, five bucks",
        [(0.5e9, "USD"), (1e9, "EUR"), (5, "USD")],
    ),
    ("one and a half million pounds sterling", [(1.5e6, "GBP")]),
    ("twenty-five million dollars and six cents", [(25e6, "USD"), (0.06, "USD")]),
    ("a $5-million fine, a 10 billion-euro plan", [(5e6, "USD"), (10e9, "EUR")]),
    ("The London shares closed at 360p.", [(3.6, "GBP")]),
    ("It streams in 1080p and costs $1,299.99.", [(1299.99, "USD")]),
    (
        "The £100 prize, about five thousand pounds in all, weighs 12 pounds of gold.",
        [(100, "GBP"), (5000, "GBP")],
    ),
    ("5 million users bought 300 phones of 27 inches in 2024.", []),
    ("The rocket has 5,000 pounds of thrust. She won 3 times.", []),
    ("Rates: ($1 = 0.9172 euros)", []),
    ("billions of dollars, hundreds of millions of euros", []),
    ("It cost USD 5 million, or 4.6 million EUR.", [(5e6, "USD"), (4.6e6, "EUR")]),
    (
        "It put in $30 million, of which 10 million for staff, and has 4 million users.",
        [(30e6, "USD"), (10e6, "USD")],
    ),
    ("It jumps from $19.99 to $29.99.", [(19.99, "USD"), (29.99, "USD")]),
    ("It gave $5 million to 20 startups.", [(5e6, "USD")]),
]
RANGES = [
    ("fr", "entre 30 et 50 milliards d'euros", (30e9, 50e9, "EUR")),
    ("fr", "de 45 à 50 M€", (45e6, 50e6, "EUR")),
    ("fr", "entre 200 000 et 1,5 million d'euros", (200e3, 1.5e6, "EUR")),
    ("fr", "5-10 M€", (5e6, 10e6, "EUR")),
    ("en", "$35 to $37", (35, 37, "USD")),
    ("en", "between $5m and $10m", (5e6, 10e6, "USD")),
    ("en", "$1-2 billion", (1e9, 2e9, "USD")),
    ("en", "$250 million to $300 million", (250e6, 300e6, "USD")),
    ("en", "30 billion to 35 billion euros", (30e9, 35e9, "EUR")),
]


@pytest.mark.parametrize(("text", "wanted"), FRENCH)
def test_french_sums(text, wanted):
    assert [(a.amount, a.currency) for a in find_amounts(text, "fr")] == wanted


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_english_sums(text, wanted):
    assert [(a.amount, a.currency) for a in find_amounts(text, "en")] == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), RANGES)
def test_ranges_are_one_amount(language, text, wanted):
    found = find_amounts(f"Soit {text}.", language)
    assert [(a.amount, a.amount_max, a.currency) for a in found] == [wanted]


@pytest.mark.parametrize(("text", "_"), FRENCH + ENGLISH)
def test_offsets_hold_the_text(text, _):
    for language in ("fr", "en"):
        for amount in find_amounts(text, language):
            assert text[amount.start_char : amount.end_char] == amount.text


def test_span_leaves_rates_and_rough_words_outside():
    (amount,) = find_amounts("Près de 29,90 euros par mois environ.", "fr")
    assert amount.text == "29,90 euros"


def told():
    """Give language, sentence and wanted sums of amounts_told.txt."""
    text = (Path(__file__).parent / "amounts_told.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            language, sentence, sums = line.split(" | ")
            yield language, sentence, "" if sums == "-" else sums


@pytest.mark.parametrize(("language", "sentence", "wanted"), list(told()))
def test_told_sums(language, sentence, wanted):
    found = find_amounts(sentence, language)
    sums = [row.partition(" ")[::2] for row in wanted.split(", ") if row]
    assert [a.currency for a in found] == [code for _, code in sums]
    bounds = [[float(one) for one in sum_.split("–")] for sum_, _ in sums]
    got = [[a.amount] + ([a.amount_max] if a.amount_max else []) for a in found]
    assert got == bounds


def test_span_holds_the_whole_name_of_the_currency():
    text = "Elle lève 9 milliards de francs CFA et 2 milliards de nouveaux dollars de Taïwan."
    assert [one.text for one in find_amounts(text, "fr")] == [
        "9 milliards de francs CFA",
        "2 milliards de nouveaux dollars de Taïwan",
    ]


def test_other_languages_have_none():
    assert find_amounts("Das kostet 5 Mio. €.", "de") == []


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "It costs $9.99 a month, or $99 annually.", ["month", "year"]),
        ("en", "Plans start at $8 per user per month.", ["user per month"]),
        ("en", "Seats are $8 or $12/user/month.", ["user per month"] * 2),
        ("en", "The model costs $3 per million tokens.", ["million token"]),
        ("en", "They sold for $45 apiece, at €28 to €30 a share.", ["unit", "share"]),
        ("en", "It raised $5 million a month ago.", [None]),
        ("en", "It paid $5m per a court filing, $3m a unit of Acme said.", [None, None]),
        ("en", "A six-pack costs $30, or $5.50 each.", [None, "unit"]),
        ("en", "They cost $10 or $12 each.", ["unit"] * 2),
        ("en", "It costs $99 or $9.99 a month.", [None, "month"]),
        ("fr", "Le lot coûte 30 € ou 5,50 € pièce.", [None, "unit"]),
        ("fr", "L'abonnement passe à 9,99 €/mois, ou 99 € par an.", ["month", "year"]),
        ("fr", "Comptez 10 € ou 12 € HT par poste et par mois.", ["seat per month"] * 2),
        ("fr", "La nuit à 80 euros, le kilo à 5 euros.", [None, None]),
        ("fr", "Il vaut 5 euros le kilo, 12 € l'action, 3 € pièce.", ["kilogram", "share", "unit"]),
        ("fr", "Elle a levé 5 millions d'euros le mois dernier.", [None]),
        ("fr", "Un prêt de 5 M€ par la banque.", [None]),
    ],
)  # fmt: skip
def test_what_a_sum_is_for_one_of(language, text, wanted):
    assert [amount.per for amount in find_amounts(text, language)] == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "It raised $200m at a $1 billion valuation.", [False, True]),
        ("en", "It raised $200m at a $2bn-plus valuation.", [False, True]),
        ("en", "The company, now worth $5bn, lost $2m.", [True, False]),
        ("en", "The firm won a deal worth $5m.", [False]),
        ("en", "It turned Quillon into a $1bn company.", [True]),
        (
            "fr",
            "La capitalisation de Quillon a dépassé 4 milliards de dollars.",
            [True],
        ),
        ("fr", "La valorisation de Quillon AI atteint 12 milliards d'euros.", [True]),
        ("fr", "La start-up vaut désormais 2 milliards d'euros.", [True]),
        ("fr", "La start-up vend un robot qui vaut 2 millions d'euros.", [False]),
        ("en", "The valuation of firms that raised $2m fell.", [False]),
        ("en", "It was valued at more than $3bn, and raised $90m.", [True, False]),
        ("en", "Its valuation rose from $1bn to $3bn.", [True, True]),
        ("en", "The company's valuation would double to $4bn.", [True]),
        (
            "fr",
            "La valorisation de la société doublerait, à 4 milliards d'euros.",
            [True],
        ),
        (
            "fr",
            "L'offre pourrait valoriser le groupe plus de 4 milliards d'euros.",
            [True],
        ),
        ("en", "The deal values the Lyon-based firm at about €400 million.", [True]),
        ("en", "Its valuation fell after it raised $200m.", [False]),
        ("en", "The deal, valued by analysts, brings in $200m.", [False]),
        ("en", "It has a market cap of $3 trillion and pays $1bn.", [True, False]),
        (
            "fr",
            "Elle lève 20 M€, valorisée plus de 2 milliards d'euros.",
            [False, True],
        ),
        ("fr", "Sa valorisation est passée de 1 à 3 milliards d'euros.", [True]),
        ("fr", "Il pèse 3 milliards d'euros en Bourse, doit 2 M€.", [True, False]),
        ("fr", "L'opération valorise la société lilloise à 90 M€.", [True]),
        ("fr", "La valorisation a fondu après la levée de 20 M€.", [False]),
    ],
)
def test_a_valuation_is_nothing_that_anybody_pays(language, text, wanted):
    assert [amount.is_valuation for amount in find_amounts(text, language)] == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "They expect from $5 to $10 million.", [(5e6, 10e6)]),
        ("en", "It costs between $500 and $1 million.", [(500, 1e6)]),
        ("en", "Sales went up from $5 to $10 million.", [(5, None), (10e6, None)]),
        ("en", "The price rose from $5 to $10.", [(5, None), (10, None)]),
        ("en", "The lamp was cut from 90 to 70 dollars.", [(90, None), (70, None)]),
        (
            "fr",
            "Le loyer tombe de 40 à 35 millions d'euros.",
            [(4e7, None), (3.5e7, None)],
        ),
        ("fr", "De 2019 à 27 euros, il y a loin.", [(27, None)]),
        ("en", "It cost €12.500 and then 1.000 euros.", [(12500, None), (1000, None)]),
        ("en", "It costs €1.899 a litre.", [(1.899, None)]),
        ("en", "It lost 500 rubles, not 500 roubles.", [(500, None), (500, None)]),
        ("en", "It cost JP¥500.", [(500, None)]),
        ("en", "50 Cent performed on Friday.", []),
        ("en", "It costs 50 cents.", [(0.5, None)]),
        ("en", "A million-dollar question, the $64,000 question.", []),
        ("en", "Here are my two cents on it.", []),
        (
            "en",
            "It rose by two cents, a million-dollar gain.",
            [(0.02, None), (1e6, None)],
        ),
    ],
)
def test_odd_sums(language, text, wanted):
    found = find_amounts(text, language)
    assert [(one.amount, one.amount_max) for one in found] == wanted


@pytest.mark.parametrize(
    ("language", "text", "per"),
    [
        ("en", "It costs $15 per million output tokens.", "million token"),
        ("en", "They charge 2p per text.", "message"),
        ("en", "It has a monthly fee of $12.", "month"),
        ("fr", "Un abonnement mensuel à 12 €.", "month"),
        ("en", "A daily penalty of £100 was added.", "day"),
        ("en", "The annual fee is $99.", "year"),
        ("en", "The annual budget is $99m.", None),
        ("fr", "Une astreinte journalière de 500 euros.", "day"),
        ("fr", "La perte annuelle est de 500 euros.", None),
        ("en", "Writers get $3,000 per book.", "book"),
        ("en", "It sold for $3,000 a car dealer said.", None),
        ("fr", "Elle touche 450 euros par voiture.", "car"),
        ("en", "Its monthly profit was $12 million.", None),
    ],
)
def test_odd_units(language, text, per):
    assert [one.per for one in find_amounts(text, language)] == [per]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "It had $20m. Korvo raised NIS 100 million.", [2e7, "USD", 1e8, "ILS"]),
        ("en", "It got $5m. Kelana raised RM 20 million.", [5e6, "USD", 2e7, "MYR"]),
        (
            "fr",
            "Ils ont 30 millions de reais, puis 50 millions de pesos.",
            [3e7, "BRL"],
        ),
        ("en", "It costs R$ 7.299, or R$ 1.299,90.", [7299, "BRL", 1299.9, "BRL"]),
    ],
)
def test_a_sum_in_an_unknown_currency_takes_no_neighbours(language, text, told):
    found = [
        part
        for one in find_amounts(text, language)
        for part in (one.amount, one.currency)
    ]
    assert found == told


@pytest.mark.parametrize(
    ("language", "text", "valued"),
    [
        ("fr", "Korvo vaut désormais plus de 120 milliards de dollars.", 1),
        ("fr", "La société est désormais estimée à 5 milliards d'euros.", 1),
        ("fr", "Ce tour valorise l'entreprise 300 millions d'euros.", 1),
        ("en", "After the rally, Korvo is worth $75bn.", 1),
        ("en", "Korvo became worth more than $5tn.", 1),
        ("en", "The round prices the start-up at roughly $800 million.", 1),
        ("en", "Its valuation doubled to $6.6bn from $3.3bn.", 2),
        ("fr", "Cette levée la valorise 3,6 milliards d'euros.", 1),
        ("fr", "La start-up, qui valait 5 milliards d'euros, ferme.", 1),
        ("fr", "Elle pourrait être valorisée jusqu'à 8 milliards d'euros.", 1),
        ("en", "Korvo could be worth as much as £6bn when it lists.", 1),
        ("en", "It raised at $1bn, far below the $4bn it was worth in 2031.", 1),
        ("en", "A listing is expected, at a value of around £6bn.", 1),
        ("en", "The sale gives Tarnell an enterprise value of $300 million.", 1),
        ("en", "The equity value of the deal is around £70m.", 1),
        ("en", "The start-up's paper value has doubled to $2bn.", 1),
        ("en", "It sold at a valuation that two bankers put at $90 million.", 1),
        ("en", "Its valuation has barely budged: $4.1 billion.", 1),
        ("en", "Its valuation, according to Ada Brick, is $90m.", 1),
        ("fr", "Le titre baisse, ramenant la capitalisation sous les 700 M€.", 1),
        ("fr", "Sa valorisation n’a pas varié : 3,1 milliards d'euros.", 1),
        ("fr", "Ce tour la valorise à hauteur de 80 M€.", 1),
        ("fr", "La valeur d’entreprise ressort à 70 millions d'euros.", 1),
        ("fr", "Une valorisation que deux proches estiment à 90 M€.", 1),
        ("en", "The paper value of their shares tripled to $3 million.", 0),
        ("en", "The face value of the notes is $30 million.", 0),
        ("en", "The valuation has changed since it raised $20m.", 0),
        ("en", "They valued the stake at $20 million.", 0),
        ("en", "Its market value fell $20 billion.", 0),
        ("fr", "La firme valorise ses stocks à hauteur de 3 M€.", 0),
        ("fr", "Il a perdu 20 milliards d'euros de capitalisation.", 0),
        ("fr", "La valorisation reste secrète, les 20 M€ aussi.", 0),
        ("fr", "Le marché, qui valait 5 milliards d'euros, recule.", 0),
        ("en", "The stake sold below the $4bn it was worth in 2031.", 0),
        ("en", "Exports rose, at a value of around £6bn.", 0),
        ("fr", "Le contrat avec Korvo vaut 2 milliards d'euros.", 0),
        ("fr", "La dette de la société est estimée à 5 milliards d'euros.", 0),
        ("fr", "Le téléphone de Korvo vaut 900 euros.", 0),
        ("en", "The stake held by Korvo is worth $3bn.", 0),
        ("en", "Ada Bricourt is worth $3bn.", 0),
        ("en", "The fraud was worth $1.5bn.", 0),
        ("en", "Revenue doubled to $6.6bn from $3.3bn.", 0),
    ],
)
def test_what_a_company_is_worth_is_a_valuation(language, text, valued):
    found = find_amounts(text, language)
    assert found and sum(one.is_valuation for one in found) == valued


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("fr", "Il touche deux euros par article.", "article"),
        ("en", "It pays 25 cents per image.", "image"),
        ("en", "Power costs $0.12 per kilowatt-hour.", "kilowatt-hour"),
        ("en", "In Zurich it takes 1,500 francs a swap.", "swap"),
        ("en", "The shop in London makes 60 pence a sale.", "sale"),
        ("en", "The lease is four dollars an acre a year.", "acre per year"),
        ("en", "It costs $350 per developer per year.", "developer per year"),
        ("en", "It costs $350 per named user per year.", "year"),
        ("en", "A serving is $11 per guest.", "guest"),
        ("en", "The pass is $45 for the year.", "year"),
        ("en", "Revenue was $30 million for the year.", None),
        ("en", "It paid $5 million per Bloomberg.", None),
        ("en", "It paid $5 million per the filing.", None),
        ("en", "It paid $500 a child said.", None),
        ("fr", "L'aide est de 31 euros par vache et par an.", "cow per year"),
        ("fr", "Elle touche 31 euros par aidant familial et par mois.", "month"),
        ("fr", "Le cours est à 18 € la séance.", "session"),
        ("fr", "Le forfait est à 69 € à l’année.", "year"),
        ("fr", "Le vélo se loue 12 € à la journée.", "day"),
        ("fr", "Il a perdu 30 millions d'euros la séance de lundi.", None),
        ("fr", "Il reporte les 30 euros au mois de juin.", None),
        ("fr", "Il a payé 500 euros par chèque.", None),
        ("fr", "Le courant est à 0,25 euro le kilowatt-heure.", "kilowatt-hour"),
        ("fr", "Il a 620 000 euros par l'Agence des quais.", None),
        ("fr", "Elle verse trois euros de plus chaque mois.", "month"),
        ("en", "It takes $6 more every week.", "week"),
        ("fr", "La notice est payée 9 centimes le mot.", "word"),
        ("en", "The leaflet paid 9 cents a word.", "word"),
        ("en", "Turbines cost $900 per kilowatt.", "kilowatt"),
    ],
)
def test_the_whole_unit_of_a_price_is_told(language, text, unit):
    assert [one.per for one in find_amounts(text, language)] == [unit]
