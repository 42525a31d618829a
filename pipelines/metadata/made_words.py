"""Says in a pattern what opens a byline that tells what was made: Guide rédigé par."""

MADE = (
    r"(?:(?:cet|cette|ce|this) )?(?:article|fiche|test|essai|dossier|guide|comparatif|"
    r"tuto(?:riel|rial)?|reportage|entretien|interview|chronique|critique|billet|brève|papier|"
    r"prise en main|post|story|review|essay|column)(?: (?:a été|est|was))? "
    r"(?:(?:rédig|réalis|prépar|propos|sign|publi|post)ée?s?|écrite?s?|menée?s?|"
    r"mise?s? (?:à jour|en ligne)|(?:re)?written|compiled|updated|published|posted)\s"
)
"""What somebody made, before By."""
FULL = r"(?=\w+ (?!l[ae]s?\b|the\b)(?-i:[A-ZÀ-Þ])[\w.'’-]+ (?:d[eu] |v[ao]n )?(?-i:[A-ZÀ-Þ]))"
"""By and a first name and a surname."""
