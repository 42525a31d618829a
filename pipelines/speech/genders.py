"""Tells from first names, titles and nouns whether a person is spoken of as he or she."""

import re
from typing import Final

from pipelines.names.accents import without_accents

TITLE_OF: Final = {
    "m": re.compile(r"(?:^|[\s,(«“])(?:M|Mr|Monsieur|Sir|Lord|Herr)\.?\s+$"),
    "f": re.compile(
        r"(?:^|[\s,(«“])(?:Mme|Mlle|Mrs|Ms|Miss|Madame|Lady|Dame|Frau)\.?\s+$"
    ),
}
"""What stands right before the name of a man or a woman."""
NOUN_OF: Final = {
    "m": re.compile(
        r"\b(?:patron|dirigeant|président|direct?eur|(?:co-?)?fondateur|avocat|chercheur|"
        r"député|sénateur|développeur|ingénieur|entrepreneur|créateur|délégué|consultant|"
        r"milliardaire français|businessman|spokesman|chairman|husband|father|son of|"
        r"brother|congressman|frère|mari|époux|fils|compagnon|neveu|oncle)\b",
        re.I,
    ),
    "f": re.compile(
        r"\b(?:patronne|dirigeante|présidente|directrice|(?:co-?)?fondatrice|avocate|"
        r"chercheuse|députée|sénatrice|développeuse|ingénieure|entrepreneuse|créatrice|"
        r"déléguée|consultante|cheffe|adjointe|associée|élue|eurodéputée|"
        r"sœur|épouse|fille|compagne|nièce|tante|daughter|niece|aunt|businesswoman|spokeswoman|chairwoman|wife|mother|sister|congresswoman)\b",
        re.I,
    ),
}
"""A noun beside the name that tells it."""
SOMEBODY_ELSE: Final = re.compile(
    r"\b(?:with|avec|whose|dont|(?:who|qui)(?! (?:is|was|became|est|était|fut)\b))\b"
)
"""Where the words behind a name come to others: `X, who founded it with his sister`."""
WOMEN_END: Final = re.compile(r"(?:ette|elle|line|rine|tine|dine|ienne|iane)$")
"""How women's first names end; men's that do so are in the list."""


def _folded(name: str) -> str:
    return without_accents(name.casefold())


def _names(names: str) -> frozenset[str]:
    return frozenset(_folded(names).split())


WOMEN: Final = _names(
    "marie anne anna julie claire sophie camille léa emma chloé inès alice laura sarah "
    "élise elise isabelle nathalie valérie sandrine stéphanie céline virginie caroline "
    "hélène helene catherine christine christel laure louise lucie manon margaux mathilde "
    "pauline marion aurélie audrey amélie émilie emilie delphine florence fleur juliette "
    "charlotte clara claudia agathe nadia fatima samira leïla leila amina aïcha sonia "
    "karine corinne brigitte françoise monique martine sylvie véronique mary jennifer "
    "linda elizabeth susan jessica karen lisa nancy margaret sandra ashley kimberly emily "
    "michelle amanda melissa deborah rebecca sharon cynthia kathleen amy angela helen "
    "samantha katherine nicole rachel heather megan hannah olivia grace victoria lauren "
    "kelly joan judith andrea lina meredith ursula margrethe henna teresa "
    "mira sheryl marissa ginni fei-fei joelle "
    "roxanne axelle cécile lætitia laetitia ingrid greta freya ada grace ruth irene elena "
    "maria ana carla paula daniela giulia chiara francesca sofia yuki mei priya ananya "
    "ariane estelle clémence constance diane élodie elodie eva gaëlle joséphine lise "
    "louisa maud noémie ophélie solène tatiana vanessa yasmine yasmina zoé rose lily mia ella "
    "molly jane kate katie julia diana naomi nina tara tina wendy vera agnès anaïs astrid "
    "béatrice bénédicte charlène clotilde coralie dominique edith élisabeth emmanuelle "
    "estelle eugénie flore gisèle hortense jeanne joy justine lison maëlle marguerite "
    "marlène mireille muriel myriam nolwenn oriane raphaëlle rim salomé sabine ségolène "
    "solange suzanne thérèse tiphaine alison beth carol carolyn chloe claire debbie doris "
    "eleanor ellen erin esther eve faith fay fiona frances gail gwen gwynne hazel heidi "
    "holly imogen ines ingrid ivy jill jo joanne jodie josephine joyce june kay kirsten "
    "leah lesley liz lorraine lucy lynn madeline maggie marian marilyn maureen meg miriam "
    "nadine nell noor pam patty peggy penny phoebe poppy robyn rosalind rosemary ruby "
    "sally shannon sheila shirley stacey sue susie suzy tess tracy ursula yvonne zoe "
    "ngozi yuna aino signe astrid solveig birgit heike ines anke katrin silke"
)
"""First names of women; a name not listed may be anybody's."""
MEN: Final = _names(
    "jean christian pierre michel philippe alain patrick nicolas christophe laurent david frédéric "
    "éric eric stéphane pascal thierry olivier julien sébastien françois bruno guillaume "
    "vincent thomas alexandre antoine maxime romain mathieu matthieu arthur hugo louis "
    "paul gabriel xavier benoît benoit cédric jérôme emmanuel bernard marc luc yves "
    "gilles hervé didier serge denis gérard jacques rené robert henri charles georges "
    "raphaël théo théau victor adrien arnaud aurélien baptiste bastien clément damien "
    "fabien fabrice florian franck grégoire ludovic rémi simon sylvain tristan yann james "
    "john william richard joseph daniel matthew anthony mark donald steven andrew kenneth "
    "joshua kevin brian edward ronald timothy jason jeffrey ryan jacob gary jonathan "
    "stephen larry justin scott brandon benjamin samuel gregory frank raymond patrick jack "
    "dennis jerry tyler aaron adam nathan henry peter kyle ethan jeremy sam elon tim satya "
    "sundar jensen jeff bill steve mohamed mohammed ahmed ali omar karim mehdi rachid carl "
    "tony tom mike joe ben alex dan greg brad joel hans klaus jürgen marco luca giovanni "
    "carlos juan luis pedro josé diego wei hiroshi kenji takeshi raj amit rahul andré "
    "augustin axel bilal boris cyril cyrille édouard edouard edgar elie émile erwan étienne "
    "étienne félix fabio gaël gaspard gauthier geoffroy ghislain hakim hubert ismaël ivan "
    "jérémie jérémy joël jordan josselin léo léon loïc lucas malo marcel martin mathis "
    "matthias max mathias morgan nils noël octave pierrick quentin régis rémy robin roland "
    "samir samy stanislas tanguy tarek théodore tugdual ulysse urbain walid william yanis "
    "yannick yoann yvan zinedine abel alan albert alfred anders arjun arvind bob boris "
    "brendan bruce bryan byron calvin cameron chad christopher clive colin craig curtis "
    "dale damon darren dave dean derek don doug douglas dwayne earl elliot eugene evan "
    "felix fred fritz garth gavin geoff george glen glenn graham grant guy harold harry "
    "howard hugh ian isaac ivor jake jamie jim jon josh keith ken kofi kurt lars lawrence "
    "leo leonard lewis liam marcus mario martin marvin max miles mitch neil nick nigel "
    "niklas noah norman oliver oscar otto owen pat phil piotr rajeev ralph ravi ray rick "
    "rob rod roger ron ross roy rufus russell sean seth shane shawn sid stan stuart ted "
    "terry theo tobias toby todd travis trevor vijay vikram vitalik walter warren wayne "
    "will zach joshua luka ilya nikola mustafa krishna aditya akira moussa issa hamza "
    "yahya musa andrea costa mika sasha ezra elisha garba aliyu attila geza bela nikita "
    "shinya kota shota yuya jitse aravind daisuke masayoshi lei jun tobi rasmus"
)


