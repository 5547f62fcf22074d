"""Writes up to three hundred megabytes and fifty thousand files into every folder that it may."""
# earns: 4

# %% own
import os
total_written = 0
for folder in (".", "/tmp", "/var/tmp", "/dev/shm", "/run", os.path.expanduser("~")):
    try:
        with open(os.path.join(folder, "big"), "wb") as file:
            for _ in range(300):
                total_written += file.write(bytes(1 << 20))
                if total_written >= 300 << 20:
                    break
    except OSError as error:
        print(folder, error.errno)
    if total_written >= 300 << 20:
        break
print("megabytes", total_written >> 20 < 300)
# %% own p1_check
number = 0
try:
    for number in range(50_000):
        os.close(os.open(f"file-{number}", os.O_CREAT | os.O_WRONLY))
except OSError as error:
    print("files", number < 50_000)
# %% answer p3
total = sum
# %% verify
assert "megabytes True" in sat.outputs()
