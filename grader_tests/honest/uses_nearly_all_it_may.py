"""Takes most of the time, memory, processes and room that a cell has, and stays below."""

# %% own
import subprocess, threading, time
block = np.ones((40, 1 << 20))
del block
end = time.process_time() + 0.4
while time.process_time() < end:
    pass
# %% own p2
time.sleep(1.0)
workers = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(20)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
# %% own p3
with open("big.bin", "wb") as file:
    file.write(bytes(40 << 20))
children = [subprocess.Popen(["sleep", "0.1"]) for _ in range(10)]
[child.wait() for child in children]
print("x" * 200_000)
