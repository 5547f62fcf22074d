# %% right: the step of SGD by hand, batches by slices
def evaluate(model, X, y):
    model.eval()
    logits = model(X).detach()
    model.train()
    loss = -torch.log_softmax(logits, dim=1)[torch.arange(len(y)), y].mean()
    return float(loss), float((torch.max(logits, dim=1).indices != y).sum()) / len(y)


def train(model, train_set, test_set, order, lr, batch_size):
    (X, y), history = train_set, []
    velocity = [torch.zeros_like(p) for p in model.parameters()]
    for epoch in range(len(order)):
        model.train()
        rate = lr * 0.5 ** (epoch // 10)
        for first in range(0, order.shape[1], batch_size):
            rows = order[epoch, first : first + batch_size]
            loss = torch.nn.CrossEntropyLoss()(model(X[rows]), y[rows])
            gradients = torch.autograd.grad(loss, list(model.parameters()))
            with torch.no_grad():
                for p, v, g in zip(model.parameters(), velocity, gradients):
                    v.mul_(0.9).add_(g)
                    p.sub_(rate * v)
        (a, c), (b, d) = evaluate(model, *train_set), evaluate(model, *test_set)
        history.append([a, b, c, d])
    return history

# %% right: the learning rate set in the optimizer, results in a tensor
def evaluate(model, X, y):
    was_training = model.training
    with torch.inference_mode():
        logits = model.eval()(X)
        result = torch.nn.CrossEntropyLoss()(logits, y).item(), 1 - (logits.argmax(1) == y).double().mean().item()
    model.train(was_training)
    return result


def train(model, train_set, test_set, order, lr, batch_size):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    history = torch.zeros(len(order), 4, dtype=torch.float64)
    for epoch, row in enumerate(order):
        if epoch and epoch % 10 == 0:
            optimizer.param_groups[0]["lr"] /= 2
        for batch in torch.split(row, batch_size):
            model.train()
            loss = torch.nn.CrossEntropyLoss()(model(train_set[0][batch]), train_set[1][batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        for k, one in enumerate((train_set, test_set)):
            history[epoch, k], history[epoch, k + 2] = evaluate(model, *one)
    return history

# %% wrong: the accuracy is returned instead of the error
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) == y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the error is in percent, not a share
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item() * 100)


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the loss is the sum over the examples, not their mean
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y, reduction='sum')
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: a softmax is applied before the loss that has one built in
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(torch.softmax(logits, dim=1), y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the model is evaluated in training mode
def evaluate(model, X, y):
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the model stays in evaluation mode when training goes on
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train() if not history else None
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the gradients of earlier batches are not forgotten
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: momentum is missing
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the learning rate is never halved
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the learning rate is halved every ten batches instead of every ten epochs
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
            scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the last batch is dropped where it is shorter than the others
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row[:len(row) // batch_size * batch_size].split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the examples are taken in their own order, not in the order that is given
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in torch.arange(len(row)).split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the model learns from the test set as well
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(model(test_set[0]), test_set[1]).backward()
        optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
    return np.array(history)

# %% wrong: the columns are loss and error of one set, then of the other
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=0).ravel())
    return np.array(history)

# %% wrong: the model is judged before each epoch instead of after it
def evaluate(model, X, y):
    model.eval()
    with torch.no_grad():
        logits = model(X)
    loss = torch.nn.functional.cross_entropy(logits, y)
    return (loss.item(), (logits.argmax(dim=1) != y).double().mean().item())


def train(model, train_set, test_set, order, lr, batch_size):
    X, y = train_set
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
    history = []
    for row in order:
        history.append(np.stack([evaluate(model, *train_set), evaluate(model, *test_set)], axis=1).ravel())
        model.train()
        for batch in row.split(batch_size):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(X[batch]), y[batch]).backward()
            optimizer.step()
        scheduler.step()
    return np.array(history)
