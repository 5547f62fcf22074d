# %% right: sums over the layers, whole floats for the rest
def n_weights(K, D):
    return D + (K - 1) * D * D + D


def increases(K, D):
    return [D * D, 2 + (K - 1) * (2 * D + 1)]


more_4_6, first_width_4_6 = "b", 19.0

# %% right: matrices between neighbours added up
def n_weights(K, D):
    total = 0
    if K > 2:
        total = (K - 2) * D**2
    for reads, gives in ((1, D), (D, D), (D, 1)) if K > 1 else ((1, D), (D, 1)):
        total += reads * gives
    return total


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = next(D for D in range(1, 99) if increases(10, D)[0] > increases(10, D)[1])

# %% wrong: there are K matrices between the K hidden layers in the count, not K minus 1
def n_weights(K, D):
    return 2 * D + K * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 19

# %% wrong: the biases are counted too
def n_weights(K, D):
    return 3 * D + 1 + (K - 1) * D * (D + 1)


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 19

# %% wrong: the weights at the inputs and at the output are missing
def n_weights(K, D):
    return (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 19

# %% wrong: only one end is counted: the weights of the inputs or those of the output
def n_weights(K, D):
    return D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 19

# %% wrong: the unit is added to one layer only, not to each
def n_weights(K, D):
    return 2 * D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), (2 * D if K > 2 else D + 1)


more_4_6 = "B"
first_width_4_6 = 19

# %% wrong: the two increases have changed places
def n_weights(K, D):
    return 2 * D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K, D + 1) - n_weights(K, D), n_weights(K + 1, D) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 19

# %% wrong: the new numbers of weights are given, not what is added
def n_weights(K, D):
    return 2 * D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D), n_weights(K, D + 1)


more_4_6 = "B"
first_width_4_6 = 19

# %% wrong: both changes are made at once for the second increase
def n_weights(K, D):
    return 2 * D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K + 1, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 19

# %% wrong: the new layer is thought to add more: all of its units come with all of their weights
def n_weights(K, D):
    return 2 * D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "A"
first_width_4_6 = 19

# %% wrong: the two changes are thought to add the same
def n_weights(K, D):
    return 2 * D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "C"
first_width_4_6 = 19

# %% wrong: the width is one too small: there the unit per layer still adds more
def n_weights(K, D):
    return 2 * D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 18

# %% wrong: the width is thought to be reached as soon as it exceeds the depth
def n_weights(K, D):
    return 2 * D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 11

# %% wrong: the width is twice the depth, as the leading terms say, without the smaller ones
def n_weights(K, D):
    return 2 * D + (K - 1) * D**2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 20

# %% wrong: the numbers are computed as floats, which are not exact for large networks
def n_weights(K, D):
    return 2 * float(D) + (K - 1) * float(D) ** 2


def increases(K, D):
    return n_weights(K + 1, D) - n_weights(K, D), n_weights(K, D + 1) - n_weights(K, D)


more_4_6 = "B"
first_width_4_6 = 19
