"""Asks for new namespaces, mounts, other roots, tracing and every capability."""

# %% own
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def attempt(what, result):
    print(what, "ALLOWED" if result == 0 else "refused")
attempt("user namespace", libc.unshare(0x10000000))
attempt("mount namespace", libc.unshare(0x20000))
attempt("mount", libc.mount(b"tmpfs", b"/tmp", b"tmpfs", 0, b"size=8g"))
attempt("remount", libc.mount(None, b"/", None, 32, None))
attempt("unmount", libc.umount2(b"/proc", 2))
attempt("pivot", libc.pivot_root(b"/tmp", b"/tmp"))
attempt("chroot", libc.chroot(b"/tmp"))
attempt("host name", libc.sethostname(b"x", 1))
attempt("bpf", 0 if libc.syscall(321, 0, 0, 0) >= 0 else 1)
attempt("io_uring", 0 if libc.syscall(425, 8, ctypes.create_string_buffer(200)) >= 0 else 1)
attempt("module", libc.syscall(313, 0, 0, 0))
print([line for line in open("/proc/self/status") if line.startswith(("CapEff", "CapPrm", "CapBnd"))])
for path in ("/proc/1/ns/mnt", "/proc/self/ns/user"):
    try:
        attempt("setns", libc.setns(os.open(path, os.O_RDONLY), 0x20000))
    except OSError:
        print("refused")
# %% verify
assert "ALLOWED" not in sat.outputs("own-p1-0"), sat.outputs("own-p1-0")
assert sat.outputs("own-p1-0").count("0000000000000000") == 3
