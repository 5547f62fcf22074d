"""Sends outputs as fast as it can, from its process, a thread and a fork, and never stops by itself."""
# earns: 4

# %% own
import os, packets, threading, time
def flood():
    stop = time.monotonic() + 6
    while time.monotonic() < stop:
        packets.send_data(packets.OUTPUT, {"type": "stream", "name": "stdout", "text": "x" * 60000})
if os.fork() == 0:
    flood()
    os._exit(0)
threading.Thread(target=flood, daemon=True).start()
flood()
# %% answer p3
total = sum
# %% verify
assert len(sat.outputs()) < 4 << 20
assert result.cells[4].run != "finished"
