"""Lists the ways in which French news tells a deal."""

from typing import Final

from pipelines.deal_words import NO_FUNDING, rule

ROUND: Final = (
    r"\b(?:levées?|tour|série [a-h]|amorçage|financements?|fonds|investisseurs?|ronde|"
    r"capital|auprès|dette|subventions?|prêts?|participatif|menée?s? par|dirigée?s? par|"
    r"aides? publiques?|emprunt|pre-?seed|seed|business angels)\b"
)
GOT: Final = (
    r"\b(?:boucl(?:e|é|er|ent|ait)|décroch(?:e|é|er|ent)|récolt(?:e|é|er)|"
    r"collect(?:e|é|er)|obt(?:ient|enu|enir|iennent)|sécuris(?:e|é|er)|"
    r"réuni(?:t|r|ssent)?|empoch(?:e|é|er)|engrang(?:e|é|er)|clôtur(?:e|é|er)|"
    r"finalis(?:e|é|er)|annonc(?:e|é|ent|er)|rassembl(?:e|é)|amass(?:e|é)|"
    r"mobilis(?:e|é|er)|s'offre|reçu|reçoit|touch(?:e|é)|remport(?:e|é)|rafl(?:e|é)|"
    r"attir(?:e|é)|glan(?:e|é)|sign(?:e|é))"
)
BUY: Final = (
    r"\b(?:rach(?:ète|ètent|eté|eter|ètera|etait|eta)|acqu(?:iert|érir|is|ièrent|erra)|"
    r"s'offr(?:e|ir|ent)|s'est offert|met(?:tre|tent)? la main sur|mis la main sur|"
    r"aval(?:e|é|er)|absorb(?:e|é|er)|croqu(?:e|é|er)|"
    r"fusionn(?:e|é|er) avec|s'empar(?:e|er) de|s'est emparé de)"
)
SITE: Final = (
    r"(?:bureaux?|usines?|gigafactory|laboratoires?|centres? de données|data ?centers?|"
    r"sites?|campus|sièges?|centres? de recherche|hub|antenne|agence|entrepôts?|fab|"
    r"filiale|boutique|ligne de production|complexe)"
)
RULES_FR: Final = (
    rule("funding", r"\b(?:lèv(?:e|ent|era|eront)|lev(?:é|ait|er|aient|ant))\b<40><m>", never=NO_FUNDING),
    rule("funding", rf"{GOT}\b<70><m>", needs=ROUND, never=NO_FUNDING + r"|\b(?:rachat|acquisition|racheter|contrat|marché public)\b"),
    rule("funding", r"\b(?:levées?(?: de fonds)?|tour de table|tour de financement|série [a-h]|amorçage)\b<15> (?:de|à) (?:<->)<m>"),
    rule("funding", r"\b(?:accord|vers|octroy|allou|attribu|prêt|apport)(?:é|e|ait|er)s? <m><15> (?:à|au|aux) (?:<->)<s>"),
    rule("funding", r"\bnous (?:a|ont|avait) (?:versé|accordé|octroyé|alloué|prêté|donné)<15> <m>", whose="main"),
    rule("funding", r"\b(?:invest(?:it|i|ir|issent)|inject(?:e|é|er)|mis(?:e|é|er)?|plac(?:e|é|er))\b<15> <m> (?:dans|chez|au capital (?:de |d')) ?(?:<->)<s>"),
    rule("funding", r"<m> (?:levés?|récoltés?|collectés?|réunis)\b(?! (?:cette|par les|dans))", whose="main"),
    rule("acquisition", rf"{BUY}\b(?! par)(?:(?!\b(?:par|avec|pour|à|chez|auprès|depuis)\b)[^.;:!?]){{0,60}}?<o>"),
    rule("acquisition", r"\b(?:repren(?:d|dre|nent)|repris) (?:(?!de\b|du\b|des\b|par\b)[^\W\d]+ ){0,2}<o>"),
    rule("acquisition", r"\b(?:rachat|acquisition|reprise|prise de contrôle|absorption) (?:<->)(?:de |d'|du )(?:<->)<o>(?!'s)", whose="told"),
    rule("acquisition", r"\bcelle (?:de |d'|du )<o>[^.;]{0,30}\bpour <m>", needs=r"\bacquisition\b"),
    rule("acquisition", r"<o>[^.;!?]{0,40}?\b(?:rachetée?s?|acquise?s?|reprise?s?|absorbée?s?|avalée?s?)\b<40> par (?:<->)<s>"),
    rule("acquisition", r"\b(?:vendu?e?s?|cèdent?|cédée?s?|vend(?:ent|re)?|céder)\b[^.;:]{0,40}?<o>,? (?:à|au) (?:<->)<s>"),
    rule("acquisition", r"\b(?:pren(?:d|dre|nent)|pris|acquiert|acquis|mont(?:e|er|é)|entr(?:e|er|é|ée))\b<40>\b(?:participation|au capital|du capital|% )\b<15>(?:de |d'|du |dans )(?:<->)<o>"),
    rule("ipo", r"\b(?:introductions? en bourse|entr(?:e|ée|er|era) en bourse|s'introdui(?:re|t|ra) en bourse|IPO|deven(?:ue?|ir) publique|débuts? en bourse|première cotation|premiers pas en bourse|fait son entrée (?:sur|à) (?:le |la )?<o>|cotée? (?:sur|à) (?:le |la )?<o> (?:depuis|ce|mercredi|jeudi|vendredi|lundi|mardi))\b"),
    rule("layoffs", r"\b(?:supprim(?:e|é|er|era|ent|eront|ait)|suppressions?)\b<70>\b(?:postes?|emplois?)\b", never=r"\b(?:suppression|supprimer) (?:du |de la )compte\b"),
    rule("layoffs", r"\b(?:suppressions? de postes?)\b"),
    rule("layoffs", r"<s> (?:a supprimé|en supprime|supprime)?<15> ?\(?(?:près de |environ |plus de )?\d[\d .]*\d(?: chacune?| postes| emplois)?\b", needs=r"\b(?:supprim\w+|suppressions?) (?:<->)[\d .]+ ?(?:postes|emplois)|suppressions? de postes"),
    rule("layoffs", r"\b(?<!le )(?<!la )(?:licenci(?:e|er|é|era|ent)|plan social|plan de départs(?: volontaires)?|plan de sauvegarde de l'emploi|PSE)\b"),
    rule("layoffs", r"\b(?:se sépar(?:e|er|ent|era)|s'est séparée?) (?:de |d')(?:<->)[\d .,]+ ?(?:%|salariés|employés|personnes|collaborateurs)"),
    rule("fine", r"<s>(?:,<70>,)?<40>\b(?:écop\w+|condamnée?s?|sanctionnée?s?|mise? à l'amende)\b<70><m>"),
    rule("fine", r"<s><40> (?:devra payer|doit payer|va payer|paiera|a (?:déjà )?payé|avait (?:déjà )?payé|va verser|accepte de (?:payer|verser))\b<15><m>", needs=r"\b(?:amende|sanction|régulateur|CNIL|transaction|solder|précédent|première fois|infraction|poursuites?|litige|autorité)\b"),
    rule("fine", r"\b(?:inflig\w+|amendes?|sanction\w*|pénalités?|condamn\w+)\b(?:(?! par )[^.;!?]){0,50}?<m>[^.;!?]{0,25}?(?: (?:à|contre|pour|au|visant) |à l'encontre (?:de |d'))(?:<->)<s>"),
    rule("fine", r"\b(?:inflig\w+ (?:à|au)|sanctionn\w+|condamn\w+|amende (?:contre|pour|à)) (?:<->)<s>[^.;!?]{0,60}?<m>"),
    rule("fine", r"[,;] (?:et )?<m> (?:à|pour|contre) <s>", needs=r"\b(?:amendes?|sanction\w*)\b"),
    rule("fine", r"\b(?:amende|sanction) (?:<->)(?:de |d')<m>[^.;!?]{0,40}?(?:pour|contre|à) (?:<->)<s>"),
    rule("partnership", r"\b(?:partenariats? (?:<->)(?:avec|entre)|s'associ\w+ (?:à|avec|au)|s'alli\w+ (?:à|avec|au)|fait équipe avec|collabor\w+ avec|alliance avec|coentreprise avec|en partenariat avec|travaille avec)\b (?:<->)<any>"),
    rule("partnership", r"\b(?:contrat|accord)\b(?: <15>| (?:<->))(?:signé |conclu |noué )?(?:<40>)?\bavec (?:<->)<o>"),
    rule("partnership", r"\b(?:sign\w+|conclu\w*|nou\w+|remport\w+|décroch\w+)\b<40>\b(?:accord|contrat|partenariat|commande)\b<40> (?:avec|auprès de|de) (?:<->)<any>"),
    rule("partnership", r"<s> (?:choisit|a choisi|retient|a retenu|mise sur) <o> (?:pour|comme|afin)\b"),
    rule("partnership", r"<s> (?:parle|discute|négocie) avec <o>"),
    rule("office_opening", rf"\b(?:ouv(?:re|rir|rira|rirait|ert|rent|erture)|inaugur\w+|install\w+|implant\w+|agrandi\w+|constru\w+|bâti\w+|cré(?:e|er|era))\b<70>\b{SITE}\b[^.;!?]{{0,60}}?(?: à | en | au | aux | près de |, à |'à )(?:<->)<l>"),
    rule("office_opening", rf"\b{SITE}\b[^.;!?]{{0,60}}?<l>[^.;!?]{{0,60}}?\b(?:inaugurée?s?|ouvrira|a ouvert|ouvrir|que devai\w+ bâtir|verra le jour|sort de terre|promise?)\b"),
    rule("office_opening", rf"\b(?:nouveau|nouvelle|futur|future|premier|première) {SITE}\b<40> (?:à|en|au|près de) (?:<->)<l>"),
    rule("office_opening", rf"\binvesti\w*\b<15><m><40>\b{SITE}\b[^.;!?]{{0,60}}?(?: à | en | au | près de )(?:<->)<l>"),
    rule("product_launch", r"\b(?:lanc(?:e|é|er|ent|ait)|dévoil(?:e|é|er|ent)|présent(?:e|é|er|ent)|sor(?:t|ti|tait|tir)|annonc(?:e|é|ent)|commercialis(?:e|é|er)|déploi(?:e|ent))\b<40><x>", early=True, never=r"\b(?:fin de|correctif|hausse)\b"),
    rule("appointment", r"\b(?:nomm(?:e|é|ée|ent|er)|recrut(?:e|é|er)|débauch(?:e|é|er)|embauch(?:e|é|er)|promu)\b(?: (?:<->))(?:[^.;!?]{0,40}, (?:comme|dont) )?<p>", never=r"\bnommée?s? par\b", whose="told"),
    rule("appointment", r"<p>,?[^.;!?]{0,70}? (?:rejoint|rejoindra|intègre|entre au|entrera au) (?:le |au |son )?(?:conseil|comité|directoire|board)\b(?:[^.;!?]{0,25}? (?:de |d'|du )<s>)?", whose="main"),
    rule("appointment", r"<p>,?[^.;!?]{0,70}? (?:rejoint <s>|prend la (?:tête|direction|présidence)|prendra la (?:tête|direction)|prend les rênes|prend les commandes|devient|deviendra|succède|succédera|remplace|remplacera|(?:est|a été|sera|vient d'être) (?:nommée?|promue?|désignée?))\b"),
    rule("appointment", r"\b(?:sera|seront|est désormais) (?:co-?)?dirigée?s? par <p>", whose="told"),
    rule("appointment", r"\bnomination (?:de |d')<p>"),
)  # fmt: skip
