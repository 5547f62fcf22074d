"""Uses top-level await, asyncio tasks, threads that end, a pool and a subprocess."""

# %% answer
import asyncio, subprocess, sys, threading
from concurrent.futures import ThreadPoolExecutor
async def fetch(x):
    await asyncio.sleep(0)
    return x
three = await fetch(3)
both = await asyncio.gather(fetch(1), fetch(2))
result = []
thread = threading.Thread(target=lambda: result.append(sum(both)))
thread.start()
thread.join()
def add(a, b):
    with ThreadPoolExecutor(2) as pool:
        return pool.submit(lambda: a + b).result()
def scale(x, factor):
    with ThreadPoolExecutor(2) as pool:
        return np.array(list(pool.map(lambda v: factor * v, x)))
def apply(f, x):
    return f(x)
def fill(z):
    worker = threading.Thread(target=z.fill, args=(1.0,))
    worker.start()
    worker.join()
def curve(x):
    return x**three - 2.0 * x
def squares(n):
    code = f"print(*[i * i for i in range({n})])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [int(word) for word in done.stdout.split()]
class Box:
    def __init__(self, value):
        self.value = value
    def get(self):
        return self.value
# %% own
async with asyncio.timeout(1):
    await asyncio.sleep(0.001)
(three, result)
