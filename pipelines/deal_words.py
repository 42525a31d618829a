"""Lists the ways in which news tells a deal, as patterns over masked sentences."""

import re
from dataclasses import dataclass
from typing import Final

from pipelines.masked import EVENT, MONEY, ORG, PERSON, PLACE, PRODUCT


@dataclass(slots=True, kw_only=True, frozen=True)
class Rule:
    """One way to tell a deal; groups `s` subject, `o` object, `m` amount."""

    kind: str
    pattern: re.Pattern[str]
    needs: re.Pattern[str] | None = None
    """What the sentence must hold too."""
    never: re.Pattern[str] | None = None
    """What the sentence must not hold."""


SIGNS: Final = {
    "<O>": ORG, "<P>": PERSON, "<L>": PLACE, "<X>": PRODUCT, "<E>": EVENT, "<M>": MONEY,
    "<s>": f"(?P<s>{ORG})", "<o>": f"(?P<o>{ORG})", "<m>": f"(?P<m>{MONEY})",
    "<p>": f"(?P<o>{PERSON})", "<l>": f"(?P<o>{PLACE})", "<x>": f"(?P<o>{PRODUCT})",
    "<ox>": f"(?P<o>{ORG}|{PRODUCT})",
    "<~>": rf"[^.;:!?{ORG[1:-1]}]{{0,60}}?",
    "<->": r"(?:[^\W\d]+[ -]){0,5}",
    "<#>": r"(?P<c>\d[\d  .,]*\d|\d|[a-z]+)",
}  # fmt: skip


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with signs in it."""
    for short, long in SIGNS.items():
        pattern = pattern.replace(short, long)
    return re.compile(pattern, re.I)


def rule(kind: str, pattern: str, needs: str = "", never: str = "") -> Rule:
    """Make a rule of patterns with signs in them."""
    return Rule(
        kind=kind,
        pattern=compiled(pattern),
        needs=compiled(needs) if needs else None,
        never=compiled(never) if never else None,
    )


ROUND_EN: Final = (
    r"\b(?:funding|round|series|seed|financing|investors?|backers|venture|grants?|loan|"
    r"debt|equity|capital|led by|from <O>|backed|valuation|valued)\b"
)
ROUND_FR: Final = (
    r"\b(?:levée|tour|série|amorçage|financement|fonds|investisseurs?|ronde|capital|"
    r"auprès|dette|subventions?|prêt|participatif|menée?s? par|dirigée?s? par)\b"
)
OTHER_MONEY_EN: Final = r"\b(?:prices?|forecast|guidance|outlook|dividend|rates?|target|fees?|tariffs?|revenue|sales|profit|salary|salaries)\b"
LISTING: Final = r"\b(?:IPO|initial public offering|went public|go public|started trading|en bourse|bourse de|introduction)\b"
GET_EN: Final = (
    r"\b(?:secure[sd]?|securing|close[sd]?|closing|land(?:s|ed)?|bag(?:s|ged)?|nab(?:s|bed)?|"
    r"snag(?:s|ged)?|bank(?:s|ed)?|picks? up|picked up|pulls? in|pulled in|scores?d?|"
    r"attract(?:s|ed)?|receive[sd]?|g[eo]ts?|collect(?:s|ed)?|haul(?:s|ed) in|grab(?:s|bed)?|"
    r"complete[sd]?|announce[sd]?|win|wins|won)"
)
GET_FR: Final = (
    r"\b(?:boucl(?:e|é|er|ent|ait)|décroch(?:e|é|er|ent)|récolt(?:e|é|er)|collect(?:e|é|er)|"
    r"obt(?:ient|enu|enir|iennent)|sécuris(?:e|é|er)|réuni(?:t|r|ssent)?|empoch(?:e|é)|"
    r"engrang(?:e|é)|clôtur(?:e|é)|finalis(?:e|é)|annonc(?:e|é|ent)|rassembl(?:e|é)|"
    r"amass(?:e|é)|mobilis(?:e|é)|s'offre|signe|reçu|reçoit|touché)"
)
EN: Final = (
    rule("funding", rf"\brais(?:e[sd]?|ing)\b(?! {OTHER_MONEY_EN})[^.;{ORG[1:-1]}]{{0,40}}?<m>", never=LISTING),
    rule("funding", rf"{GET_EN}\b[^.;:{ORG[1:-1]}]{{0,35}}?<m>", needs=ROUND_EN, never=r"\b(?:purchase|acquisition|acquire|fine|penalty|contract)\b|" + LISTING),
    rule("funding", r"<s>(?:'s|’s)? <m> (?:<->)?(?:round|series|seed|funding|raise)\b"),
    rule("funding", r"\b(?:invest(?:s|ed|ing)?|pour(?:s|ed)?|put|inject(?:s|ed)?|plow(?:s|ed)?)\b[^.;]{0,25}?<m> (?:<->)?in(?:to)? <s>"),
    rule("funding", r"\bback(?:s|ed|ing)? <s>[^.;]{0,30}?\b(?:series|round|seed)\b"),
    rule("funding", r"\b(?:led|joined|co-led) <s>'s (?:<->)?(?:series|round|seed)\b"),
    rule("acquisition", r"\b(?:buy(?:s|ing)?|bought|acquir(?:e[sd]?|ing)|takes? over|took over|taking over|snap(?:s|ped)? up|swallow(?:s|ed)?|gobbl(?:es|ed) up|scoop(?:s|ed) up|purchas(?:e[sd]|ing)|takeover of|acquisition of|purchase of|buyout of)(?! by)\b (?:[^.;:]{0,60}?)??<o>", never=r"\bbuy(?:ing)? from\b"),
    rule("acquisition", r"<o>[^.;]{0,40}?\b(?:acquired|bought|snapped up|taken over|purchased|swallowed) by (?:<->)?<s>"),
    rule("acquisition", r"\b(?:sold|sells?|selling|offload(?:s|ed))\b (?:[^.;:]{0,40}?)<o>,? to (?:<->)?<s>"),
    rule("acquisition", r"\bstake in <o>"),
    rule("acquisition", r"<o> is now (?:just )?[^.;]{0,30}that <s> owns"),
    rule("ipo", r"\b(?:IPO|initial public offering|stock market debut|go(?:es|ing)? public|went public|started trading|starts trading|begins trading|public listing|files? (?:for|to) (?:go|list))\b"),
    rule("layoffs", r"\b(?:la(?:y|ys|ying|id) off|lay-?offs?|job cuts|let(?:s|ting)? go of|redundanc(?:y|ies))\b"),
    rule("layoffs", r"\b(?:cut(?:s|ting)?|ax(?:e[sd]?|ing)|slash(?:es|ed|ing)?|shed(?:s|ding)?|eliminat(?:e[sd]?|ing)|los(?:e|es|ing))\b[^.;]{0,30}?\b[\d,.]+[^.;]{0,25}?\b(?:jobs|roles|positions|staff|employees|workers|workforce|posts|people)\b"),
    rule("layoffs", r"<s> is losing [\d,]+\b"),
    rule("fine", r"\bfin(?:ed|es|ing) (?:<->)?<s>[^.;]{0,40}?<m>"),
    rule("fine", r"<s>,? (?:<~>)?(?:was |is |has been |been |were )?fined\b[^.;]{0,30}?<m>"),
    rule("fine", r"\b(?:hit|hits|slap(?:s|ped)?|smack(?:s|ed)?) (?:<->)?<s> with (?:<->)?<m> (?:<->)?(?:fine|penalty)"),
    rule("fine", r"<s>(?:<~>)? (?:agree[sd]? to pay|to pay|will pay|must pay|ordered to pay|pays)\b[^.;]{0,20}?<m>", needs=r"\b(?:settle|settlement|fine|penalty|lawsuit|<O> lawsuit|charges|preventing|violat|breach)\b"),
    rule("fine", r"<m> (?:<->)?(?:fine|penalty) (?:against|on|for) (?:<->)?<s>"),
    rule("partnership", r"\b(?:partner(?:s|ed|ing)? with|partnership (?:with|between)|team(?:s|ed|ing)? up with|join(?:s|ed|ing)? forces with|collaborat(?:e[sd]?|ing|ion) with|alliance with)\b [^.;]{0,30}?<o>"),
    rule("partnership", r"\b(?:sign(?:s|ed)?|str(?:ikes|uck)|inks?(?:ed)?) (?:<->)?(?:deal|contract|agreement|pact|partnership)(?:<~>)? with (?:<->)?<o>"),
    rule("partnership", r"<o> (?:handed|awarded|gave) the contract to <s>"),
    rule("partnership", r"<s> has signed <o>"),
    rule("office_opening", r"\b(?:open(?:s|ed|ing)?|inaugurat(?:es|ed)|build(?:s|ing)?|built)\b[^.;]{0,60}?\b(?:offices?|plants?|factory|factories|fabs?|data cent(?:er|re)s?|labs?|laborator(?:y|ies)|headquarters|hub|campus|gigafactory)\b[^.;]{0,30}? (?:in|at|near) (?:<->)?<l>"),
    rule("product_launch", r"\b(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|introduc(?:es|ed|ing)|announc(?:es|ed|ing)|releas(?:es|ed|ing)|debut(?:s|ed)|reveal(?:s|ed)|roll(?:s|ed) out|calls the)\b (?:<~>)?<x>"),
    rule("appointment", r"\b(?:appoint(?:s|ed|ing)|nam(?:es|ed|ing)|hir(?:es|ed|ing)|tapp(?:ed|ing)|tap(?:s)|promot(?:es|ed|ing)|poach(?:es|ed))\b (?:<->)?<p>"),
    rule("appointment", r"<p>,?[^.;]{0,60}? (?:(?:will )?joins?|joined|takes?|took) (?:<->)?(?:board|executive)\b"),
    rule("appointment", r"<p>,? (?:who )?(?:becomes?|became|will become|(?:was|has been|is) (?:named|appointed)|takes? over as|took over as|succeeds)\b"),
)  # fmt: skip
FR: Final = (
    rule("funding", rf"\b(?:lèv(?:e|ent|era)|levé|levait|lever|levant)\b[^.;{ORG[1:-1]}]{{0,40}}?<m>"),
    rule("funding", rf"{GET_FR}\b[^.;:{ORG[1:-1]}]{{0,60}}?<m>", needs=ROUND_FR, never=r"\b(?:rachat|acquisition|racheter|amende|sanction|contrat)\b"),
    rule("funding", r"\b(?:levée|tour de table|tour de financement|série [A-H])\b[^.;]{0,25}? de <m>"),
    rule("funding", r"\b(?:accord|vers|octroy|allou|attribu)(?:é|e|ait|er)s? <m>[^.;]{0,12}? (?:à|au|aux) (?:<->)?<s>"),
    rule("funding", r"\b(?:investi(?:t|r|ssent)?|inject(?:e|é|er)|mis(?:e|é|er)?)\b[^.;]{0,15}? <m> (?:dans|chez|au capital de) (?:<->)?<s>"),
    rule("acquisition", r"\b(?:rach(?:ète|ètent|eté|eter|ètera|etait)|acquiert|acquérir|acquis|s'offr(?:e|ir)|s'est offert|met(?:tre)? la main sur|mis la main sur|reprend(?:re)?|repris|aval(?:e|é|er)|absorb(?:e|é|er))\b (?!par)(?:[^.;:]{0,60}?)??<o>"),
    rule("acquisition", r"\b(?:rachat|acquisition|reprise|prise de contrôle)\b (?:<->)?(?:de |d'|du )(?:[^.;:,]{0,30}?)<o>"),
    rule("acquisition", r"<o>[^.;]{0,40}?\b(?:rachetée?s?|acquise?s?|reprise?s?|absorbée?s?)\b[^.;]{0,25}? par (?:<->)?<s>"),
    rule("acquisition", r"\b(?:vendu?|cède|cédé|vendent|vend)\b (?:[^.;:]{0,40}?)<o>,? à (?:<->)?<s>"),
    rule("ipo", r"\b(?:introduction en bourse|entr(?:e|ée|er) en bourse|s'introduire en bourse|IPO|devenue? publique|débuts en bourse|première cotation)\b"),
    rule("layoffs", r"\b(?:supprim\w+|suppressions?)\b[^.;]{0,40}?\b(?:postes?|emplois?)\b|\b(?:licenci(?:e|er|é|ement|ements|ent)|plan social|plan de départs|suppressions? de postes?)\b|\bse sépar(?:e|er|ent) de [\d ]+ ?(?:%|salariés|employés)"),
    rule("fine", r"<s>[^.;]{0,40}?\b(?:écop\w+|condamnée?s? à|sanctionnée?s?)\b[^.;]{0,40}?<m>"),
    rule("fine", r"\b(?:inflig\w+|amende|sanction)\b[^.;]{0,30}?<m>[^.;]{0,25}? (?:à|contre|pour|au) (?:<->)?<s>"),
    rule("partnership", r"\b(?:partenariat (?:avec|entre)|s'associ\w+ (?:à|avec)|s'alli\w+ (?:à|avec)|fait équipe avec|collabor\w+ avec|contrat avec)\b [^.;]{0,30}?<o>"),
    rule("office_opening", r"\b(?:ouvr\w+|inaugur\w+|install\w+|implant\w+|agrandi\w+)\b[^.;]{0,60}?\b(?:bureaux?|usine|gigafactory|laboratoire|centre de données|data ?centers?|site|campus|siège)\b[^.;]{0,20}? à (?:<->)?<l>"),
    rule("product_launch", r"\b(?:lanc(?:e|é|er|ent|ait)|dévoil(?:e|é|er|ent)|présent(?:e|é|er|ent)|sor(?:t|ti|tait|tir)|annonc(?:e|é|ent))\b (?:<~>)?<x>"),
    rule("appointment", r"\b(?:nomm(?:e|é|ent|er)|recrut(?:e|é|er)|débauch(?:e|é)|embauch(?:e|é))\b (?:<->)?<p>"),
    rule("appointment", r"<p>,?[^.;]{0,60}? (?:rejoint|rejoindra|intègre|entre au|prend la tête|prendra la tête|prend les rênes|devient|succède|est nommée?|a été nommée?|sera nommée?)\b"),
    rule("appointment", r"\b(?:co)?dirigée? par <p>"),
)  # fmt: skip
RULES: Final = {"en": EN, "fr": FR}