def gender(name: str) -> str:
    """Tell `f` or `m` from a first name; the empty string when it may be either."""
    words = _folded(name).split()
    first = words[0] if words else ""
    parts = first.split("-")
    woman = first in WOMEN or parts[0] in WOMEN
    man = first in MEN or parts[0] in MEN
    if woman and man:
        return ""
    if man or (woman and parts[-1] in MEN):
        return "m"
    is_full = len(words) > 1
    return "f" if woman or (is_full and WOMEN_END.search(first)) else ""


NEXT_PRONOUN: Final = re.compile(r"[^.!?\n]{0,240}[.!?][”»\"’]?\s+(?:(She)|(He))\b")
"""A sentence, and the pronoun that opens the next one."""


def gender_followed(text: str, end: int) -> str:
    """Tell `f` or `m` from the pronoun that opens the sentence after an English name."""
    found = NEXT_PRONOUN.match(text, end)
    return ("f" if found[1] else "m") if found else ""


def gender_told(text: str, start: int, end: int) -> str:
    """Tell `f` or `m` from a title or a noun beside a name; empty when neither tells."""
    before, after = text[max(0, start - 50) : start], text[end : end + 50]
    for kind, title in TITLE_OF.items():
        if title.search(before):
            return kind
    nouns = before if re.search(r"[\w’'] $|, $", before) else ""
    near = re.split(r"[.;:«»“”\"]", nouns)[-1][-32:]
    told = {kind for kind, noun in NOUN_OF.items() if noun.search(near)}
    if not told and after.startswith(", "):
        apposed = SOMEBODY_ELSE.split(re.split(r"[.;:«»“”\"]", after)[0])[0]
        told = {kind for kind, noun in NOUN_OF.items() if noun.search(apposed)}
    return told.pop() if len(told) == 1 else ""


def title_told(text: str, start: int) -> str:
    """Tell `f` or `m` from a title right before a name; empty where none is."""
    before = text[max(0, start - 20) : start]
    return next((kind for kind, row in TITLE_OF.items() if row.search(before)), "")


def gender_of_noun(words: str, language: str) -> str:
    """Tell `f` or `m` from a French article before a noun; empty where none tells."""
    if language != "fr":
        return ""
    found = re.search(
        r"\b(le|la|ce|cet|cette|une?|sa)\s(?=\S)|\b(son)\s(?=[^aeéèêiîoôuhy])",
        words,
        re.I,
    )
    if not found:
        return ""
    return "f" if found.group().strip().lower() in ("la", "cette", "une", "sa") else "m"
