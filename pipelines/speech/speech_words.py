"""Lists the words that report speech, and those that tell a title from a quotation."""

import re
from itertools import groupby
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
    r"agreed|agrees|affirmed|affirms|advised|advises|shared|shares|enthused|enthuses|"
    r"emphasi[sz]ed|emphasi[sz]es|recommended|recommends|reflected|reflects|reasoned|"
    r"opined|chimed in|points out|offered|offers|begins|began|went on|goes on|goes so far|"
    r"remembered|remembers|exclaimed|repeated|repeats|cited|cites|citing|warning of|"
    r"warned of|pointed out|deadpan(?:s|ned)|snap(?:s|ped)|groan(?:s|ed)|grumble[sd]?|"
    r"fir(?:es|ed) back|sho(?:ots|t) back|hit(?:s)? back|push(?:es|ed) back|sum(?:s|med) it up|"
    r"compare[sd](?= (?!with\b|to\b))|"
    r"summari[sz]e[sd]|retort(?:s|ed)|scoff(?:s|ed)|marvel(?:s|ed)?|bristle[sd]|decr(?:ies|ied)|"
    r"denounce[sd]|blast(?:s|ed)|liken(?:s|ed)|portray(?:s|ed)|characteri[sz]e[sd]|"
    r"voice[sd]|interject(?:s|ed)|volunteer(?:s|ed)|allow(?:s|ed) that|let slip|confide[sd]|"
    r"confess(?:es|ed)|whisper(?:s|ed)|mutter(?:s|ed)|shout(?:s|ed)|yell(?:s|ed)|cr(?:ies|ied)|"
    r"tell|wrote back|told us|told me|vow(?:s)|pledge[sd]|urge[sd]|plead(?:s|ed)|"
    r"protest(?:s|ed)|object(?:s|ed)|gush(?:es|ed)|beam(?:s|ed)|crow(?:s|ed)|allege[sd]|"
    r"assert(?:s|ed)|contend(?:s|ed)|maintain(?:s|ed)|speculate[sd]|guess(?:es|ed)|"
    r"envision(?:s|ed)|foresee?s|foresaw|fear(?:s|ed)|hope[sd]|expect(?:s|ed)|refer(?:s|red) to|"
    r"preferr?(?:s|ed)|in the words of|to hear|regards|recount(?:s|ed)|relate[sd]|"
    r"reminisce[sd]|paraphrase[sd]|found it|finds it|describe|insist|believe|write|argue|explain|"
    r"recall|conclude|predict|complain|acknowledge|concede|thank(?:s|ed)(?! to)|ruled|rules that|"
    r"found that|finds that|adjudged|order(?:s|ed) that|read (?:an?|the|its) "
    r"(?:e-?mail|note|letter|statement|message|memo|post|notice)|reassure[sd]|apologi[sz]e[sd]|"
    r"back(?:s|ed) down|"
    r"signal(?:s|l?ed)|hint(?:s|ed)|tease[sd]|toast(?:s|ed)|ridicule[sd]|mock(?:s|ed)|rail(?:s|ed)|"
    r"rant(?:s|ed)|fume[sd]|rave[sd]|hedge[sd]|bemoan(?:s|ed)|rebuke[sd]|chide[sd]|tout(?:s|ed)|"
    r"brand(?:s|ed) (?:it|them|the)|frame[sd]|weigh(?:s|ed) in|clarif(?:y|ies|ied)|divulge[sd]|"
    r"disclose[sd]|elaborate[sd]|underline[sd]|underscore[sd]|reiterate[sd]|implore[sd]|"
    r"instruct(?:s|ed)|inform(?:s|ed)|promise to|notif(?:ies|ied)|texts|texted|emailed|"
    r"e-mailed|messaged|retweet(?:s|ed)|captioned|blogged|vented|intone[sd]|"
    r"chuckle[sd]|grin(?:s|ned)|smile[sd]|nod(?:s|ded)|wince[sd]|growl(?:s|ed)|bark(?:s|ed)|"
    r"thunder(?:s|ed)|remind(?:s|ed)?|declare|testif(?:y|ies)|swear(?:s)?|swore|attest(?:s|ed)|ventured?|"
    r"(?:what|as) (?:he|she|it|they) term(?:s|ed)|"
    r"(?:note|warn|think|reckon|estimate) that|sp(?:oke|oken|eaks?) of"
)
FRENCH_STEMS: Final = (
    "accus ador affich affirm ajout alert amus analys annonc anticip argu argument "
    "assum assur attaqu avou balaie balay cit clam comment complèt complét concèd "
    "concéd confi confirm conseill considér constat critiqu demand déclar décrypt "
    "dédramatis dénonc déplor détaill emport enrag enthousiasm espèr espér estim "
    "exhort explicit expliqu fustig félicit gliss grinc grommel hasard indign "
    "indiqu inquièt inquiét insist interrog invit invoqu ironis jug jur justifi "
    "lament lanc lâch martel martèl moqu murmur not nuanc observ pens persifl pest "
    "philosoph plaid plaisant point proclam pronostiqu prophétis protest précis "
    "qualifi racont raill rappel rappell rapport rassur recommand redout regrett "
    "relev relèv reproch rigol ripost réclam répèt répét résum rétorqu révèl révél "
    "salu souffl souhait soulign soupir suggèr suggér tacl tempèr tempér théoris "
    "tonn tranch trouv tweet témoign vant étonn évoqu épingl étrill brocard conspu "
    "prêch profess marmonn maugré bredouill énumèr énumér insinu object stigmatis "
    "vitupèr tanc confess pari pron exult jubil trépign temporis botte détaill image "
    "compar résist riposte réclam chuchot susurr clam enthousiasm émouv esquiv "
    "évacu énonc formul imagin martel narr opin pest rêv rassur sermonn théoris "
    "ajourn caricatur décoch dégain dépein rectifi récus réfut rejett rejet "
    "désapprouv approuv flatt ambitionn prédi remerci harangu apostroph blâm condamn "
    "déclam dévoil ergot fulmin gémi péror prétext psalmodi sanglot tempêt trembl "
    "vocifèr vocifér somm suppli refus"
).replace(" ", "|")


