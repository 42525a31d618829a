"""Draws names to write into templates: from the project's lists, from others, or made up."""

import gzip
import random
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pipelines.names.known import read_names

HERE: Final = Path(__file__).parent
HOLE: Final = re.compile(r"\{(\w+?)\}")
STARTS: Final = (
    "al ar ax be bra ca cen clo co cor da del dex dri el en eq fa fi flo ga gen gra ha hex "
    "hy in io ka ke ki kor lu lum ly ma mi mo na ne nex no nu ob om or pa per pi plu po "
    "qua ra re ri sa se si sol so sy ta te tri u va ve vi vo wa wi xe ya yu za ze zo"
).split()
MIDDLES: Final = (
    "ba be bi bo da de di do fa ga go la le li lo ma me mi na ne ni no pa pe ra re ri ro "
    "sa se si ta te ti to va ve vi za zi".split()
)
ENDS: Final = (
    "ra ro ris ria rix lo la lis ly lia na nt nis nix ta tis tal tech tek va via vo vy "
    "xa xis zen zo za m n s x grid mind base loop ware flow scale wave pod kit hub ify"
).split()
LONGEST: Final = 5
"""Words of a name that is drawn from a list."""
LEGAL: Final = "Inc Inc. Ltd plc SAS SA GmbH Corp AG NV LLC SE".split()


@dataclass(slots=True, kw_only=True)
class Pool:
    """All that a slot may be filled with."""

    chance: random.Random
    slots: dict[str, tuple[str, list[str]]] = field(default_factory=dict)
    """Label and values by slot."""
    lists: dict[str, list[str]] = field(default_factory=dict)
    """Names by kind: `given`, `surname`, `organization`, `product`, `city` …"""

    def fill(self, pattern: str) -> str:
        """Replace the holes of a value: {inv} a made-up word, {d} a digit, and so on."""
        while match := HOLE.search(pattern):
            word = self._hole(match[1])
            pattern = pattern[: match.start()] + word + pattern[match.end() :]
        return pattern

    def _hole(self, name: str) -> str:
        chance = self.chance
        match name.rstrip("0123456789"):
            case "inv":
                return self.made_up().capitalize()
            case "INV":
                return self.made_up().upper()
            case "low":
                return self.made_up()
            case "sur":
                return chance.choice(self.lists["surname"])
            case "d":
                return str(chance.randint(1, 9))
            case "L":
                return chance.choice("ABCDEFGHKLMNPQRSTVXZ")
            case "acronym":
                letters = chance.choices("ABCDEFGHILMNOPRSTUV", k=chance.randint(2, 5))
                return "".join(letters)
            case "org":
                return self.organization()
            case "city" | "country" as kind:
                return chance.choice(self.lists[kind])
            case "CITY":
                return chance.choice(self.lists["city"]).upper()
            case slot:
                return self.value(slot)

    def value(self, slot: str) -> str:
        """Draw a value of a slot of `slots.txt`."""
        drawn = self.chance.choice(self.slots[slot][1])
        if drawn.startswith("*"):
            return self.chance.choice(self.lists[drawn[1:]])
        return self.fill(drawn)

    def made_up(self) -> str:
        """Make up a word that could be a brand."""
        chance = self.chance
        middle = chance.choice(MIDDLES) if chance.random() < 0.5 else ""
        return chance.choice(STARTS) + middle + chance.choice(ENDS)

    def organization(self) -> str:
        """Draw a company: half from the lists, half made up in many shapes."""
        if self.chance.random() < 0.5:
            return self.chance.choice(self.lists["organization"])
        return self.value("company")

    def person(self) -> tuple[str, str]:
        """Draw a given name and a surname."""
        chance = self.chance
        given = chance.choice(self.lists["given"])
        if chance.random() < 0.06:
            given = f"{given[0]}."
        surname = chance.choice(self.lists["surname"])
        drawn = chance.random()
        if drawn < 0.07:
            surname = f"{chance.choice(PARTICLES)} {surname}"
        elif drawn < 0.12:
            surname = f"{surname}-{chance.choice(self.lists['surname'])}"
        elif drawn < 0.17:
            given = f"{given} {chance.choice(self.lists['surname'])}"
        elif drawn < 0.19:
            given = f"{given} {chance.choice('ABCDEFGHJKLMNPRSTW')}."
        elif drawn < 0.20:
            surname = surname[0]
        return given, surname


PARTICLES: Final = (
    "de",
    "de la",
    "Le",
    "van der",
    "von",
    "El",
    "Ben",
    "Di",
    "da",
    "Mc",
)


GAMES: Final = (
    "Minecraft; Fortnite; Elden Ring; Starfield; Zelda; Mario Kart World; Baldur's Gate 3; "
    "Assassin's Creed Shadows; GTA VI; Cyberpunk 2077; Call of Duty; EA Sports FC 25; "
    "Hollow Knight: Silksong; Clair Obscur: Expedition 33; Stranger Things; Squid Game"
).split("; ")
CITIES: Final = (
    "Paris; Lyon; Lille; Nantes; Toulouse; Bordeaux; Rennes; Grenoble; Strasbourg; Berlin; "
    "Munich; London; Dublin; Amsterdam; Madrid; Milan; Zurich; Stockholm; Austin; Boston; "
    "Seattle; San Francisco; New York; Denver; Toronto; Tokyo; Shenzhen; Bangalore; Lagos; "
    "Nairobi; Tel Aviv; Singapore; Taipei; Washington; Manchester; Cambridge; São Paulo"
).split("; ")
COUNTRIES: Final = {
    "fr": (
        "France; Allemagne; Italie; Espagne; Belgique; Suisse; Pologne; Suède; Norvège; "
        "Finlande; Irlande; Chine; Inde; Corée du Sud; Russie; Ukraine; Turquie; Arabie "
        "saoudite; Israël; Égypte; Tunisie; Algérie; Afrique du Sud; Argentine; Europe; "
        "Asie; Bretagne; Normandie; Californie; Bavière; Occitanie"
    ).split("; "),
    "en": (
        "France; Germany; Italy; Spain; Britain; the UK; Ireland; Poland; Sweden; Norway; "
        "China; India; Japan; South Korea; Russia; Ukraine; Turkey; Israel; Egypt; Nigeria; "
        "Kenya; South Africa; Brazil; Mexico; Canada; Australia; Taiwan; Vietnam; Europe; "
        "Asia; Africa; Texas; California; the US; America"
    ).split("; "),
}


def read_pool(
    chance: random.Random, language: str, folder: str, lists: dict[str, list[str]]
) -> Pool:
    """Read the project's lists, and those of a folder by kind."""
    pool = Pool(chance=chance)
    for line in (HERE / "slots.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            slot, label, values = line.split("\t")
            pool.slots[slot] = ("" if label == "-" else label, values.split("; "))
    for row in read_names():
        pool.lists.setdefault(row.kind, []).extend(row.forms)
    pool.lists["game"] = GAMES
    pool.lists["city"] = [name for name in CITIES for _ in range(60)]
    pool.lists["country"] = list(COUNTRIES[language])
    for kind, files in lists.items():
        for name in files:
            pool.lists.setdefault(kind, []).extend(_read_list(Path(folder) / name))
    return pool


def _read_list(path: Path) -> list[str]:
    """Read the first column of a list, without securities and other long descriptions."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        names = [line.split("\t")[0].split() for line in lines if line.strip()]
    return [
        " ".join(words)
        for words in names
        if len(words) <= LONGEST and "%" not in "".join(words)
    ]
