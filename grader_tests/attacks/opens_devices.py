"""Opens devices, kernel memory, consoles and the files of /sys that would change the machine."""

# %% own
import glob, os
opened = []
for path in ["/dev/mem", "/dev/kmem", "/dev/kmsg", "/dev/sda", "/dev/vda", "/dev/fuse", "/dev/kvm", "/dev/net/tun", "/dev/console", "/dev/tty", *glob.glob("/dev/loop*"), *glob.glob("/dev/vd*"), "/proc/kcore", "/proc/sysrq-trigger", "/proc/1/environ", *glob.glob("/sys/**", recursive=False)]:
    try:
        os.close(os.open(path, os.O_RDWR))
        opened.append(path)
    except OSError:
        pass
print("OPENED", opened)
# %% verify
assert "OPENED []" in sat.outputs("own-p1-0"), sat.outputs("own-p1-0")
