"""Lists the currencies that share a name, and how their countries are spoken of."""

from typing import Final

HOMES: Final = {
    "dollars": (
        ("USD", "US|U.S.|American", "américain|US", ""),
        ("CAD", "Canadian", "canadien", ""),
        ("AUD", "Australian", "australien", ""),
        ("NZD", "New Zealand", "néo-zélandais", ""),
        ("SGD", "Singapore|Singaporean", "singapourien|de Singapour", ""),
        ("HKD", "Hong Kong", "hongkongais|de Hong Kong|Hong Kong|Hong-Kong", ""),
        ("TWD", "Taiwan|Taiwanese|New Taiwan", "taïwanais|de Taïwan", ""),
    ),
    "pounds": (
        ("GBP", "British", "sterling|britannique", ""),
        ("EGP", "Egyptian", "égyptienne", ""),
        ("LBP", "Lebanese", "libanaise", ""),
        ("TRY", "Turkish", "turque", ""),
    ),
    "francs": (
        (
            "CHF", "Swiss", "suisse",
            r"Switzerland|Suisses?|suisses?|Gen[eè]v[ae]|Z[uü]rich|Lausanne|B[aâ]le|Basel"
            r"|\bCHF\b",
        ),
        (
            "XOF", "West African", "ouest-africain",
            r"CFA|S[ée]n[ée]gal|Dakar|Abidjan|Ivory Coast|Ivoire|Mali\b|B[ée]nin|Togo|Burkina",
        ),
        (
            "XAF", "Central African", "centrafricain",
            r"Cameroun|Cameroon|Douala|Yaoundé|Gabon|Tchad|Chad\b",
        ),
        ("RWF", "Rwandan", "rwandais", "Rwanda|Kigali"),
        ("CDF", "Congolese", "congolais", "Kinshasa|Congo"),
        ("GNF", "Guinean", "guinéen", "Guinée|Guinea|Conakry"),
        (
            "XPF", "Pacific", "Pacifique|pacifique",
            "Nouméa|Calédonie|Caledonia|Tahiti|Papeete|Polynés",
        ),
        ("DJF", "Djiboutian", "djiboutien", "Djibouti"),
    ),
    "CFA": (
        (
            "XOF", "West African", "ouest-africain",
            r"S[ée]n[ée]gal|Dakar|Abidjan|Ivory Coast|Ivoire|[Ii]voirien|Mali\b|B[ée]nin|Togo|"
            r"Lomé|Burkina|Niger\b",
        ),
        (
            "XAF", "Central African", "centrafricain",
            r"[Cc]amerou|Cameroon|Douala|Yaoundé|Gabon|Libreville|Tchad|Chad\b|Brazzaville",
        ),
    ),
    "crowns": (
        (
            "SEK", "Swedish", "suédoise",
            r"Swed|[Ss]uédois|Suède|Stockholm|Göteborg|Gothenburg|Malmö|SEK",
        ),
        ("NOK", "Norwegian", "norvégienne", r"Norw|[Nn]orvégien|Norvège|Oslo|Bergen|NOK"),
        ("DKK", "Danish", "danoise", r"Danish|[Dd]anois|Danemark|Denmark|Copenhag|DKK"),
        ("CZK", "Czech", "tchèque", r"Czech|[Tt]chèque|Tchéquie|Prague|Brno|CZK"),
        ("ISK", "Icelandic", "islandaise", r"[Ii]slandais|Islande|Iceland|Reykjav|ISK"),
    ),
    "pesos": (
        ("MXN", "Mexican", "mexicain", r"[Mm]exi[cq]"),
        ("ARS", "Argentine|Argentinian", "argentin", r"[Aa]rgentin|Buenos Aires"),
        ("COP", "Colombian", "colombien", r"[Cc]olombi|Bogot|Medell"),
        ("CLP", "Chilean", "chilien", r"\bChil(?:e|i)|[Cc]hilien|Santiago"),
        ("PHP", "Philippine", "philippin", r"[Pp]hilippin|Manil|Cebu"),
        ("UYU", "Uruguayan", "uruguayen", r"[Uu]ruguay|Montevideo"),
    ),
    "dinars": (
        ("DZD", "Algerian", "algérien", r"[Aa]lgéri|Algeria|Alger\b|Algiers"),
        ("TND", "Tunisian", "tunisien", r"[Tt]unis"),
        ("RSD", "Serbian", "serbe", r"[Ss]erb|Belgrade"),
        ("KWD", "Kuwaiti", "koweïtien", r"K[ou]w[ae][iï]t"),
        ("JOD", "Jordanian", "jordanien", r"Jordani|Jordan\b|Amman"),
        ("BHD", "Bahraini", "bahreïni", r"Bahr[ae]|Manama"),
        ("IQD", "Iraqi", "irakien", r"[IiÍ]ra[qk]|Bag(?:h)?dad"),
        ("LYD", "Libyan", "libyen", "Liby|Tripoli"),
    ),
    "dirhams": (
        (
            "AED", "Emirati|UAE", "émirati|emirati|des Émirats",
            r"Emira|Émira|UAE|Duba[ïi]|Abu Dhabi|Abou Dhabi|Sharjah",
        ),
        (
            "MAD", "Moroccan", "marocain",
            r"Moroc|[Mm]aroc|Casablanca|Rabat|Marrakech|Tanger|Tangier",
        ),
    ),
    "rupees": (
        (
            "INR", "Indian", "indienne",
            r"India|Inde\b|[Ii]ndien|Delhi|Mumba[ïi]|Bombay|Beng|Bangalore|Chennai|Hyderabad|"
            r"Pune\b|Kolkata",
        ),
        ("PKR", "Pakistani", "pakistanaise", r"[Pp]akistan|Karachi|Lahore|Islamabad"),
        ("LKR", "Sri Lankan", "sri-lankaise|srilankaise", "Sri Lanka|Colombo"),
        ("NPR", "Nepali|Nepalese", "népalaise", r"N[eé]pal|Kat(?:h)?mandou|Kathmandu"),
        ("MUR", "Mauritian", "mauricienne", r"Mauriti|Maurice\b|Port[- ]Louis"),
        ("IDR", "Indonesian", "indonésienne", r"[Ii]ndon[ée]s|D?[Jj]akarta"),
    ),
    "riyals": (
        ("SAR", "Saudi", "saoudien", r"[Ss]audi|[Ss]aoudi|Riyad"),
        ("QAR", "Qatari", "qatarien|qatari", "Qatar|Doha"),
        ("OMR", "Omani", "omanais", r"Oman\b|Muscat|Mascate"),
        ("YER", "Yemeni", "yéménite", r"Y[eé]men"),
        ("IRR", "Iranian", "iranien", "Iran|Tehran|Téhéran"),
    ),
    "shillings": (
        ("KES", "Kenyan", "kényan", r"Ken[iy]a|Kény|Nairobi|Mombasa"),
        ("UGX", "Ugandan", "ougandais", r"[OU]u?ganda|Kampala"),
        ("TZS", "Tanzanian", "tanzanien", r"Tan[zs]an|Dar es Salaam|Dodoma"),
        ("SOS", "Somali", "somalien", "Somali|Mogadis"),
    ),
    "lei": (
        (
            "RON", "Romanian", "roumain",
            r"R[ou]+mani|[Rr]oumain|Bu[ck][ah]a?rest|Cluj|Ia[sș]i\b|Timi[sș]oara",
        ),
        ("MDL", "Moldovan", "moldave", r"Moldov|[Mm]oldav|Chi[sș]in[aă]u"),
    ),
    "lira": (
        ("TRY", "Turkish", "turque", r"Turk|Turq|[Tt]urc|Istanbul|Ankara"),
    ),
    "yen": (
        ("JPY", "Japanese", "japonais", "Japan|Japon|Tok?yo|Osaka|Kyoto"),
        (
            "CNY", "Chinese", "chinois",
            r"China|Chine\b|[Cc]hinois|Chinese|Beijing|Pékin|Shenzhen|Shanghai|Hangzhou|yuan|RMB",
        ),
    ),
    "R": (
        (
            "ZAR", "", "",
            "South Africa|Afrique du Sud|sud-africain|Johannesburg|Cape Town|Durban|Pretoria|"
            r"\brands?\b",
        ),
    ),
    "S/": (
        ("PEN", "Peruvian", "péruvien", r"Peru|Pérou|péruvien|\bLima\b"),
    ),
    "RM": (
        ("MYR", "", "", r"[Mm]alaysi|[Mm]alais|Kuala Lumpur|Penang|Johor|ringgit"),
    ),
    "SR": (
        ("SAR", "", "", r"[Ss]audi|[Ss]aoudi|Riyad|Jedda"),
    ),
    "KD": (
        ("KWD", "", "", r"K[ou]w[ae][iï]t"),
    ),
    "LE": (
        ("EGP", "", "", "Egypt|Égypt|égypt|Cairo|Caire"),
    ),
    "N": (
        ("NGN", "", "", r"Nig[eé]ria|Lagos|Abuja|\bnairas?\b"),
    ),
    "php": (
        ("PHP", "", "", r"[Pp]hilippin|Manil|Cebu"),
    ),
    "cop": (
        ("COP", "", "", r"[Cc]olombi|Bogot|Medell"),
    ),
    "try": (
        ("TRY", "", "", r"Turk|Turq|[Tt]urc|Istanbul|Ankara"),
    ),
    "DA": (
        ("DZD", "", "", r"[Aa]lgéri|Alger\b|Algeria|Algiers"),
    ),
}  # fmt: skip
"""By a name that several currencies share: code, adjectives in English and in French, and
how else the country is spoken of. Of dollars and pounds only an adjective tells."""
