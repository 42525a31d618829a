"""Words by which furniture gives itself away, in the languages most pages are in."""

WORDS_BY_GROUP = {
    "LETTER": """newsletter newsletters subscribe subscribed subscriber subscribers subscription
        unsubscribe signup inbox inscription inscrivez inscrire abonnez abonner abonnés
        abonnement désinscrire email mail mails anmelden registrieren abonnieren
        suscríbete briefing delivered boîte adresse address register premium membership""",
    "SHARE": """share shares partager partagez partage facebook twitter linkedin whatsapp
        pinterest reddit flipboard telegram instagram teilen follow suivez suivre folgen
        tweet print imprimer copy copier lien link bluesky mastodon threads tiktok
        youtube merken drucken compartir""",
    "RIGHTS": """copyright rights reserved droits réservés rechte vorbehalten terms privacy
        mentions légales impressum datenschutz cookie cookies powered disclaimer
        affiliate affiliés commission commissions confidentialité policy conditions
        consent republished rewritten redistributed""",
    "REPLY": """comment comments reply réagir répondre commentaire commentaires kommentar
        kommentare antworten leave login logged log connectez captcha required fields
        website moderated modération moderation username password comentarios reactions
        disqus""",
    "PICTURE": """photo photos photograph getty shutterstock unsplash pixabay pexels istock crédit
        crédits credit credits foto fotos bild bilder quelle source photographer
        courtesy screenshot capture illustration image images video vidéo gallery""",
    "WRITER": """writer editor reporter journalist journaliste author auteur autor autorin
        columnist founder freelance contributor contributed rédacteur rédactrice
        correspondent written redakteur posted contact expertise graduate studied
        passionate covers covering""",
    "DATE": """ago updated mis jour publié published posted views lecture minutes read january
        february march april june july august september october november december
        janvier février mars avril juin juillet août septembre octobre novembre décembre
        januar februar märz juni juli oktober dezember uhr""",
    "SALE": """buy price prix deal deals offer offre offres sale acheter amazon shop discount
        promo achetez bons plans angebot kaufen preis advertisement publicité anzeige
        werbung sponsored sponsorisé ad ads""",
    "MORE": """related similar recommended recommandés suggested trending popular populaires
        previous next suivant précédent siehe lesen mehr weitere also aussi lire voir
        read see more watch listen découvrez click cliquez ici here continue""",
}
OPENERS = """read lire à see voir related recommended more plus don also siehe auch lesen
        mehr weitere previous next tags tag mots topics topic categories category filed
        schlagwörter themen by par von photo photos image credit crédit source quelle
        follow share subscribe advertisement watch listen about comment comments leave
        copyright © related: tags: sur dans sign join get click update editor note
        correction disclosure"""
SMALL = """the of and to in that is was for with as on are le la les des une est dans pour
        que qui et der die das und ist nicht den von mit el los las con por para del il
        che di de en du a an un it by from at this be have has il elle sur pas au se son
        sa ses não na no em uma z w na się i o po"""

WORD_GROUP = {
    word: 1 << number
    for number, words in enumerate(WORDS_BY_GROUP.values())
    for word in words.split()
}
GROUPS = tuple(WORDS_BY_GROUP)
OPENER = frozenset(OPENERS.split())
SMALL_WORDS = frozenset(SMALL.split())
