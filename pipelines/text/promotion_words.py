"""Phrases by which a site promotes what it has besides the article, or asks for tips."""

import re

from pipelines.text.phrases import line_of, opening_of

PROMOTION = opening_of(
    r"""
    (?:advertisements?|publicité|anzeige)[.,:]? (?:scroll|swipe|continue|story|article|
        la suite|faites)
    (?:add|make) .{1,40} (?:as )?(?:an?|your) (?:preferred|favou?rite|trusted) (?:news )?source
    ajoutez .{1,40} (?:à|parmi|dans) (?:vos|mes) (?:sources|favoris)
    (?:ajoutez|add) .{1,40} (?:à votre|to your) (?:écran|home ?screen|favou?rites|favoris)
    (?:you're|you are) reading [^.?!]{1,40} [—–-]
    (?:if you|si vous) .{0,12}(?:enjoy|like|love|find|found|value|aim|appréci)\w* (?:this|our|
        what|these|cet|cette|ce|nos|notre)\b.{0,60}\b(?:consider|subscri|support|join|donat|
        becom|abonn|souten|adhér|rejoign)\w*
    our standards\s*: .{0,60}
    (?:for more [^,.]{0,40}, |to hear more, |pour en savoir plus, )?(?:listen to|subscribe to|
        tune in to|écoutez|abonnez-vous à|abonnez-vous au|retrouvez) (?:(?:our|the|this|notre|
        nos|le|ce) )?(?:[^ ,.]+ ){0,4}(?:podcasts?|épisode|episode)
    (?:register|book|reserve|secure|get|grab|buy|save) (?:today|up to|early|big)\b.{0,60}\b
        (?:pass(?:es)?|tickets?|seats?|spots?|booth)
    register now (?:to|and|for) .{0,60}
    (?:réservez|prenez|achetez) (?:dès maintenant |vite )?(?:votre|vos) (?:places?|billets?|pass)
    join \d[\d,.]*k?\+? .{0,60}
    (?:write|send|e-?mail) (?:us |your .{1,30} )?(?:to|at|an e-?mail to) \S+@\S+
    (?:thanks|thank you)(?: so much)? for (?:reading|watching|listening)
    merci (?:de (?:nous |m')?(?:avoir lu|lire|votre lecture)|pour votre lecture)
    """
)
"""How what a site promotes begins."""
CALL = opening_of(
    r"""
    (?:got|have|do|did|are|were|would|want|know|work|vous|avez-vous|êtes-vous|savez-vous|
        travaillez-vous|un|une|des)\b[^?.!]{0,90}\b(?:tips?|info\w*|story|stories|pistes?|
        témoignages?|documents?|secrets?|news|more|anything|opinions?|views?|questions?|thoughts|
        feedback|experiences?|work(?:ed|ing)?|employees?|insider|affected|concernée?s?|avis|
        réactions?|réagir|réponse|suggestions?|travaill\w+|salariée?s?|témoins?)\b[^?.!]{0,90}\?
        [^?!]{0,160}?(?:\b(?:contact|e-?mail|write to|send|tell|let|text|message) (?:us|me|our|
        the (?:author|reporter|newsroom))\b|\bsend (?:in )?your (?:tips?|letters?|thoughts|story|
        stories|views|questions)\b|\bget in touch\b|\bsubmit (?:an?|your) (?:response|letter)\b|
        \b(?:contact|reach|joindre|contacter|contactez|écrire|écrivez) .{0,60}(?:\bsignal\b|
        \bwhatsapp\b|\btelegram\b|\be-?mail\b|@)|\b(?:écrivez|contactez|envoyez|faites|
        dites|joignez|parlez)-(?:le-|la-)?nous\b|\bnous (?:écrire|contacter)\b|\S@\w)
    """
)
"""How a site asks readers for what they know or think, and says where to send it."""
ENDING = re.compile(
    r"wherever you (?:get|listen to|find) (?:your|our|podcasts)|partout où vous écoutez|"
    r"[.!?] register now (?:to|and|for)\b|"
    r"[.!?] (?:fill (?:out|in)|take|complete) (?:this|our) (?:\w+ ){0,2}(?:survey|poll)\b|"
    r"(?:^|[.!] )offer ends\b|"
    r"[.!] (?:no|zero|zéro|pas de|aucun) spam\W*$|"
    r"\b(?:can|may) be (?:reached|contacted)\b.{0,40}(?:@|\bsignal\b|whatsapp|telegram)|"
    r"\bpeut être (?:joint|contacté)e?\b.{0,40}(?:@|\bsignal\b|whatsapp|telegram)",
    re.I,
)
"""What such a line says in its midst."""
METHOD = line_of(
    r"""
    (?:(?:see|read|learn|find out)(?: more)?(?: about)? )?how we (?:test|rate|review|score|rank|
        choose|pick|select|evaluate)(?:(?:,| and| &) ?(?:test|rate|review|score|rank|choose|pick|
        select|evaluate))*(?: (?:our |the )?\w+(?: \w+)?)?
    comment (?:nous|on) (?:test|not|évalu|choisiss|compar|sélectionn)(?:ons|e)(?:(?:,| et| &)
         ?(?:nous )?\w+(?:ons|e))*(?: (?:les|nos|des) \w+)?
    our (?:review|testing|rating|scoring)s? (?:process|policy|methodology|methods?|guidelines|
        standards|system)(?: explained)?
    (?:notre|nos) (?:protocole|méthode|méthodologie)s? (?:de |d')(?:tests?|notation|évaluation)
    why (?:you can |you should |to )?trust (?:us|our \w+(?: \w+)?)
    pourquoi (?:nous )?faire confiance(?: à nos \w+)?
    """
)
"""A line that leads to how a site tests."""
