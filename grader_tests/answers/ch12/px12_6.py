# %% right: attention by hand, normalized before, mask as truth values
class Block(torch.nn.Module):
    def __init__(self, D, H, M):
        super().__init__()
        self.H = H
        self.qkv, self.mix = torch.nn.Linear(D, 3 * D), torch.nn.Linear(D, D)
        self.norm1, self.norm2 = torch.nn.LayerNorm(D), torch.nn.LayerNorm(D)
        self.mlp = torch.nn.Sequential(torch.nn.Linear(D, M), torch.nn.GELU(), torch.nn.Linear(M, D))

    def attend(self, X):
        B, n, D = X.shape
        q, k, v = (part.reshape(B, n, self.H, -1).transpose(1, 2) for part in self.qkv(X).chunk(3, dim=-1))
        scores = q @ k.transpose(2, 3) / (D // self.H) ** 0.5
        later = torch.ones(n, n, dtype=torch.bool).triu(1)
        weights = scores.masked_fill(later, float("-inf")).softmax(dim=-1)
        return self.mix((weights @ v).transpose(1, 2).reshape(B, n, D))

    def forward(self, X):
        X = X + self.attend(self.norm1(X))
        return X + self.mlp(self.norm2(X))


class TinyDecoder(torch.nn.Module):
    def __init__(self, V, N, D, H, M):
        super().__init__()
        self.embed, self.places = torch.nn.Embedding(V, D), torch.nn.Embedding(N, D)
        self.block, self.norm, self.head = Block(D, H, M), torch.nn.LayerNorm(D), torch.nn.Linear(D, V)

    def forward(self, tokens):
        X = self.embed(tokens) + self.places.weight[: tokens.size(1)]
        return self.head(self.norm(self.block(X)))


def train(model, batches, lr):
    model.train()
    optimizer = torch.optim.Adam(model.parameters(), lr)
    losses = []
    for batch in batches:
        inputs, targets = batch[:, :-1], batch[:, 1:]
        optimizer.zero_grad(set_to_none=True)
        loss = torch.nn.functional.cross_entropy(model(inputs).transpose(1, 2), targets)
        loss.backward()
        losses.append(loss.detach())
        optimizer.step()
    return torch.stack(losses)


@torch.no_grad()
def generate(model, prompt, length):
    tokens = torch.tensor(prompt)[None]
    while tokens.shape[1] < length:
        following = model(tokens)[:, -1].argmax(dim=-1, keepdim=True)
        tokens = torch.cat([tokens, following], dim=1)
    return tokens[0].tolist()

# %% right: torch's encoder with its own mask, losses by log softmax and gather
class TinyDecoder(torch.nn.Module):
    def __init__(self, V, N, D, H, M):
        super().__init__()
        self.words = torch.nn.Embedding(V, D)
        self.where = torch.nn.Embedding(N, D)
        layer = torch.nn.TransformerEncoderLayer(D, H, dim_feedforward=M, dropout=0, batch_first=True, norm_first=True)
        self.layers = torch.nn.TransformerEncoder(layer, num_layers=1, enable_nested_tensor=False)
        self.logits = torch.nn.Linear(D, V, bias=False)

    def forward(self, tokens):
        n = tokens.shape[-1]
        mask = torch.full((n, n), -torch.inf).triu(1)
        X = self.words(tokens) + self.where(torch.arange(n).expand(len(tokens), n))
        return self.logits(self.layers(X, mask=mask, is_causal=True))


def train(model, batches, lr):
    optimizer, losses = torch.optim.Adam(list(model.parameters()), lr=lr), []
    for tokens in batches:
        log_probs = torch.log_softmax(model(tokens), dim=-1)
        loss = -log_probs[:, :-1, :].gather(2, tokens[:, 1:].unsqueeze(2)).mean()
        for parameter in model.parameters():
            parameter.grad = None
        loss.backward()
        optimizer.step()
        losses += [float(loss)]
    return losses


def generate(model, prompt, length):
    if len(prompt) >= length:
        return list(prompt)
    best = torch.argmax(model(torch.tensor(prompt).reshape(1, -1)), dim=2)[0, -1].item()
    return generate(model, list(prompt) + [best], length)

# %% wrong: there is no mask, so every position sees the whole sentence
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the mask hides the earlier tokens instead of the later ones
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.full((n, n), -torch.inf).tril(-1)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the mask reaches one token too far, so each position sees the token that it has to predict
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.full((n, n), -torch.inf).triu(2)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the mask holds zeros and ones, and ones do not hide anything
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.ones(n, n).triu(1)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: positions are not embedded
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens)
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: every token gets the embedding of the same position
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.zeros(n, dtype=torch.int64))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the batch is taken for the text, so sentences look at one another
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(len(tokens))
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: dropout is left on
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.1, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the decoder returns probabilities, which the loss takes for logits
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask)).softmax(dim=-1)


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: each position looks at nothing but itself
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.full((n, n), -torch.inf).fill_diagonal_(0)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the decoder takes texts of the full length only
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position.weight
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the vocabulary is fixed at the six words of the toy language
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(6, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, 6)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: training compares logits with the tokens that were just read
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, :-1].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: training is shifted the wrong way, towards the token before
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, 1:]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, :-1].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: old gradients are never cleared
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: a new optimizer is made for every batch
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer = torch.optim.Adam(model.parameters(), lr=lr)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the steps are plain gradient descent
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the learning rate is fixed at 0.01
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: losses are summed over the sentences of a batch, not averaged
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item() * len(tokens))
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: the loss is reported after the step, not before
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(torch.nn.functional.cross_entropy(model(tokens)[:, :-1].flatten(0, 1), tokens[:, 1:].flatten()).item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: a copy of the model is trained, and the model itself stays as it was
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    import copy

    model = copy.deepcopy(model)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: every step uses the first batch
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        tokens = batches[0]
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: generate returns the new tokens without the prompt
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens[len(prompt) :]

# %% wrong: generate adds as many tokens as length says, the prompt not counted
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < len(prompt) + length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: generate draws the next token at random instead of taking the likeliest
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(torch.multinomial(logits[0].softmax(dim=0), 1)))
    return tokens

# %% wrong: generate reads the logits of the first position
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, 0]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: generate shows the model the last token only
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = list(prompt)
    while len(tokens) < length:
        logits = model(torch.tensor([tokens[-1:]]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens

# %% wrong: generate changes the prompt in place
class TinyDecoder(torch.nn.Module):

    def __init__(self, V: int, N: int, D: int, H: int, M: int) -> None:
        super().__init__()
        self.token = torch.nn.Embedding(V, D)
        self.position = torch.nn.Embedding(N, D)
        self.layer = torch.nn.TransformerEncoderLayer(D, H, M, dropout=0.0, batch_first=True)
        self.output = torch.nn.Linear(D, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        n = tokens.shape[1]
        mask = torch.nn.Transformer.generate_square_subsequent_mask(n)
        X = self.token(tokens) + self.position(torch.arange(n))
        return self.output(self.layer(X, src_mask=mask))


def train(model: torch.nn.Module, batches: list[torch.Tensor], lr: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for tokens in batches:
        logits = model(tokens)[:, :-1]
        loss = torch.nn.functional.cross_entropy(logits.flatten(0, 1), tokens[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def generate(model, prompt: list[int], length: int) -> list[int]:
    tokens = prompt
    while len(tokens) < length:
        logits = model(torch.tensor([tokens]))[:, -1]
        tokens.append(int(logits.argmax()))
    return tokens