def by_first_letter(alternatives: str) -> str:
    """Group the alternatives of a pattern by first letter: the same, but read faster."""
    rows = re.split(r"\|(?![^()]*\))", alternatives)
    plain = sorted(row for row in rows if re.match(r"\w[^?*+{]", row))
    grouped = [
        f"{letter}(?:{'|'.join(row[1:] for row in group)})"
        for letter, group in groupby(plain, key=lambda row: row[0])
    ]
    return "|".join([*grouped, *(row for row in rows if row not in plain)])


FRENCH_ENDINGS: Final = "e|ent|ait|aient|é|ée|és|ées|er|èrent|ant|era|eront|eait|eant|a"
FRENCH_VERBS: Final = (
    r"dit|dis|disait|disent|disaient|écri(?:t|vait|vent|re)|prév(?:ient|iennent|"
    r"enait|enu|enait)|averti(?:t|ssait|e)?|"
    r"souri(?:t|ait)|répond(?:ent|ait|u|re|aient)?|réagi(?:t|ssait|e)?|reconn(?:aît|"
    r"ait|aissait|u|aissent)|"
    r"admet(?:tait|tent)?|admis|réjoui(?:t|e|s)?|promet(?:tait|tent)?|promis|conclu(?:t|ait|ent)?|"
    r"poursui(?:t|vi|vait|vent)|craint|craignait|veut|voi(?:t|ent)|exig(?:e|é|eait|ent)|"
    r"abond(?:e|ait|é)|dément(?:i|ait|ent)?|appel(?:le|lent|ait|é)|met(?:tent|"
    r"tait)? en (?:garde|avant)|mis en (?:garde|avant)|"
    r"défend(?:ait|ent|u)?|repren(?:d|ait)|repris|soutien(?:t|nent)|souten(?:u|ait)|"
    r"selon|d[’']après|"
    r"parl(?:e|ent|ait|é)|cro(?:it|yait|ient)|peut-on lire|comprendre|comprend|"
    r"recevoir|souvien(?:t|nent)|souvenait|"
    r"vis(?:e|ait)|prévoi(?:t|ent|yait)|applaudi(?:t|e)?|ricane|ricanait|rit|s[’']agac(?:e|ait)|"
    r"convien(?:t|nent)|convenu|entend|fait valoir|fait savoir|met en perspective|"
    r"surenchéri(?:t)?|renchéri(?:t)?|"
    r"se (?:dit|disait|dise|défend|targue|veut|voulait|montre|déclare|vante)|"
    r"de l['’](?:aveu|avis)|à en croire|aux (?:yeux|dires) d|au dire d|dixit|préfér(?:é|ait)|"
    r"préfère(?:nt)?|(?:vue?s?|perçue?s?|présentée?s?|décrite?s?) (?:par|comme)|"
    r"y voi(?:t|ent|yait)|s['’]est (?:dite?|montrée?|déclarée?)|dépein(?:t|gnait)|"
    r"répli(?:que|qué|quait|quent)|jur(?:ait|é|ent)|prédi(?:t|sait|sent)|maudi(?:t|ssait)|"
    r"s['’]émeu(?:t|vent)|décri(?:ra|ront|re)|dira|diront|écrira|répondra|conclura|promise?s?|"
    r"rugi(?:t|ssait)?|gémi(?:t|ssait)?|mauditt?|s['’]enflamm\w+|s['’]emport\w+|s['’]alarm\w+|"
    r"s['’]insurg\w+|s['’]excus\w+|se féli\w+|se réjoui\w*|se lament\w+|se rassur\w+|se plain\w+|"
    r"se souvien\w*|se défauss\w+|coup(?:e|ait|é) court|"
    r"(?:fait|ont fait|a fait) (?:remarquer|observer|mine|état|part)|tien(?:t|nent) (?:bon|pour)|"
    r"s['’]exclam\w+|s['’]interrog\w+|s['’]offusqu\w+|"
    r"attend(?:ait|ent)?(?=\s(?:[«“\"]\s?(?-i:[a-zà-ÿ])|$))|"
    r"(?:cach(?:e|é|ait|ent) pas|pas caché)|se born(?:e|ent|ait|aient|er|ant) à|"
    r"contest(?:e|é|ait|ent)|sous-entend|prétend(?:ait|ent|u)?|décri(?:t|vait|vent)|décrit|garanti(?:t|"
    r"ssait)?|ten(?:u|ait) à|tien(?:t) à"
)

