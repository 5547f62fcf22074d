# %% right: a shuffled copy cut by numpy, the path filled row by row
def epoch_batches(I, B, rng):
    order = np.arange(I)
    rng.shuffle(order)
    return np.split(order, range(B, I, B))


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    per_epoch = (I + B - 1) // B
    path = np.empty((epochs * per_epoch + 1, len(phi)))
    path[0] = phi
    t = 0
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path[t + 1] = path[t] - alpha * np.asarray(gradient(path[t].copy(), batch))
            t += 1
    return path

# %% right: random keys are sorted, plain lists go round
def epoch_batches(I, B, rng):
    keys = rng.random(I)
    order = sorted(range(I), key=lambda i: keys[i])
    batches = []
    while order:
        batches.append(order[:B])
        order = order[B:]
    return batches


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    phi = phi.copy()
    path = [phi.tolist()]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            phi = phi - alpha * gradient(phi, np.array(batch))
            path.append(phi.tolist())
    return path

# %% right: indices drawn one by one without replacement, the path in torch
def epoch_batches(I, B, rng):
    order = rng.choice(I, size=I, replace=False)
    return [order[k * B : (k + 1) * B] for k in range(-(-I // B))]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [torch.tensor(phi, dtype=torch.float64)]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * torch.tensor(gradient(path[-1].numpy(), batch)))
    return torch.stack(path)

# %% wrong: the examples of a batch are drawn with replacement
def epoch_batches(I, B, rng):
    return [rng.integers(0, I, min(B, I - start)) for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(path[-1], batch))
    return np.array(path)

# %% wrong: each batch is drawn afresh from all examples, so that examples come twice or not at all in an epoch
def epoch_batches(I, B, rng):
    return [rng.choice(I, min(B, I - start), replace=False) for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(path[-1], batch))
    return np.array(path)

# %% wrong: the smaller batch at the end is left out
def epoch_batches(I, B, rng):
    order = rng.permutation(I)
    return [order[k * B : (k + 1) * B] for k in range(I // B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(path[-1], batch))
    return np.array(path)

# %% wrong: the last batch is filled up with examples from the beginning of the epoch
def epoch_batches(I, B, rng):
    order = rng.permutation(I)
    return [np.take(order, range(start, start + B), mode="wrap") for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(path[-1], batch))
    return np.array(path)

# %% wrong: the sampler makes a generator of its own, so that every epoch has the same order
def epoch_batches(I, B, rng):
    order = np.random.default_rng(0).permutation(I)
    return [order[start : start + B] for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(path[-1], batch))
    return np.array(path)

# %% wrong: the examples are cut into batches without being shuffled
def epoch_batches(I, B, rng):
    return [np.arange(start, min(start + B, I)) for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(path[-1], batch))
    return np.array(path)

# %% wrong: the order is only rotated to a random start, not shuffled
def epoch_batches(I, B, rng):
    order = np.roll(np.arange(I), rng.integers(I))
    return [order[start : start + B] for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(path[-1], batch))
    return np.array(path)

# %% wrong: the generator that is handed over is not used; NumPy's global one shuffles
def epoch_batches(I, B, rng):
    order = np.random.permutation(I)
    return [order[start : start + B] for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(path[-1], batch))
    return np.array(path)

# %% wrong: the loop draws its batches once and uses them in every epoch
def epoch_batches(I, B, rng):
    order = rng.permutation(I)
    return [order[start : start + B] for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    batches = epoch_batches(I, B, rng)
    for _ in range(epochs):
        for batch in batches:
            path.append(path[-1] - alpha * gradient(path[-1], batch))
    return np.array(path)

# %% wrong: the sum over the batch is divided by the batch size
def epoch_batches(I, B, rng):
    order = rng.permutation(I)
    return [order[start : start + B] for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(path[-1], batch) / len(batch))
    return np.array(path)

# %% wrong: all batches of an epoch use the gradient at the parameters from its beginning
def epoch_batches(I, B, rng):
    order = rng.permutation(I)
    return [order[start : start + B] for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        beginning = path[-1]
        for batch in epoch_batches(I, B, rng):
            path.append(path[-1] - alpha * gradient(beginning, batch))
    return np.array(path)

# %% wrong: the path has one row for each epoch, not for each step
def epoch_batches(I, B, rng):
    order = rng.permutation(I)
    return [order[start : start + B] for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    path = [phi]
    for _ in range(epochs):
        current = path[-1]
        for batch in epoch_batches(I, B, rng):
            current = current - alpha * gradient(current, batch)
        path.append(current)
    return np.array(path)

# %% wrong: every row of the path is the same array, changed in place
def epoch_batches(I, B, rng):
    order = rng.permutation(I)
    return [order[start : start + B] for start in range(0, I, B)]


def sgd(gradient, phi, I, B, alpha, epochs, rng):
    phi = phi.copy()
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(I, B, rng):
            phi -= alpha * gradient(phi, batch)
            path.append(phi)
    return np.array(path)
