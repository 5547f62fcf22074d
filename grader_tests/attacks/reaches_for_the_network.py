"""Connects to this machine's loopback, to abstract and file sockets, and asks for names."""

# %% own
import json, socket
port = json.load(open("outside.json"))["port"]
def attempt(what, call):
    try:
        print(what, "REACHED", call())
    except OSError as error:
        print(what, "refused", error.errno)
for address in ("127.0.0.1", "localhost", "::1"):
    attempt(address, lambda: socket.create_connection((address, port), timeout=0.2))
def datagram():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.settimeout(0.2)
        s.sendto(b"marks", ("127.0.0.1", port))
        return s.recv(10)
attempt("datagram", datagram)
attempt("raw", lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1))
attempt("packets", lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW))
for path in ("/run/systemd/notify", "/var/run/docker.sock", "\0/tmp/.X11-unix/X0", "/run/dbus/system_bus_socket"):
    def connect():
        with socket.socket(socket.AF_UNIX) as s:
            s.connect(path)
    attempt(path, connect)
print([name for _, name in socket.if_nameindex() if name != "lo"])
# %% verify
assert "REACHED" not in sat.outputs("own-p1-0")
assert "refused" in sat.outputs("own-p1-0") and "[]" in sat.outputs("own-p1-0")
