# %% right: derivatives by hand, one start after the other, lists
def _loss_and_gradient(x, y, phi):
    u = phi[0] + 0.06 * phi[1] * x
    envelope = np.exp(-(u**2) / 32)
    residual = np.sin(u) * envelope - y
    slope = 2 * residual * envelope * (np.cos(u) - u / 16 * np.sin(u))
    return float(residual @ residual), np.array([slope.sum(), 0.06 * (slope @ x)])


def fit_gabor(x, y, starts, alpha, n):
    paths, best = [], (np.inf, None)
    for start in starts:
        phi, path = np.array(start, dtype=float), []
        for t in range(n + 1):
            loss, gradient = _loss_and_gradient(x, y, phi)
            path.append(phi.tolist())
            if loss < best[0]:
                best = (loss, phi)
            phi = phi - alpha * gradient
        paths.append(path)
    return paths, best[1].tolist(), best[0]

# %% right: torch.optim.SGD moves all starts at once
def fit_gabor(x, y, starts, alpha, n):
    x, y = torch.tensor(x), torch.tensor(y)
    phi = torch.tensor(starts, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([phi], lr=alpha)
    paths, losses = torch.zeros(len(starts), n + 1, 2, dtype=torch.float64), []
    for t in range(n + 1):
        optimizer.zero_grad()
        u = phi[:, :1] + 0.06 * phi[:, 1:] * x
        loss = ((torch.sin(u) * torch.exp(-u * u / 32) - y) ** 2).sum(dim=1)
        loss.sum().backward()
        paths[:, t] = phi.detach()
        losses.append(loss.detach())
        if t < n:
            optimizer.step()
    losses = torch.stack(losses, dim=1)
    best = int(losses.argmin())
    s, t = best // (n + 1), best % (n + 1)
    return paths, paths[s, t], losses[s, t]

# %% right: finite differences of the loss
def fit_gabor(x, y, starts, alpha, n):
    def loss_of(phi):
        u = phi[0] + 0.06 * phi[1] * x
        return np.sum((np.sin(u) * np.exp(-u * u / 32) - y) ** 2)

    steps = 1e-5 * np.eye(2)
    paths = np.zeros((len(starts), n + 1, 2))
    paths[:, 0] = starts
    for path in paths:
        for t in range(n):
            slopes = [(loss_of(path[t] + step) - loss_of(path[t] - step)) / 2e-5 for step in steps]
            path[t + 1] = path[t] - alpha * np.array(slopes)
    places = paths.reshape(-1, 2)
    losses = [loss_of(place) for place in places]
    return paths, places[np.argmin(losses)], min(losses)

# %% wrong: the last place of a path is returned, although an earlier one was lower
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    t = n
    s = np.argmin(losses[:, t])
    return paths, paths[s, t], losses[s, t]

# %% wrong: the end of the last path is returned, whichever path is the best
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = len(starts) - 1, n
    return paths, paths[s, t], losses[s, t]

# %% wrong: only the first path is searched for the best place
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses[:1]), losses[:1].shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the path is chosen by the loss at its start
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s = np.argmin(losses[:, 0])
    t = np.argmin(losses[s])
    return paths, paths[s, t], losses[s, t]

# %% wrong: the highest loss is searched, not the lowest
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmax(losses), losses.shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the gradient is averaged over the examples instead of summed
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient / len(x))
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the steps go uphill
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] + alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the steps follow the direction of the gradient with a fixed length
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient / np.linalg.norm(gradient, axis=1, keepdims=True))
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the steps of all starts use the sum of their gradients
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient.sum(axis=0))
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the step is half as long: the loss is taken with a factor 1/2
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient / 2)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the paths have the steps on the first axis and the starts on the second
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths.swapaxes(0, 1), paths[s, t], losses[s, t]

# %% wrong: the start is missing from the paths
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[1:], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the paths have one place too few
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths[:, :-1], paths[s, t], losses[s, t]

# %% wrong: the loss is divided by the number of examples
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, t] / len(x)

# %% wrong: the loss of the step before is returned with the place
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, max(t - 1, 0)]

# %% wrong: the place after the last step is never looked at
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        places.append(places[-1] - alpha * gradient)
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses[:, :-1] if n else losses), losses[:, :-1].shape if n else losses.shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the starts are moved in place
def fit_gabor(x, y, starts, alpha, n):
    places, losses, phi = [starts.copy()], [], starts
    for _ in range(n + 1):
        loss, gradient = gabor_loss_and_gradient(x, y, places[-1])
        losses.append(loss)
        phi -= alpha * gradient
        places.append(phi.copy())
    paths = np.stack(places[:-1], axis=1)
    losses = np.stack(losses, axis=1)  # (S, n + 1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, t]

# %% wrong: the derivative of the Gaussian envelope is left out of the gradient
def fit_gabor(x, y, starts, alpha, n):
    places, losses = [starts], []
    for _ in range(n + 1):
        u = places[-1][:, :1] + 0.06 * places[-1][:, 1:] * x
        envelope = np.exp(-(u**2) / 32)
        residual = np.sin(u) * envelope - y
        slope = 2 * residual * envelope * np.cos(u)
        losses.append((residual**2).sum(axis=1))
        places.append(places[-1] - alpha * np.stack([slope.sum(axis=1), 0.06 * slope @ x], axis=1))
    paths, losses = np.stack(places[:-1], axis=1), np.stack(losses, axis=1)
    s, t = np.unravel_index(np.argmin(losses), losses.shape)
    return paths, paths[s, t], losses[s, t]
