"""Words that stand beside people's names, French and English: titles, roles, trades."""

from typing import Final

RANKS: Final = frozenset(
    "Mme Mlle Mᵉ Mgr Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof Prof. Sgt Sgt. Capt Capt. Lt Lt. Cpl Maj. "
    "Col. Cmdr Supt Insp Cllr Adm. Gen. Rev Rev. Sen. Rep. Gov. Councillor Congressman "
    "Congresswoman Chairwoman Detective Chancellor Baroness Ambassador".split()
)
"""Titles that begin no other name than a person's."""
TITLES: Final = RANKS | frozenset(
    "M. MM. Me Pr Herr Frau Sir Lord Lady Judge Justice Senator President Professor "
    "Commissioner Chair Chairman Governor Secretary Minister Mayor Captain General "
    "Colonel".split()
)
COURTESIES: Final = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. M. Mme Mlle Monsieur Madame Herr Frau".split()
)
"""Titles before nothing but a surname."""
PARTICLES: Final = frozenset(
    "de du d' d’ la le van von der den di da del della el".split()
)

FAMILIES: Final = frozenset("family brothers sisters dynasty clan siblings".split())
DETERMINERS: Final = frozenset(
    "a an the its his her our un une le la l' l’ son sa notre".split()
)
ROLES: Final = frozenset(
    "physicist historian engineer lawyer analyst founder cofounder co-founder professor "
    "researcher scientist journalist president chairman chairwoman chief executive director "
    "manager spokesperson spokesman spokeswoman minister senator economist partner "
    "programmer developer designer mathematician entrepreneur investor critic author "
    "physicien physicienne historien historienne ingénieur ingénieure avocat avocate "
    "analyste fondateur fondatrice cofondateur cofondatrice professeur professeure "
    "chercheur chercheuse scientifique journaliste président présidente directeur "
    "directrice porte-parole ministre sénateur sénatrice économiste développeur "
    "neighbour neighbor colleague friend volunteer bénévole voisin voisine collègue amie "
    "développeuse mathématicien mathématicienne entrepreneur entrepreneuse pdg patron "
    "patronne dirigeant dirigeante député députée maire".split()
)

# Said without an article of people only: not `partner`, which a company is too.
BARE_ROLES: Final = frozenset(
    "physicist historian professor president chairman chairwoman spokesperson senator "
    "physicien physicienne historien historienne professeur professeure président "
    "présidente directeur directrice avocat avocate chercheur chercheuse bénévole "
    "cofondateur cofondatrice fondateur fondatrice journaliste pdg porte-parole".split()
)
FIRMS_TOO: Final = frozenset("partner developer designer investor patron".split())
"""Roles that companies have as well."""
FOLLOWS: Final = frozenset("succeeds succeeded succeeding".split())
TAKES: Final = frozenset("took take takes taking taken".split())
AGES: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
    "eighty ninety deux trois quatre cinq sept huit neuf dix onze douze treize "
    "quatorze quinze seize vingt trente quarante cinquante soixante".split()
)
HUMAN: Final = frozenset(
    "réplique soupire souffle raconte sourit confie plaisante bougonne glisse grogne "
    "murmure ironise rigole laughs laughed shrugs shrugged smiles smiled sighs sighed "
    "jokes joked grins grinned recalls recalled remembers chuckles chuckled".split()
)
"""What companies never do."""
TRADES: Final = frozenset(
    "standardiste concierge gardien gardienne boulanger boulangère infirmier infirmière "
    "médecin facteur factrice livreur livreuse chauffeur caissier caissière secrétaire "
    "comptable vendeur vendeuse instituteur institutrice agriculteur agricultrice "
    "retraité retraitée étudiant étudiante cuisinier cuisinière plombier serveuse "
    "receptionist caretaker baker nurse doctor farmer driver cashier secretary accountant "
    "teacher pensioner student cook plumber waiter waitress electrician builder".split()
)
