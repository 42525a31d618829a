"""Lists the ways in which English news tells a deal."""

from typing import Final

from pipelines.deal_words import NO_FUNDING, rule

ROUND: Final = (
    r"\b(?:funding|round|series [a-h]|seed|financing|investors?|backers|venture|grants?|"
    r"loans?|debt|equity|led by|valuation|subsid(?:y|ies)|state aid|fundraise)\b|\bfrom <O>"
)
GOT: Final = (
    r"\b(?:secur(?:e[sd]?|ing)|clos(?:e[sd]?|ing)|land(?:s|ed)?|bag(?:s|ged)?|"
    r"nab(?:s|bed)?|snag(?:s|ged)?|bank(?:s|ed)?|pick(?:s|ed)? up|pull(?:s|ed)? in|"
    r"scor(?:e[sd]?)|attract(?:s|ed)?|receiv(?:e[sd]?)|g[eo]ts?|collect(?:s|ed)?|"
    r"haul(?:s|ed) in|grab(?:s|bed)?|complet(?:e[sd]?)|announc(?:e[sd]?|ing)|w[io]ns?|"
    r"obtain(?:s|ed)?|garner(?:s|ed)?|rak(?:es|ed) in|tak(?:es|en) in|took in)"
)
BUY: Final = (
    r"\b(?:buy(?:s|ing)?|bought|acquir(?:e[sd]?|ing)|tak(?:es?|ing|en) over|took over|"
    r"snap(?:s|ped|ping)? up|swallow(?:s|ed)?|gobbl(?:es|ed|e) up|scoop(?:s|ed)? up|"
    r"purchas(?:e[sd]|ing)|merg(?:e[sd]?|ing) with)"
)
JOBS: Final = (
    r"(?:jobs|roles|positions|staff|staffers|employees|workers|workforce|posts|people|"
    r"headcount|redundancies)"
)
SITE: Final = (
    r"(?:offices?|plants?|factory|factories|fabs?|data ?cent(?:er|re)s?|labs?|"
    r"laborator(?:y|ies)|headquarters|hub|campus|gigafactory|r&d cent(?:er|re)|"
    r"research cent(?:er|re)|warehouses?|foundry|facility|store)"
)
NOT_TARGET: Final = (
    r"(?:(?!\b(?:from|with|at|than|against|because|to|by|for|on)\b)[^.;:!?-]){0,60}?"
)
KIND_OF: Final = (
    r"(?:<O>(?:'s)? (?:[a-z-]+ ){0,6}(?:firm|company|start-?up|maker|provider|specialist|"
    r"platform|developer|vendor|unit|rival|business|subsidiary|division) )?"
)
"""Another company's name before the target's, as in `Acme rival Zenith`."""
RULES_EN: Final = (
    rule("funding", r"\brais(?:e[sd]?|ing)\b(?!<40>\b(?:prices?|forecast|guidance|outlook|fees?|target|wages)\b)<40><m>", never=NO_FUNDING),
    rule("funding", rf"{GOT}\b<40><m>", needs=ROUND, never=NO_FUNDING + r"|\b(?:purchase|acquisition|acquire|contract|revenue)\b"),
    rule("funding", r"<s>(?:'s)? <m> (?:<->)(?:round|series [a-h]|seed|fundraise)\b"),
    rule("funding", r"<m>,? (?:in )?(?:<->)(?:series [a-h]|seed (?:round|funding|money)|pre-seed|funding round|financing round)\b", never=r"\bvaluation of <M>$"),
    rule("funding", r"\b(?:invest(?:s|ed|ing)?|pour(?:s|ed)?|put|inject(?:s|ed)?|plow(?:s|ed)?|plough(?:s|ed)?)\b<15><m> (?:<->)in(?:to)? (?:<->)<s>"),
    rule("funding", r"<m> (?:<->)?(?:investment|funding round|round) (?:in|into|for) (?:<->)<s>"),
    rule("funding", r"\b(?:back(?:s|ed|ing)?|led|joined|co-led) <s>(?:'s)?<15>\b(?:series [a-h]|round|seed)\b"),
    rule("funding", r"\b(?:grant(?:s|ed)?|award(?:s|ed)?|lend|lent|loan(?:s|ed)?|g[ai]ve[sn]?)\b <15><m><40> to (?:<->)<s>", needs=ROUND),
    rule("funding", r"\b(?:funding round|seed round|series [a-h])\b[^.;!?]{0,60}?\b(?:led by|from) <o>"),
    rule("acquisition", rf"{BUY}\b(?! (?:as|by|from))(?: shares)? {NOT_TARGET}{KIND_OF}<o>", never=r"\bbuy(?:ing)? (?:from|now)\b"),
    rule("acquisition", rf"\b(?:acquisition|purchase|takeover|buyout) of (?:<->){KIND_OF}<o>", whose="told"),
    rule("acquisition", rf"<o>[^.;!?]{{0,40}}?\b(?:acquired|bought|snapped up|taken over|purchased|swallowed)(?: up)?<40> by (?:<->)<s>"),
    rule("acquisition", r"\b(?:sold|sells?|selling|offload(?:s|ed))\b<40><o>,? to (?:<->)<s>"),
    rule("acquisition", r"\b(?:tak(?:es?|en|ing)|took|buy(?:s|ing)?|bought|acquir(?:e[sd]?|ing)|rais(?:e[sd]?)|has|get(?:s|ting))\b<40>\bstake in (?:<->)<o>", never=r"\bsold\b"),
    rule("ipo", r"<s>'s (?:<->)(?:IPO|initial public offering|stock market debut|listing)\b"),
    rule("ipo", r"\b(?:go(?:es|ing)? public|went public|start(?:s|ed) trading|(?:begins?|began) trading|stock market debut|public listing|file[sd]? (?:\w+ )?(?:for|to) (?:an? )?(?:IPO|initial|go public|list)|(?:IPO|initial public offering) (?:on|in|that|which|could|will|at)|list(?:s|ed|ing)? (?:<->)on (?:the )?<o>|debut(?:s|ed)? on (?:the )?<o>|price[sd]? (?:its|the) (?:IPO|shares|offering))\b", never=r"\b(?:instead|walked away|ruled out)\b"),
    rule("ipo", r"\b(?:IPO|offering) of (?:<->)<s>"),
    rule("layoffs", r"\b(?:la(?:y|ys|ying|id) off|let(?:s|ting)? go of|sack(?:s|ed|ing)?|mak(?:e|es|ing) <15>redundant)\b"),
    rule("layoffs", rf"\b(?:cut(?:s|ting)?|ax(?:e[sd]?|ing)|slash(?:es|ed|ing)?|shed(?:s|ding)?|eliminat(?:e[sd]?|ing)|los(?:es|ing|t)|trim(?:s|med|ming)?|reduc(?:e[sd]?|ing))\b<40>\b(?:\d[\d,.]*[k%]?|half|a (?:third|quarter|fifth|tenth)|thousands|hundreds|dozens)\b<40>\b{JOBS}\b", never=r"\b(?:prices?|costs? by)\b"),
    rule("layoffs", rf"\b(?:lay-?offs?|job cuts|redundancies)\b (?:at|for) (?:<->)<s>|<s>(?:'s)? (?:<->)(?:lay-?offs|job cuts)\b"),
    rule("layoffs", r"<s> (?:is|are) (?:losing|cutting|shedding) [\d,.]+\b"),
    rule("fine", r"\bfin(?:ed|es|ing) (?:<->)<list><s><40><m>"),
    rule("fine", r"\b(?:fined|fines) (?:<->)<s> (?:over|for|after|because)\b"),
    rule("fine", r"<s>,?(?:<70>,)? (?:was |is |has been |been |were |gets )?fined\b<40><m>"),
    rule("fine", r"\b(?:hit|hits|hitting|slap(?:s|ped)?|smack(?:s|ed)?|impos(?:e[sd]?)|hand(?:s|ed)|order(?:s|ed)) (?:<->)<s>,? (?:with |to pay )?(?:<->)<m>", needs=r"\b(?:fined?|fines|penalt(?:y|ies)|pay)\b"),
    rule("fine", r"<s>(?:,<70>,)?<40> (?:agree[sd]? to pay|to pay|will pay|must pay|has to pay|ordered to pay|pays|owes|paid|hit with|handed|slapped with)\b<15><m>", needs=r"\b(?:settle\w*|fined?|fines|penalt(?:y|ies)|lawsuit|charges|prevent\w*|violat\w*|breach\w*|model|regulators?|antitrust|watchdog)\b"),
    rule("fine", r"[,;] (?:and )?<s> with (?:a )?(?:<->)<m>|[,;] (?:and )?<m> (?:for|on|against) <s>", needs=r"\b(?:fined?|fines|penalt(?:y|ies))\b"),
    rule("funding", r"\b(?:gave|granted|awarded) us (?:<->)<m>", whose="main"),
    rule("fine", r"<m> (?:<->)(?:fine|penalty) (?:against|on|for) (?:<->)<s>"),
    rule("fine", r"\b(?:the|a) (?:record|biggest|largest)\b[^.;]{0,20}<m>,? (?:still )?(?:belongs to|was|went to|against) <s>", needs=r"\b(?:fined?|fines|penalt)"),
    rule("partnership", r"\b(?:partner(?:s|ed|ing)? with|partnerships? (?:with|between)|team(?:s|ed|ing)? up with|join(?:s|ed|ing)? forces with|collaborat(?:e[sd]?|ing|ion) with|(?:alliance|tie-up|joint venture) with|all(?:ies|ied|y) with)\b (?:<->)<any>"),
    rule("partnership", r"\b(?:sign(?:s|ed|ing)?|str(?:ikes?|uck)|ink(?:s|ed)?|w[io]ns?|land(?:s|ed)|secur(?:es|ed)|announc(?:es|ed))\b<40>\b(?:deal|contract|agreement|pact|partnership|order)s?\b<40> (?:with|from) (?:<->)<any>"),
    rule("partnership", r"<o>,?<40> (?:has since |has )?(?:given|gave|handed|award(?:s|ed)|hands|gives)\b (?:an? |the )?(?:<->)<s> (?:an? )?(?:<->)(?:<m> )?(?:<->)(?:contract|deal)"),
    rule("partnership", r"<o><15> (?:handed|awarded|gave|awards)\b<15>(?:<m> )?<15>(?:contract|deal|order)\b<15> to (?:<->)<s>"),
    rule("partnership", r"<s> has (?:also )?signed (?:up )?<o>"),
    rule("partnership", r"\bworks? (?:also )?(?:for|with) (?:<->)<o>,? under an? (?:deal|contract)\b<15><m>"),
    rule("partnership", r"<s> (?:pick(?:s|ed)|choos(?:es|ing)|chose|select(?:s|ed)|tap(?:s|ped)) <o>(?:'s <X>)? (?:to|for|as)\b"),
    rule("office_opening", rf"\b(?:open(?:s|ed|ing)?|inaugurat(?:es|ed|e)|build(?:s|ing)?|built|set(?:s|ting)? up|break(?:s|ing)? ground|broke ground|construct(?:s|ed|ing)?)\b<70>\b{SITE}\b<40> (?:in|at|near|outside) (?:<->)<l>", never=r"\bshut"),
    rule("office_opening", rf"\b{SITE} (?:in|at|near) (?:<->)<l>[^.;]{{0,40}}?\b(?:opens?|opened|will open|to open|inaugurated)\b"),
    rule("office_opening", rf"\b(?:invest(?:s|ed|ing)?|spend(?:s|ing)?|spent)\b<15><m><40>\b{SITE}\b<40> (?:in|at|near) (?:<->)<l>"),
    rule("product_launch", r"\b(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|introduc(?:es?|ed|ing)|announc(?:es?|ed|ing)|releas(?:es?|ed|ing)|debut(?:s|ed)|reveal(?:s|ed)|roll(?:s|ed|ing)? out|show(?:s|ed) off|ship(?:s|ped))\b(?!<40>\b(?:fix|patch|price|ban|delay)\b)<40><x>", early=True),
    rule("appointment", r"\b(?:appoint(?:s|ed|ing)?|nam(?:es|ed|ing)|hir(?:es|ed|ing|e)|tap(?:s|ped|ping)|promot(?:es|ed|ing)|poach(?:es|ed|ing))\b (?:<->)(?:<O>(?:'s)? (?:<->))?<p>", never=r"\b(?:an? (?:[\w-]+ ){1,4}|after )named\b", whose="told"),
    rule("appointment", r"<p>,?[^.;]{0,70}? (?:(?:will )?joins?|joined|joining|tak(?:es?|ing)|took)\b(?: (?:the|its|a|an|<O>'s|as))* (?:<->)(?:board|executive committee|board seat)\b(?: of <s>)?", whose="main"),
    rule("appointment", r"<p>,?(?: who)? (?:becomes?|became|will become|(?:was|has been|is|will be) (?:named|appointed)|tak(?:es?|ing) over as|took over as|succeeds|will succeed|replaces|will replace|joins? <O> as|steps? up as)\b", never=r"\bbec(?:omes?|ame|oming) (?:an? |the first)"),
)  # fmt: skip
