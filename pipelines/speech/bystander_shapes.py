"""Lists the shapes of the words that make a name that of somebody else than who speaks."""

import re
from typing import Final

from pipelines.speech.people_words import ROLE

TO: Final = re.compile(
    r"(?:\b(?:à|au|aux|(?<![Aa]ccording )to|on|sur|chez|dans|in|at|par|by|of|with|from|via|"
    r"auprès de) (?:la |le |les |the )?|\b(?:à|par|auprès de) l['’]|\bauprès d['’])"
    rf"(?:(?:(?:M|Mme|Mlle|Me|Mr|Ms|Mrs|Dr|Pr)\.?|maître|{ROLE.pattern}) )?$"
)
"""What makes a name that of who is told, or of a place, and not of who speaks."""
LISTENER: Final = re.compile(
    r"(?:\b(?:to|à|aux?|auprès d(?:e|u|es)|(?:seen|obtained|reviewed|read) by|"
    r"(?:consulté|vu|obtenu|révélé|lu)e?s? par) (?:la |le |les |the )?|"
    r"\b(?:à|auprès de|(?:consulté|vu|obtenu|révélé|lu)e?s? par) l['’]|\bauprès d['’])$"
)
"""What makes a name that of who was told, or saw."""
OF: Final = re.compile(
    r"(?:\b(?:de|du|des|of|avec|contre|for|like|at|chez|from|by|par) (?:la |les |the )?"
    r"|\bd['’]|\bde l['’])$"
)
"""What makes a name a part of the noun before it: `the founder of X`."""
FOLLOWERS: Final = (
    r"(?:lawyers|attorneys|solicitors|barristers|friends|relatives|allies|critics|fans|aides|"
    r"supporters|advisers|advisors|colleagues|employees|followers|opponents|rivals|backers|"
    r"avocats|avocates|conseils|proches|amis|amies|soutiens|partisans|détracteurs|collègues|"
    r"salariés|employés|collaborateurs|conseillers|adversaires|rivaux|défenseurs|entourage|"
    r"camp|family|famille|team|équipes?)"
)
CIRCLE: Final = re.compile(
    rf"\b{FOLLOWERS} (?:[a-zà-ÿ]+ )?(?:for |of |to |de |d['’]|du |des )"
    r"(?:(?:M|Mme|Mr|Ms|Mrs|Dr)\.? )?$",
    re.I,
)
"""What makes a name that of whom several people without a name speak for."""
OWN_CIRCLE: Final = re.compile(rf"['’]s (?:[a-z]+ )?{FOLLOWERS}\b")
"""The same behind the name: `X's lawyers`."""
BESIDE: Final = re.compile(
    r"\b(?:in|at|of|with|from|for|to|about|against|de|du|des|à|au|aux|avec|contre|chez|pour|"
    r"par|dans|sur|en) (?:[A-ZÀ-Ý][\w.-]+ )?$|\b[dl]['’]$|\W\s$(?<!, )"
)
"""What makes a name that of somebody else than the noun before it tells of."""
MOUTH: Final = re.compile(
    r"\b(?:par (?:la (?:voix|bouche|plume)|l['’](?:intermédiaire|entremise)) d|"
    r"through (?:its|his|her|their))[^.;:]{1,80}$"
)
"""What makes a name that of who spoke for the subject."""
BEHIND: Final = re.compile(
    r", (?:sans|pour|afin|après|avant|malgré|contre|face|au grand dam|pendant|quand|lorsque|"
    r"qui|dont|tandis|alors|mais|en (?:[\w’'-]+ant)|despite|without|after|before|while|when|"
    r"as|which|who|whose|to the|but|[a-z]+ing)\b[^,;]*$"
)
"""What keeps a name behind a comma from being the subject of the verb before."""
OTHER: Final = (
    r"(?:filiale|coentreprise|maison mère|concurrente?|rivale?|fournisseur|sous-traitant|"
    r"prestataire|actionnaire|client|unit|subsidiary|joint venture|parent|rival|competitor|"
    r"supplier|contractor|shareholder|customer)"
)
OTHER_FIRM: Final = re.compile(OTHER, re.I)
OTHER_OF: Final = re.compile(
    rf"\b{OTHER} (?:[a-zà-ÿ]+ )?(?:de |du |des |d['’]|of |to )(?:la |l['’]|the )?"
    r"(?:[A-ZÀ-Ý][\w-]+ (?:et|and) (?:de |d['’])?)?$"
)
"""What makes a name that of whom another firm belongs to, or deals with: `a rival of X`."""
OTHER_OWNED: Final = re.compile(rf"['’]s (?:[\w-]+ )?{OTHER}\b")
SPOKEN_OF: Final = re.compile(
    r"\b(?:he|him|she|her|il|elle|lui)\b|(?<=[a-z] )l['’](?=\w+ |a )"
)
"""What tells in a clause of somebody else than its subject: `The judge called him “…”`."""
