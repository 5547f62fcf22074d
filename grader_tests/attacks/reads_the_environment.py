"""Prints environment, arguments, host name, users and mounts for what they tell of the grader."""

# %% own
import getpass, os, platform, socket, sys
print({name: value for name, value in os.environ.items()})
print(sys.argv, sys.orig_argv, socket.gethostname(), platform.node(), os.getcwd())
print(open("/proc/self/mountinfo").read())
print(open("/proc/self/cgroup").read())
# %% verify
import os, socket
text = sat.outputs("own-p1-0")
secret = [v for k, v in os.environ.items() if len(v) > 8 and any(w in k for w in ("TOKEN", "SECRET", "PASSWORD", "SSH", "PYTEST", "USER_", "KEY"))]
assert not [value for value in secret if value in text]
assert "PYTEST" not in text and str(tmp_path) not in text
