"""Words beside and inside names that tell what belongs to them, French and English."""

from typing import Final

# A lone capital after these is a rank and no name.
RANKED: Final = frozenset(
    "série series serie plan jour heure vitamine vitamin catégorie category groupe group "
    "grade class classe type option annexe appendix point bâtiment gate level".split()
)
FOOD: Final = frozenset(
    "juice peel zest marmalade pulp pie tart sauce cider crumble cake jam tree trees orchard "
    "slices blossom wedges amère confite pressée sanguine douce".split()
)
"""Behind the name of a fruit, which is no company then."""
TICKERS: Final = frozenset({"ticker", "symbol", "symbole"})
NO_VERSION: Final = frozenset(
    "% percent million millions milliard milliards billion billions euros euro dollars "
    "dollar € $ £ m€ md€ mds k€ m md bn pouces inches pouce points point fois times ans "
    "years km kilomètres mm cm go to mo gb tb mb ghz mhz heures hours x".split()
)
MEETING_STARTS: Final = frozenset(
    "Salon Festival Foire Biennale Assises Journées Rencontres Trophées Sommet Hackathon "
    "Semaine Nuit Universités".split()
)
SCALES: Final = frozenset(
    "million millions milliard milliards billion billions bn percent %".split()
)
STOPPED: Final = frozenset("Inc Corp Ltd Co Bros".split())
"""Legal forms that are written with a full stop."""
MEETING_NAMES: Final = frozenset(
    "Conference Summit Meeting Expo Congress Symposium Festival Hackathon Awards "
    "Championship Championships Olympics Convention Fair".split()
)
LAW_WORDS: Final = frozenset(
    "Act Directive Regulation Bill Plan Charter Treaty Convention Strategy".split()
)
LAWS_BEFORE: Final = frozenset(
    "règlement loi directive décret charte plan programme ordonnance traité".split()
)
"""Before the name of a law or plan."""
ARTICLES: Final = frozenset({"L’", "L'", "Le", "La", "Les", "The"})
NAMED_AFTER: Final = {
    **dict.fromkeys(
        "hôpital hospitalier clinique lycée collège école université institut fondation "
        "médiathèque".split(),
        "organization",
    ),
    **dict.fromkeys(
        "rue avenue boulevard place quai pont square stade aéroport".split(), "place"
    ),
}
"""What bears people's names, and of what kind it is."""
CALENDAR: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays "
    "thursdays fridays saturdays sundays january february march april june july august "
    "september october november december lundi mardi mercredi jeudi vendredi samedi "
    "dimanche lundis mardis mercredis jeudis vendredis samedis dimanches janvier février "
    "mars avril juin juillet août septembre octobre novembre décembre".split()
) - {"mars", "april", "june", "august", "avril"}
"""Days and months, without those that are names too."""
LOOSE_STARTS: Final = frozenset(
    "do did does by with from at in on as is was so the a an ONG NGO".split()
)
LOOSE_ENDS: Final = frozenset(
    "of de du des d' d’ et and or ou à la le les the in on for pour en sur anyway too "
    "also aussi is est a an un une software app apps company firm group startup users "
    "phones chips platform website logiciel application groupe by with from at as palace "
    "castle".split()
)
GENERIC_NOUNS: Final = frozenset(
    "société groupe fonds fondation cabinet startup start-up pépite plateforme application "
    "appli logiciel banlieue région ville quartier commune salon festival conférence "
    "plateau opérateur éditeur constructeur fabricant studio réseau site journal quotidien "
    "magazine système modèle véhicule capsule puce famille gang groupuscule collectif "
    "startup company group firm app platform chipmaker maker software city state region "
    "neighbour neighbor IA".split()
)
MINISTERS: Final = frozenset(
    "ministre ministres secrétaire secrétaires minister déléguée délégué chargée chargé"
    .split()
)  # fmt: skip
LINKS: Final = frozenset(
    "de du des d' d’ à la l' l’ aux au of the for le les français française fédéral "
    "fédérale britannique allemand allemande italien italienne".split()
)
BODIES: Final = frozenset(
    "Solutions Services Systems Group Holdings Partners Capital Ventures Technologies "
    "Labs Foundation Board Office Council University Institute Trust Bank Association "
    "Agency Authority Commission Committee Department Corporation Company Fund Society "
    "Federation Alliance Consortium Software Security Energy Motors Industries Research "
    "Studios Games Health Robotics Networks Network Media".split()
)
TRADES_OF_FIRMS: Final = frozenset(
    "Ag Robotics Software Aerospace Agritech "
    "Airlines Airways Analytics Automotive Avionics Aviation Biologics "
    "Biosciences Biotech Breweries Brewing Broadband Chemicals Dairy Diagnostics Electronics "
    "Entertainment Foods Freight Genomics Instruments Insurance Interactive Logistics Marine "
    "Maritime Materials Metals Microsystems Mining Mobility Optics Packaging Payments Pharma "
    "Pharmaceuticals Photonics Plastics Publishing Rail Railways Seafoods Semiconductor "
    "Semiconductors Shipping Telecom Telecoms Textiles Therapeutics Wireless "
    "Aéronautique Agroalimentaire Assurances Électronique Énergie Énergies Industrie "
    "Informatique Ingénierie Logistique Plasturgie Robotique Télécom Télécoms".split()
)
"""Trades that end the names of companies, and that no person is called by."""
FIRM_ENDS: Final = BODIES | TRADES_OF_FIRMS
DEMONYMS: Final = frozenset(
    "American British French German Italian Spanish Dutch Belgian Swiss Austrian Danish "
    "Swedish Norwegian Finnish Polish Czech Hungarian Romanian Bulgarian Greek Turkish "
    "Russian Ukrainian Chinese Japanese Korean Taiwanese Indian Pakistani Vietnamese Thai "
    "Indonesian Malaysian Singaporean Filipino Australian Canadian Mexican Brazilian "
    "Argentine Chilean Colombian Egyptian Moroccan Tunisian Algerian Nigerian Kenyan "
    "Ethiopian African European Asian Israeli Palestinian Iranian Iraqi Saudi Emirati "
    "Slovak Slovenian Croatian Serbian Estonian Latvian Lithuanian Icelandic Portuguese "
    "Albanian Maltese Cypriot Peruvian Bolivian Ecuadorian Venezuelan Uruguayan Cuban "
    "Ghanaian Senegalese Ugandan Tanzanian Rwandan Cameroonian Ivorian Zimbabwean Libyan "
    "Lebanese Jordanian Syrian Kuwaiti Qatari Bahraini Omani Yemeni Afghan Kazakh Uzbek "
    "Armenian Azerbaijani Belarusian Moldovan Bangladeshi Nepali Mongolian Cambodian "
    "Burmese Laotian Catalan Basque Breton Flemish Bavarian Quebecois "
    "Irish Scottish Welsh English Londoner Parisian Californian Texan Americans Britons "
    "Europeans Germans Indians Russians Africans Canadians Australians New-Yorker "
    "Français Française Américain Américaine Américains Britanniques Européens Européen "
    "Allemand Allemands Chinois Japonais Coréen Coréens Indiens Russes Ukrainiens "
    "Parisiens Parisien Londonien Californien Africains Israéliens Suisses Belges".split()
)
INHABITANTS: Final = frozenset(
    "Swede Spaniard Briton Frenchman Frenchwoman Frenchmen Englishman Englishwoman Englishmen "
    "Irishman Irishwoman Irishmen Dutchman Dutchwoman Dutchmen Welshman Scotsman Scotswoman "
    "Icelander Londoners Parisians Californians Texans Swedes Danes Finns Poles Spaniards "
    "Brits Scots Turks Serbs Croats Slovaks Czechs Italians Norwegians Belgians Austrians "
    "Icelanders Ukrainians Israelis Pakistanis Koreans Iranians Mexicans Brazilians".split()
)
INHABITANTS_TOO: Final = frozenset(
    "Dane Finn Pole Brit Scot Turk Serb Croat Czech".split()
)
"""Inhabitants behind an article; people and products are called so too."""
COMPANY_NOUNS: Final = frozenset(
    "start-up startup société entreprise laboratoire labo pousse pépite company firm lab "
    "pépites groupe éditeur studio maker".split()
)
KEPT_NOUNS: Final = NAMED_AFTER.keys() | frozenset(
    "ministère parquet tribunal cour conseil métropole mairie préfecture académie chambre "
    "centre caisse direction syndicat faculté observatoire musée région département "
    "ville tour gare port parc station mont lac saint sainte".split()
)
"""Small words with which names of bodies and sites begin."""
