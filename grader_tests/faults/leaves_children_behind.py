"""Children and threads that go on cost nothing."""

own(
    "p1",
    """import subprocess, threading, time
subprocess.Popen(['sleep', '30'])
threading.Thread(target=time.sleep, args=(30,), daemon=True).start()""",
)
shown = {"own-p1": ""}
