# %% right: softmax of log probabilities, filters by Python lists, beams in arrays
def temperature(p, tau):
    with np.errstate(divide="ignore"):
        logs = np.log(p) / tau
    e = np.exp(logs - logs.max())
    return list(e / e.sum())


def top_k(p, k):
    order = sorted(range(len(p)), key=lambda t: (-p[t], t))
    q = [0.0] * len(p)
    for t in order[:k]:
        q[t] = float(p[t])
    return [value / sum(q) for value in q]


def top_p(p, threshold):
    order = sorted(range(len(p)), key=lambda t: -p[t])
    q, total = [0.0] * len(p), 0.0
    for t in order:
        q[t] = float(p[t])
        total += q[t]
        if total >= threshold:
            break
    return [value / total for value in q]


def beam_search(first, step, L, B):
    V = len(first)
    logs = np.log(first)
    kept = np.argsort(-logs, kind="stable")[:B]
    scores, texts = logs[kept], kept[:, None]
    for _ in range(L - 1):
        grown = scores[:, None] + np.log(step).T[texts[:, -1]]  # (B, V)
        kept = np.argsort(-grown.ravel(), kind="stable")[:B]
        scores = grown.ravel()[kept]
        texts = np.column_stack([texts[kept // V], kept % V])
    return texts[0], scores[0]

# %% right: torch for the filters, tuples of negative log probabilities in a heap
import heapq
import math


def temperature(p, tau):
    return torch.softmax(torch.log(torch.tensor(p)) / tau, dim=0)


def top_k(p, k):
    p = torch.tensor(p)
    order = torch.sort(p, descending=True, stable=True).indices[:k]
    mask = torch.zeros(len(p), dtype=torch.bool)
    mask[order] = True
    return torch.where(mask, p, 0.0) / p[mask].sum()


def top_p(p, threshold):
    p = torch.tensor(p)
    values, order = torch.sort(p, descending=True, stable=True)
    before = torch.cumsum(values, 0) - values
    kept = torch.zeros_like(p)
    kept[order[before < threshold]] = values[before < threshold]
    return kept / kept.sum()


def beam_search(first, step, L, B):
    beam = [(-math.log(p), (j,)) for j, p in enumerate(first)]
    beam = heapq.nsmallest(B, beam)
    for _ in range(L - 1):
        beam = heapq.nsmallest(
            B, [(cost - math.log(p), (*tokens, j)) for cost, tokens in beam for j, p in enumerate(step[:, tokens[-1]])]
        )
    cost, tokens = beam[0]
    return tokens, -cost

# %% wrong: the temperature multiplies the log probabilities instead of dividing them
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** tau
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: the temperature is applied as the softmax of the probabilities, not of their logarithms
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = np.exp((p - p.max()) / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: small temperatures make all powers vanish
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = p ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: vectors are not divided by their sum after the temperature
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return p ** (1 / tau)


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-k leaves the kept probabilities as they are, so that their sum is below 1
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept]
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-k keeps every token that is as likely as the last one kept
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.flatnonzero(p >= np.sort(p)[::-1][min(k, len(p)) - 1])
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-k keeps the later one of equally likely tokens
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(p, kind="stable")[::-1][:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-k returns the kept tokens sorted by probability, not in their places
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[: len(kept)] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-k fails if k is larger than the number of tokens
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[np.arange(k)]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-p drops the token that crosses the threshold
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, max(1, int(np.sum(together <= threshold))))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-p keeps one token more when the threshold is met exactly
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together <= threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-p keeps all tokens whose own probability reaches the threshold
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, max(1, int(np.sum(p >= threshold))))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-p adds up the least likely tokens first
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p))  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: top-p adds up the probabilities in the order of the tokens, not from the most likely one
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(p)  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: step is read with the next token in the columns
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: beams add up probabilities, not their logarithms
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = 1.0 * (step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0][0], float(np.log(beam[0][1]))

# %% wrong: candidates are ranked by their last step only
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -np.log(step[text[0][-1], text[0][-2]] if len(text[0]) > 1 else first[text[0][0]]))[:B]
    return beam[0]

# %% wrong: each kept text keeps its own best continuations, so texts do not compete
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            best = np.argsort(-logs)[: B if not tokens else 1]
            longer += [([*tokens, int(j)], logp + logs[j]) for j in best]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]

# %% wrong: the search is greedy, whatever the width of the beam
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:1]
    return beam[0]

# %% wrong: the search finds the best of all texts, whatever the width of the beam
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[: (B if B == 1 else 500)]
    return beam[0]

# %% wrong: the probability of the first token is not counted
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j] if tokens else logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0][0], beam[0][1] - float(np.log(first[beam[0][0][0]]))

# %% wrong: the probability is returned, not its logarithm
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0][0], float(np.exp(beam[0][1]))

# %% wrong: probabilities of long texts are multiplied and become zero
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 1.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            p = step[:, tokens[-1]] if tokens else first
            longer += [([*tokens, j], logp * p[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0][0], float(np.log(beam[0][1]))

# %% wrong: the log probability is divided by the length of the text
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0][0], beam[0][1] / L

# %% wrong: texts have one token too many
def temperature(p: np.ndarray, tau: float) -> np.ndarray:
    powers = (p / p.max()) ** (1 / tau)
    return powers / powers.sum()


def top_k(p: np.ndarray, k: int) -> np.ndarray:
    kept = np.argsort(-p, kind="stable")[:k]
    filtered = np.zeros(len(p))
    filtered[kept] = p[kept] / p[kept].sum()
    return filtered


def top_p(p: np.ndarray, threshold: float) -> np.ndarray:
    together = np.cumsum(np.sort(p)[::-1])  # of the 1, 2, …, V most likely tokens
    return top_k(p, 1 + np.sum(together < threshold))


def beam_search(first: np.ndarray, step: np.ndarray, L: int, B: int) -> tuple[list[int], float]:
    beam = [([], 0.0)]
    for _ in range(L + 1):
        longer = []
        for tokens, logp in beam:
            logs = np.log(step[:, tokens[-1]] if tokens else first)
            longer += [([*tokens, j], logp + logs[j]) for j in range(len(first))]
        beam = sorted(longer, key=lambda text: -text[1])[:B]
    return beam[0]
