"""Lets Python look for garbage seldom: what is made stays, or goes without it.

Imported first in the crawler and in what workers are copied from. A start makes a
hundred thousand objects for good, and Python looks through them all again and again.
"""

import gc

gc.set_threshold(10_000)
