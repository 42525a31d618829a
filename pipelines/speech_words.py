"""Lists the words that report speech, and those that tell a title from a quotation."""

import re
from typing import Final

ENGLISH_VERBS: Final = (
    r"said|says|say|saying|told|tells|telling|wrote|writes|writing|added|adds|adding|"
    r"explained|explains|argued|argues|noted|notes|warned|warns|asked|asks|replied|"
    r"replies|admitted|admits|insisted|insists|claimed|claims|called|calls|calling|"
    r"described|describes|describing|stated|states|tweeted|posted|posts|joked|jokes|"
    r"quipped|quips|shrugs|shrugged|recalled|recalls|concluded|concludes|declared|"
    r"declares|announced|announces|confirmed|confirms|denied|denies|answered|answers|"
    r"responded|responds|promised|promises|accused|accuses|complained|complains|"
    r"continued|continues|commented|comments|countered|counters|predicted|predicts|"
    r"observed|observes|remarked|remarks|suggested|suggests|stressed|stresses|vowed|"
    r"pledged|urged|urges|conceded|concedes|acknowledged|acknowledges|put it|boasted|"
    r"boasts|lamented|laments|sighed|sighs|laughs|laughed|blamed|blames|praised|praises|"
    r"quoted|quoting|according to|wondered|wonders|hailed|hails|slammed|slams|dismissed|"
    r"dismisses|dubbed|labelled|labeled|reckons|thinks|believes|thought|believed|reads|"
    r"summed up|sums up|cautioned|testified|revealed|reveals|reported|mused|muses|"
    r"exclaimed|repeated|repeats|cited|cites|citing|warning of|warned of|pointed out"
)
FRENCH_VERBS: Final = (
    r"dit|disait|disent|déclar\w+|expliqu\w+|affirm\w+|ajout\w+|précis\w+|indiqu\w+|"
    r"assur\w+|estim\w+|soulign\w+|regrett\w+|not(?:e|ait|ent|é)|rappel\w+|confi\w+|écri\w+|résum\w+|"
    r"observ\w+|conseill\w+|prévien\w+|prévenu|averti\w*|ironis\w+|raill\w+|sourit|souri|"
    r"insist\w+|répon\w+|rétorqu\w+|réagi\w*|comment\w+|tempèr\w+|tempér\w+|reconn\w+|admet\w*|admis|"
    r"décrypt\w+|analys(?:e|ait|ent|é)|juge\w*|jugé|dénonc\w+|critiqu\w+|félicit\w+|réjoui\w*|"
    r"enthousiasm\w+|emport\w+|persifl\w+|gliss(?:e|ait|é)|lâch\w+|lanc(?:e|ait|é)|salu\w+|promet\w*|"
    r"promis|promett\w+|annonc\w+|révèl\w+|révél\w+|relev\w+|relèv\w+|martel\w+|martèl\w+|"
    r"plaid\w+|argu\w+|argument\w+|justifi\w+|détaill\w+|nuanc\w+|conclu\w*|pours(?:uit|uivi|uivait)|"
    r"raconte\w*|raconté|témoign\w+|souffl\w+|s[’']indign\w+|indign\w+|alert\w+|évoqu\w+|"
    r"qualifi\w+|considér\w+|craint|redout\w+|espèr\w+|espér\w+|veut|voit|souhait\w+|réclam\w+|"
    r"demand\w+|exig\w+|invoqu\w+|abond\w+|confirm\w+|dément\w*|démenti|interrog\w+|appel\w+|"
    r"mett\w+ en garde|met\w* en garde|mis en garde|vant\w+|défend\w*|défendu|déplor\w+|"
    r"s[’']inquièt\w+|inquiét\w+|inquièt\w+|plaisant\w+|clam\w+|proclam\w+|répèt\w+|répét\w+|repren\w+|repris|"
    r"complèt\w+|complét\w+|souten\w+|soutien\w+|théoris\w+|philosoph\w+|selon|d[’']après|parl\w+|"
    r"accus\w+|reproch\w+|assum\w+|pens\w+|cro(?:it|yait|ient)|vis(?:e|ait)|prévoi\w+|sugg[èé]r\w+|résume|pronosti\w+|tonn(?:e|ait|é)|fustig\w+|applaudi\w*|exhort\w+|pest(?:e|ait|é)|soupir\w+|ric[ao]n\w*|rass?ur\w+|étonn\w+|attaqu\w+|s[’']agac\w+|ador\w+|justifi\w+|affich\w+|constat\w+|peut-on lire|"
    r"comprendre|recevoir|souvient|souvenait|tweet\w+|post\w+|riposte\w*|riposté|tacl\w+|tranch\w+"
)
SAID: Final = {
    "en": re.compile(rf"(?<![\w-])(?:{ENGLISH_VERBS})(?!\w)", re.I),
    "fr": re.compile(rf"(?<![\w-])(?:{FRENCH_VERBS})(?!\w)", re.I),
}
"""A verb, or a phrase, that reports what somebody said."""

TITLE_BEFORE: Final = {
    "en": re.compile(
        r"\b(?:titled|entitled|named|nicknamed|labell?ed|marked|so-called|known as|button|"
        r"buttons|banner|sign|signs|slogan|motto|tagline|headlined|subject line|code-?named|"
        r"message reading|case of)\b[^.!?\n]{0,28}$",
        re.I,
    ),
    "fr": re.compile(
        r"\b(?:intitulée?s?|baptisée?s?|surnommée?s?|dénommée?s?|titrée?s?|boutons?|bandeau|"
        r"pancarte|panneau|slogan|devise|mention|étiquette|rubrique|onglet|soi-disant|"
        r"fameux|fameuses?|signifie)\b[^.!?\n]{0,20}$",
        re.I,
    ),
}
"""What stands before a title, a label or a nickname in quotation marks."""

TERM_BEFORE: Final = {
    "en": re.compile(
        r"\b(?:label|phrase|terms?|words?|song|film|movie|album|novel|book|series|episode|"
        r"tab|option|menu|badge|sticker|folder|hashtag|dubbed|category|mode|essay|chapter)"
        r"(?: \w+)?[ ,:]*$",
        re.I,
    ),
    "fr": re.compile(
        r"\b(?:option|menu|mode|film|série|album|roman|livre|chanson|émission|article|"
        r"colloque|exposition|termes?|mots?|expression|concept|notion|hashtag|nommée?s?|"
        r"appelée?s?|catégorie|chapitre)(?: \w+)?[ ,:]*$",
        re.I,
    ),
}
"""What names a short title or a term right before it."""
