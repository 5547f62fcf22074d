# %% right: distinct candidates in a dictionary of successors, a coin from random numbers
kinds_12_6 = {"A": "generative", "B": "contrastive", "C": "contrastive", "D": "generative", "E": "contrastive", "F": "generative"}
why_two_12_6 = "B"


def make_pairs(sentences, rng):
    after = {sentence: set() for sentence in sentences}
    for i in range(len(sentences) - 1):
        after[sentences[i]].add(sentences[i + 1])
    triples = []
    for i in range(len(sentences) - 1):
        first = sentences[i]
        if rng.random() < 0.5:
            triples.append([first, sentences[i + 1], 1])
        else:
            triples.append([first, str(rng.choice(sorted(set(sentences) - after[first] - {first}))), 0])
    return triples

# %% right: draws again until the sentence is suitable, labels flipped beforehand
kinds_12_6 = {"A": "Generative", "B": "contrastive", "C": "contrastive", "D": "Generative", "E": "contrastive", "F": "Generative"}
why_two_12_6 = "B"


def make_pairs(sentences, rng):
    N = len(sentences)
    labels = rng.choice([0, 1], size=N - 1)
    pairs = list(zip(sentences[:-1], sentences[1:]))
    triples = []
    for (first, second), label in zip(pairs, labels):
        while not label:
            second = sentences[int(rng.integers(0, N))]
            if second != first and (first, second) not in pairs:
                break
        triples.append((first, second, label))
    return triples

# %% wrong: the two kinds of BERT's tasks are exchanged
kinds_12_6 = {
    "A": "contrastive",
    "B": "generative",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: both tasks of BERT count as generative, because both are made from text
kinds_12_6 = {
    "A": "generative",
    "B": "generative",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: every task that looks at more than one sentence counts as contrastive, also one that writes the missing text
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "contrastive",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: a task counts as contrastive because its text is presented in an unusual order
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "contrastive",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: only pairs of vectors count as contrastive, and a verdict on the order does not
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "generative",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: all proposals count as generative, for none needs labels
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "generative",
    "D": "generative",
    "E": "generative",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: masked words are taken for something that needs annotation
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "A"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: a shortage of gradient is taken for the reason to train on two tasks
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "C"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: the second task is thought to make BERT a writer of text
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "D"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: unrelated sentences are drawn from the whole text, true neighbours included
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = sentences
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: the next sentence is left out by its place, so a repeated sentence comes as a true neighbour with label 0
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s not in (first, second)]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: a sentence may be paired with itself as an unrelated one
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: also sentences that come right before the first one are thought unsuitable
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours and (s, first) not in neighbours] or sentences[-1:]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: labels take turns instead of being flipped
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = len(pairs) % 2
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: the labels 0 and 1 are exchanged
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, 1 - label))
    return pairs

# %% wrong: two pairs in three are unrelated
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = int(rng.integers(3) == 0)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: one coin is flipped for the whole text
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    label = rng.integers(2)
    for first, second in zip(sentences, sentences[1:]):
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: the generator is made anew inside, with a fixed seed
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    rng = np.random.default_rng(0)
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs

# %% wrong: unrelated sentences are looked for only after the pair, never before it
kinds_12_6 = {
    "A": "generative",
    "B": "contrastive",
    "C": "contrastive",
    "D": "generative",
    "E": "contrastive",
    "F": "generative",
}
why_two_12_6 = "B"


def make_pairs(sentences: list[str], rng: np.random.Generator) -> list[tuple[str, str, int]]:
    neighbours = set(zip(sentences, sentences[1:]))
    pairs = []
    for first, second in zip(sentences, sentences[1:]):
        label = rng.integers(2)
        if label == 0:
            others = [s for s in sentences[len(pairs) + 2 :] if s != first and (first, s) not in neighbours] or [s for s in sentences if s != first and (first, s) not in neighbours]
            second = others[rng.integers(len(others))]
        pairs.append((first, second, label))
    return pairs
