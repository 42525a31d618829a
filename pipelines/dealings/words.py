"""Tells by name which organizations list, rule, report or invest."""

import re
from typing import Final

from pipelines.events.words import REPORTERS, folded

EXCHANGE: Final = re.compile(
    r"nasdaq|nyse|stock exchange|euronext|bourse|börse|lse|deutsche börse|hkex|"
    r"first north|^aim$|tadawul|^tsx|^asx|bse\b|nse\b|oslo børs|borsa",
    re.I,
)
INDEX: Final = re.compile(
    r"^(?:S&P|CAC|SBF|FTSE|Dow Jones|Nasdaq[- ]100|DAX|(?:Euro )?Stoxx|Russell|Nikkei|MSCI)\b"
)
"""Lists of shares, which nobody deals with."""
INVESTOR: Final = re.compile(
    r"\b(?:ventures?|capital|partners|funds?|invest\w*|angels|equity|holdings?|family office|"
    r"accelerator|wealth|growth|participations|fonds|bpifrance|business angels|impact)\b",
    re.I,
)
"""Who gives companies money."""
AUTHORITY: Final = re.compile(
    r"(?i:CNIL|ARCEP|ARCOM|ANSSI)|^FTC|\bDPA$|^SEC$|^ICO$|^CMA$|Ofcom|^DOJ|^DPC|^AMF|^ACPR|DGCCRF|"
    r"Garante|Autorité|Authority|Commission|Commissioner|Department|Bundeskartellamt|Agency|Bureau|"
    r"^Agence|Cour\b|Court\b|Tribunal|tribunal|Ministère|ministère|Ministry|Parquet|parquet|"
    r"Parliament|Parlement|Conseil d|Treasury|Regulator|Congress|Congrès|Senate|Sénat|"
    r"Regulatory|Securities|Watchdog|Attorney General|Central Bank|"
    r"Bank of (?!America|Ireland|Scotland)|"
    r"^FCA$|^CFPB$|^SEBI$|BaFin|^FINRA|^PRA$|UOKiK|^AP$|^JFTC|^CCI$|^ACCC|^DOJ|^EPA$|"
    r"AGCM|KFTC|AEPD|^NHTSA|^FCC|^FAA|Union europ|European Union|^UE$|^EU$|White House|Elysée"
)
"""Bodies that fine, rule or allow; they do not raise, list or pay."""
BODIES: Final = {"authority": AUTHORITY, "exchange": EXCHANGE, "investor": INVESTOR}
"""What a rule or predicate may want as its object, by the name in its file."""


def is_reporter(name: str) -> bool:
    """Tell who reports the news, and does nothing in it."""
    return folded(name) in REPORTERS