SAID: Final = {
    "en": re.compile(rf"(?<![\w-])(?:{by_first_letter(ENGLISH_VERBS)})(?!\w)", re.I),
    "fr": re.compile(
        rf"(?<![\w-])(?:(?:{by_first_letter(FRENCH_STEMS)})(?:{FRENCH_ENDINGS})"
        rf"|{by_first_letter(FRENCH_VERBS)})(?!\w)",
        re.I,
    ),
}
"""A verb, or a phrase, that reports what somebody said."""

TITLE_BEFORE: Final = {
    "en": re.compile(
        r"\b(?:titled|entitled|named|nicknamed|labell?ed|marked|so-called|known as|button|"
        r"buttons|banner|sign|signs|slogan|motto|tagline|headlined|subject line|code-?named|"
        r"message reading|case of)\b[^.!?,\n]{0,28}$",
        re.I,
    ),
    "fr": re.compile(
        r"\b(?:intitulée?s?|baptisée?s?|surnommée?s?|dénommée?s?|titrée?s?|boutons?|bandeau|"
        r"pancarte|panneau|slogan|devise|mention|étiquette|rubrique|onglet|soi-disant|"
        r"fameux|fameuses?|signifie|lire|(?:site|page|écran|appli(?:cation)?|interface|fenêtre|"
        r"navigateur|serveur|machine|téléphone|service|compteur)"
        r"(?: [\w'’-]+){0,4}? affich\w+)\b[^.!?,\n]{0,20}$",
        re.I,
    ),
}
"""What stands before a title, a label or a nickname in quotation marks."""

TERM_BEFORE: Final = {
    "en": re.compile(
        r"\b(?:label|phrase|terms?|words?|song|film|movie|album|novel|book|series|episode|"
        r"tab|option|menu|badge|sticker|folder|hashtag|dubbed|category|mode|essay|chapter)"
        r"(?: (?!were|are|étaient|sont)\w+)?[ ,:]*$",
        re.I,
    ),
    "fr": re.compile(
        r"\b(?:option|menu|mode|film|série|album|roman|livre|chanson|émission|article|"
        r"colloque|exposition|termes?|mots?|expression|concept|notion|hashtag|nommée?s?|"
        r"appelée?s?|catégorie|chapitre)(?: (?!were|are|étaient|sont)\w+)?[ ,:]*$",
        re.I,
    ),
}
"""What names a short title or a term right before it."""
