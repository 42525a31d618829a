"""Phrases by which a site asks for money, or thanks those who paid for a page."""

import re

from pipelines.text.phrases import opening_of

SUPPORT = opening_of(
    r"""
    (?:soutenez|aidez|défendez)(?:[- ]nous| (?:une|la|notre|un|votre|
        le)) .{0,40}(?:rédaction|journalisme|presse|média|site|indépendan|information)
    (?:support|help|back|fund) (?:us|our|independent|quality|local|free|
        the) .{0,40}(?:journalis|reporting|newsroom|press|media|stories|work)
    (?:cet article|ce contenu|cette page) (?:vous )?est (?:offert|gratuit|réservé|
        accessible)
    (?:this|the) (?:article|story|page|post) is (?:free (?:to read|for)|
        for (?:paid )?(?:subscribers|members)|only for)
    (?:faites|faire) un don
    pour (?:nous )?soutenir(?: notre .{1,30}| la rédaction| le journal)?, (?:faites|
        vous pouvez faire) un don
    (?:if you |si vous )?(?:like|enjoy|love|value|aimez|appréciez) (?:our|notre|
        nos) .{0,60}(?:consider|support|subscri|donat|soute|abonn)
    (?:please )?consider (?:supporting|subscribing|donating|becoming|making a)
    support (?:us|me|the \w+|our \w+) on (?:patreon|ko-?fi|tipeee)
    soutenez(?:-nous| .{1,30}) sur (?:patreon|ko-?fi|tipeee|ulule)
    (?:make a donation|donate (?:now|today|here))
    (?:déjà|vous êtes(?: déjà)?) (?:abonnée?s?|inscrite?s?|membres?)
    (?:already|not yet) (?:a |an )?(?:subscriber|member|registered|subscribed)
    (?:profitez de|bénéficiez de|découvrez) (?:l'|notre |nos )offres?
    try (?:us|it) (?:for|free)
    (?:réservé aux|exclusif|accès) abonnés|(?:subscribers?|members?)[- ]only|for subscribers
    (?:il vous reste|you have) .{0,30}(?:à lire|to read|left)
    (?:pour lire|to (?:read|continue)) (?:la suite|l'intégralité|cet article|
        the (?:full|rest)|this|reading)
    (?:abonnez-vous|subscribe)(?: now| today| dès)? (?:pour|to|à partir|from|for)
    (?:créez|create) (?:votre|un|a|an|your) (?:free )?(?:compte|account)
    """
)
SPONSOR = opening_of(
    r"""
    (?:an? |le )?(?:word|message|mot) (?:from|de) (?:our|today's|notre|nos) (?:sponsor|
        partenaire)s?
    (?:this|today's|cette|ce|cet) (?:\w+ ){0,2}(?:is|est) (?:sponsored|supported|made possible|
        brought to you|parrainée?|sponsorisée?|soutenue?|proposée?|offerte?) (?:by|par)
    (?:sponsored|brought to you|parrainée?|sponsorisée?) (?:by|par)
    """
)
BEG = re.compile(
    r"\b(?:vous pouvez|you can|pensez à|consider|please|merci de) (?:aussi |also )?(?:nous |me )?"
    r"(?:soutenir|support(?:ing)? (?:us|our|me)|(?:buy|buying|take out) (?:a )?subscri|vous "
    r"abonner|becom(?:e|ing) an? (?:[a-z]+ )?(?:member|subscriber)|devenir (?:membre|abonné))|"
    r"(?:subscribers|readers|members|lecteurs|abonnés) .{0,40}(?:made? (?:this|it) .{0,60}possible|"
    r"(?:rendent|ont rendu) .{0,60}possible|nous permet\w+ de)|"
    r"vous lisez .{0,40}gratuitement",
    re.I,
)
"""How a site asks for money in the midst of a paragraph."""
BEG_SIGNS = (
    "souten",
    "support",
    "subscri",
    "abonn",
    "memb",
    "possib",
    "lecteur",
    "lisez",
)
"""Words of which one is in whatever `BEG` finds, in lower case."""
