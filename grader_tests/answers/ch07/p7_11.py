# %% right: a dictionary of pre-activations, checkpoints at f_0, f_every and so on
def checkpointed_backward(X, Y, K, every, forward, backward):
    kept, f = {-1: X}, X
    for k in range(K + 1):
        f = forward(k, f)
        if k % every == 0:
            kept[k] = f
    dl_df = 2 * (f - Y)
    result = [None] * (K + 1)
    for k in range(K, -1, -1):
        if k - 1 not in kept:
            last = max(j for j in kept if j < k)
            for j in range(last + 1, k):
                kept[j] = forward(j, kept[j - 1])
        dOmega, dbeta, dl_df = backward(k, kept[k - 1], dl_df)
        result[k] = dOmega, dbeta
        kept.pop(k, None)
    return result

# %% right: the function calls itself for the block before, torch tensors
import torch


def checkpointed_backward(X, Y, K, every, forward, backward):
    def go(start, value):
        """Run the layers from start on; return their gradients and dl/d value."""
        stop = min(start + every, K + 1)
        end = value
        for k in range(start, stop):
            end = torch.as_tensor(forward(k, end))
        if stop == K + 1:
            later, dl_df = [], 2 * (end - torch.as_tensor(Y))
        else:
            later, dl_df = go(stop, end)
        values = [value]
        for k in range(start, stop - 1):
            values.append(torch.as_tensor(forward(k, values[-1])))
        own = []
        for k in range(stop - 1, start - 1, -1):
            dOmega, dbeta, dl_df = backward(k, values.pop(), dl_df)
            own = [(torch.as_tensor(dOmega), torch.as_tensor(dbeta))] + own
        return own + later, dl_df

    return go(0, torch.as_tensor(X))[0]

# %% right: blocks counted from the end, lists instead of pairs
def checkpointed_backward(X, Y, K, every, forward, backward):
    stops = sorted(range(K + 1, 0, -every))
    inputs, f = {}, X
    for k in range(K + 1):
        if k == 0 or k in stops:
            inputs[k] = f
        f = forward(k, f)
    slope, result = 2.0 * (f - Y), []
    for stop in stops[::-1]:
        start = max(stop - every, 0)
        f, before = inputs.pop(start), []
        for k in range(start, stop):
            before.append(f)
            if k < stop - 1:
                f = forward(k, f)
        for k in range(stop - 1, start - 1, -1):
            w, b, slope = backward(k, before.pop(), slope)
            result.append([w, b])
    return result[::-1]

# %% wrong: all pre-activations are kept, as in plain backpropagation
def checkpointed_backward(X, Y, K, every, forward, backward):
    before, value = [], X
    for k in range(K + 1):
        before.append(value)
        value = forward(k, value)
    dl_df, gradients = 2 * (value - Y), []
    for k in reversed(range(K + 1)):
        dOmega, dbeta, dl_df = backward(k, before[k], dl_df)
        gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: nothing is kept, every layer is computed again from the input
def checkpointed_backward(X, Y, K, every, forward, backward):
    def value_before(layer):
        value = X
        for k in range(layer):
            value = forward(k, value)
        return value

    dl_df, gradients = 2 * (value_before(K + 1) - Y), []
    for k in reversed(range(K + 1)):
        dOmega, dbeta, dl_df = backward(k, value_before(k), dl_df)
        gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: each layer is computed again from the checkpoint, not the block once
def checkpointed_backward(X, Y, K, every, forward, backward):
    checkpoints, value = {}, X
    for k in range(K + 1):
        if k % every == 0:
            checkpoints[k] = value
        value = forward(k, value)
    dl_df, gradients = 2 * (value - Y), []
    for k in reversed(range(K + 1)):
        start = k - k % every
        value = checkpoints[start]
        for j in range(start, k):
            value = forward(j, value)
        dOmega, dbeta, dl_df = backward(k, value, dl_df)
        gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: pre-activations that were not kept are taken as zero
def checkpointed_backward(X, Y, K, every, forward, backward):
    before, value = {}, X
    for k in range(K + 1):
        before[k] = value if k % every == 0 else 0 * value
        value = forward(k, value)
    dl_df, gradients = 2 * (value - Y), []
    for k in reversed(range(K + 1)):
        dOmega, dbeta, dl_df = backward(k, before[k], dl_df)
        gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: the layers between two checkpoints all use the checkpoint itself
def checkpointed_backward(X, Y, K, every, forward, backward):
    before, value = {}, X
    for k in range(K + 1):
        before[k] = value if k % every == 0 else before[k - 1]
        value = forward(k, value)
    dl_df, gradients = 2 * (value - Y), []
    for k in reversed(range(K + 1)):
        dOmega, dbeta, dl_df = backward(k, before[k], dl_df)
        gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: the gradients are listed from the last layer to the first
