"""Emoji, right-to-left text, combining marks and lone surrogates cost nothing."""

own("p1", "π = 3.14\nname = '👩‍🔬 שלום ﷽ é \u202e'\nprint(name)\nπ")
own("p2", "print('\ud83d')")
cell("p3").source = "# \u2028 naïve ± ∑\n" + HONEST["p3"]
