# %% right: words as strings with spaces between tokens, distinct words with their counts
import re
from collections import defaultdict


def merge_pair(tokens, pair):
    out, i = [], 0
    while i < len(tokens):
        if i + 1 < len(tokens) and tokens[i] == pair[0] and tokens[i + 1] == pair[1]:
            out.append(tokens[i] + tokens[i + 1])
            i += 2
        else:
            out.append(tokens[i])
            i += 1
    return out


def train_bpe(text, n):
    words = {}
    for word in text.split():
        key = tuple(word) + ("_",)
        words[key] = words.get(key, 0) + 1
    merges = []
    while len(merges) < n:
        counts = defaultdict(int)
        for word, number in words.items():
            for i in range(len(word) - 1):
                counts[word[i], word[i + 1]] += number
        if len(counts) == 0:
            return merges
        pair = sorted(counts.items(), key=lambda item: item[1], reverse=True)[0][0]
        merges.append(list(pair))
        words = {tuple(merge_pair(list(word), pair)): number for word, number in words.items()}
    return merges


def encode(word, merges):
    tokens = list(word + "_")
    for left, right in merges:
        tokens = merge_pair(tokens, (left, right))
    return tuple(tokens)


def decode(tokens):
    return " ".join(word for word in re.split("_", "".join(tokens)) if word)

# %% right: in place from the left, the pair with the lowest rank first when encoding
def merge_pair(tokens, pair):
    tokens = list(tokens)
    i = 0
    while i < len(tokens) - 1:
        if tuple(tokens[i : i + 2]) == tuple(pair):
            tokens[i : i + 2] = ["".join(pair)]
        i += 1
    return tokens


def train_bpe(text, n):
    words = [list(word) + ["_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = {}
        for word in words:
            for pair in zip(word[:-1], word[1:]):
                counts[pair] = counts.get(pair, 0) + 1
        best, most = None, 0
        for pair in counts:
            if counts[pair] > most:
                best, most = pair, counts[pair]
        if best is None:
            break
        merges.append(best)
        words = [merge_pair(word, best) for word in words]
    return merges


def encode(word, merges):
    rank = {tuple(pair): i for i, pair in enumerate(merges)}
    tokens = list(word) + ["_"]
    while True:
        known = [pair for pair in zip(tokens, tokens[1:]) if pair in rank]
        if not known:
            return tokens
        tokens = merge_pair(tokens, min(known, key=rank.get))


def decode(tokens):
    text = ""
    for token in tokens:
        text += token[:-1] + " " if token.endswith("_") else token
    return text.rstrip(" ")

# %% wrong: pairs reach across the ends of words
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[c for word in text.split() for c in word + "_"]]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: each distinct word counts once, however many times it occurs
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in dict.fromkeys(text.split())]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: overlapping pairs are merged twice
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged, used = [], False
    for i, token in enumerate(tokens):
        if tuple(tokens[i : i + 2]) == pair:
            merged.append("".join(pair))
            used = True
        else:
            if not used:
                merged.append(token)
            used = False
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: only the first place is merged where the pair stands
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if "".join(pair) not in merged and merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: merging goes from right to left
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens[::-1]:
        if merged and (token, merged[-1]) == pair:
            merged[-1] = token + merged[-1]
        else:
            merged.append(token)
    return merged[::-1]


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: the pair is merged in either order of its two tokens
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and {merged[-1], token} == set(pair):
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: among equal counts the pair wins that occurs last
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(reversed(counts), key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: among equal counts the pair wins that comes first in the alphabet
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(min(counts, key=lambda pair: (-counts[pair], pair)))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: pairs are counted once at the start and not again after each merge
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    counts = Counter(pair for word in words for pair in zip(word, word[1:]))
    for _ in range(n):
        counts = Counter({pair: count for pair, count in counts.items() if pair not in merges})
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: overlapping pairs such as those of aaa are counted once
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter()
        for word in words:
            last = {}
            for i, pair in enumerate(zip(word, word[1:])):
                if last.get(pair) != i - 1:
                    counts[pair] += 1
                    last[pair] = i
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: training fails when no pair is left
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: training ends as soon as no pair occurs twice
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts or max(counts.values()) < 2:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: words have no end marker in training
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: the end marker is missing when a word is encoded
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: encoding applies the merges with the longest result first, not in the order of the list
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in sorted(merges, key=lambda pair: -len(pair[0] + pair[1])):
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: encoding takes the longest known piece from the left, not the merges in order
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    known, rest, tokens = {left + right for left, right in merges}, word + "_", []
    while rest:
        n = max(n for n in range(1, len(rest) + 1) if n == 1 or rest[:n] in known)
        tokens.append(rest[:n])
        rest = rest[n:]
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: characters that no merge has are dropped when a word is encoded
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [c for c in word + "_" if any(c in left + right for left, right in merges)]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ").strip()

# %% wrong: decode puts a space after every token
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return " ".join(tokens).replace("_", "").strip()

# %% wrong: decode leaves a space after the last word
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", " ")

# %% wrong: decode drops the end markers without a space in their place
def merge_pair(tokens: list[str], pair: tuple[str, str]) -> list[str]:
    merged = []
    for token in tokens:
        if merged and (merged[-1], token) == pair:
            merged[-1] += token
        else:
            merged.append(token)
    return merged


def train_bpe(text: str, n: int) -> list[tuple[str, str]]:
    words = [[*word, "_"] for word in text.split()]
    merges = []
    for _ in range(n):
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        merges.append(max(counts, key=counts.get))
        words = [merge_pair(word, merges[-1]) for word in words]
    return merges


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    tokens = [*word, "_"]
    for pair in merges:
        tokens = merge_pair(tokens, pair)
    return tokens


def decode(tokens: list[str]) -> str:
    return "".join(tokens).replace("_", "")
