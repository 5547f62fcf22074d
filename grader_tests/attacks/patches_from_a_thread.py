"""Patches libraries and overwrites names again and again from threads that outlive their cell."""

# %% own
import threading, time
def patch():
    stop = time.monotonic() + 20
    while time.monotonic() < stop:
        np.allclose = lambda *a, **k: True
        check.close = check.equal = lambda *a, **k: None
        get_ipython().user_ns["points"] = 3
        time.sleep(0.01)
for _ in range(4):
    threading.Thread(target=patch, daemon=True).start()
