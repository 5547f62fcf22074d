# %% right: the examples are used up batch by batch
def completed_epochs(iterations, I, B):
    epochs, left = 0, I
    for _ in range(iterations):
        left -= min(B, left)
        if left == 0:
            epochs, left = epochs + 1, I
    return epochs


epochs_6_9 = 200.0

# %% right: whole-number division, rounded up by adding B - 1
import numpy as np


def completed_epochs(iterations, I, B):
    return np.int64(iterations) // ((I + B - 1) // B)


epochs_6_9 = completed_epochs(1000, 100, 20)

# %% wrong: a smaller batch at the end is not counted as an iteration of its own
def completed_epochs(iterations, I, B):
    return iterations // (I // B)


epochs_6_9 = 200

# %% wrong: the examples that were used are counted as if every batch were full
def completed_epochs(iterations, I, B):
    return iterations * B // I


epochs_6_9 = 200

# %% wrong: the iterations are divided by the number of examples, as if a batch held one example
def completed_epochs(iterations, I, B):
    return iterations // I


epochs_6_9 = 10

# %% wrong: the iterations are divided by the batch size
def completed_epochs(iterations, I, B):
    return iterations // B


epochs_6_9 = 50

# %% wrong: the number is that of the iterations in one epoch
def completed_epochs(iterations, I, B):
    return -(-I // B)


epochs_6_9 = 5

# %% wrong: the number is that of the examples that were used
def completed_epochs(iterations, I, B):
    return iterations * B


epochs_6_9 = 20000

# %% wrong: an epoch that has only begun is counted, too
def completed_epochs(iterations, I, B):
    per_epoch = -(-I // B)
    return -(-iterations // per_epoch)


epochs_6_9 = 200

# %% wrong: the epochs are not rounded down to the complete ones
def completed_epochs(iterations, I, B):
    per_epoch = -(-I // B)
    return iterations / per_epoch


epochs_6_9 = 200
