# %% right: loops over the places, lists for results
def decompose(fits, mu):
    bias, variance = [], []
    for k in range(fits.shape[1]):
        column = [float(value) for value in fits[:, k]]
        mean = sum(column) / len(column)
        bias.append((mean - float(mu[k])) ** 2)
        variance.append(sum((value - mean) ** 2 for value in column) / len(column))
    return bias, variance


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.stack([fit_model(X[n], Y[n], grid) for n in range(len(X))])
    bias, variance = decompose(fits, mu)
    return sum(bias) / len(bias), sum(variance) / len(variance), sigma * sigma

# %% right: torch, with the variance as mean square minus squared mean
import torch


def decompose(fits, mu):
    fits, mu = torch.as_tensor(np.array(fits)), torch.as_tensor(np.array(mu))
    mean = fits.mean(dim=0)
    return (mean - mu).square(), torch.clamp(fits.square().mean(dim=0) - mean.square(), min=0)


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = torch.stack([torch.as_tensor(np.array(fit_model(x, y, grid))) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return torch.stack([bias.mean(), variance.mean(), torch.tensor(sigma**2, dtype=torch.float64)])

# %% wrong: the variance is divided by n - 1, which breaks the identity
def decompose(fits, mu):
    return ((fits.mean(axis=0) - mu) ** 2, fits.var(axis=0, ddof=1))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.mean(), variance.mean(), sigma ** 2])

# %% wrong: the bias is not squared
def decompose(fits, mu):
    return (np.abs(fits.mean(axis=0) - mu), fits.var(axis=0))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.mean(), variance.mean(), sigma ** 2])

# %% wrong: the mean is taken over the places instead of over the data sets
def decompose(fits, mu):
    return (((fits - mu).mean(axis=1)) ** 2, fits.var(axis=1))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.mean(), variance.mean(), sigma ** 2])

# %% wrong: the scatter is measured around the true function instead of around the mean fit
def decompose(fits, mu):
    return ((fits.mean(axis=0) - mu) ** 2, ((fits - mu) ** 2).mean(axis=0))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.mean(), variance.mean(), sigma ** 2])

# %% wrong: the squares are taken before the mean over the data sets, so that the bias holds the variance too
def decompose(fits, mu):
    return (((fits - mu) ** 2).mean(axis=0), fits.var(axis=0))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.mean(), variance.mean(), sigma ** 2])

# %% wrong: standard deviations are returned where variances are asked
def decompose(fits, mu):
    return ((fits.mean(axis=0) - mu) ** 2, fits.std(axis=0))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.mean(), variance.mean(), sigma ** 2])

# %% wrong: the standard deviation of the noise is returned, not its square
def decompose(fits, mu):
    return ((fits.mean(axis=0) - mu) ** 2, fits.var(axis=0))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.mean(), variance.mean(), sigma])

# %% wrong: the bias is averaged over the grid before it is squared, so that positive and negative ones cancel
def decompose(fits, mu):
    return ((fits.mean(axis=0) - mu) ** 2, fits.var(axis=0))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([(fits.mean(axis=0) - mu).mean() ** 2, variance.mean(), sigma ** 2])

# %% wrong: bias and variance have changed places
def decompose(fits, mu):
    return (fits.var(axis=0), (fits.mean(axis=0) - mu) ** 2)


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.mean(), variance.mean(), sigma ** 2])

# %% wrong: the sum over the grid is returned instead of the mean
def decompose(fits, mu):
    return ((fits.mean(axis=0) - mu) ** 2, fits.var(axis=0))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(x, y, grid) for x, y in zip(X, Y)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.sum(), variance.sum(), sigma ** 2])

# %% wrong: all data sets are put together and fitted once
def decompose(fits, mu):
    return ((fits.mean(axis=0) - mu) ** 2, fits.var(axis=0))


def expected_error(fit_model, X, Y, grid, mu, sigma):
    fits = np.array([fit_model(X.ravel(), Y.ravel(), grid)])
    bias, variance = decompose(fits, mu)
    return np.array([bias.mean(), variance.mean(), sigma ** 2])