def checkpointed_backward(X, Y, K, every, forward, backward):
    starts = range(0, K + 1, every)
    checkpoints, value = [], X
    for start in starts:
        checkpoints.append(value)
        for k in range(start, min(start + every, K + 1)):
            value = forward(k, value)
    dl_df, gradients = 2 * (value - Y), []
    for start in reversed(starts):
        inputs = [checkpoints.pop()]
        for k in range(start, min(start + every - 1, K)):
            inputs.append(forward(k, inputs[-1]))
        while inputs:
            dOmega, dbeta, dl_df = backward(start + len(inputs) - 1, inputs.pop(), dl_df)
            gradients.append((dOmega, dbeta))
    return gradients

# %% wrong: the derivative of the loss is missing the factor 2
def checkpointed_backward(X, Y, K, every, forward, backward):
    starts = range(0, K + 1, every)
    checkpoints, value = [], X
    for start in starts:
        checkpoints.append(value)
        for k in range(start, min(start + every, K + 1)):
            value = forward(k, value)
    dl_df, gradients = value - Y, []
    for start in reversed(starts):
        inputs = [checkpoints.pop()]
        for k in range(start, min(start + every - 1, K)):
            inputs.append(forward(k, inputs[-1]))
        while inputs:
            dOmega, dbeta, dl_df = backward(start + len(inputs) - 1, inputs.pop(), dl_df)
            gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: the derivative of the loss has the wrong sign
def checkpointed_backward(X, Y, K, every, forward, backward):
    starts = range(0, K + 1, every)
    checkpoints, value = [], X
    for start in starts:
        checkpoints.append(value)
        for k in range(start, min(start + every, K + 1)):
            value = forward(k, value)
    dl_df, gradients = 2 * (Y - value), []
    for start in reversed(starts):
        inputs = [checkpoints.pop()]
        for k in range(start, min(start + every - 1, K)):
            inputs.append(forward(k, inputs[-1]))
        while inputs:
            dOmega, dbeta, dl_df = backward(start + len(inputs) - 1, inputs.pop(), dl_df)
            gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: the loss is averaged over the examples, not summed
def checkpointed_backward(X, Y, K, every, forward, backward):
    starts = range(0, K + 1, every)
    checkpoints, value = [], X
    for start in starts:
        checkpoints.append(value)
        for k in range(start, min(start + every, K + 1)):
            value = forward(k, value)
    dl_df, gradients = 2 * (value - Y) / Y.shape[1], []
    for start in reversed(starts):
        inputs = [checkpoints.pop()]
        for k in range(start, min(start + every - 1, K)):
            inputs.append(forward(k, inputs[-1]))
        while inputs:
            dOmega, dbeta, dl_df = backward(start + len(inputs) - 1, inputs.pop(), dl_df)
            gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: blocks always have ten layers, whatever every says
def checkpointed_backward(X, Y, K, every, forward, backward):
    every = 10
    starts = range(0, K + 1, every)
    checkpoints, value = [], X
    for start in starts:
        checkpoints.append(value)
        for k in range(start, min(start + every, K + 1)):
            value = forward(k, value)
    dl_df, gradients = 2 * (value - Y), []
    for start in reversed(starts):
        inputs = [checkpoints.pop()]
        for k in range(start, min(start + every - 1, K)):
            inputs.append(forward(k, inputs[-1]))
        while inputs:
            dOmega, dbeta, dl_df = backward(start + len(inputs) - 1, inputs.pop(), dl_df)
            gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: the clipped values are handed on in place of the pre-activations, X included
import numpy as np


def checkpointed_backward(X, Y, K, every, forward, backward):
    starts = range(0, K + 1, every)
    checkpoints, value = [], X
    for start in starts:
        checkpoints.append(value)
        for k in range(start, min(start + every, K + 1)):
            value = forward(k, value)
    dl_df, gradients = 2 * (value - Y), []
    for start in reversed(starts):
        inputs = [checkpoints.pop()]
        for k in range(start, min(start + every - 1, K)):
            inputs.append(forward(k, inputs[-1]))
        while inputs:
            dOmega, dbeta, dl_df = backward(start + len(inputs) - 1, np.maximum(inputs.pop(), 0), dl_df)
            gradients.insert(0, (dOmega, dbeta))
    return gradients

# %% wrong: each block starts anew from the derivative of the loss
def checkpointed_backward(X, Y, K, every, forward, backward):
    starts = range(0, K + 1, every)
    checkpoints, value = [], X
    for start in starts:
        checkpoints.append(value)
        for k in range(start, min(start + every, K + 1)):
            value = forward(k, value)
    dl_df, gradients = 2 * (value - Y), []
    for start in reversed(starts):
        inputs = [checkpoints.pop()]
        dl_df = 2 * (value - Y)
        for k in range(start, min(start + every - 1, K)):
            inputs.append(forward(k, inputs[-1]))
        while inputs:
            dOmega, dbeta, dl_df = backward(start + len(inputs) - 1, inputs.pop(), dl_df)
            gradients.insert(0, (dOmega, dbeta))
    return gradients
