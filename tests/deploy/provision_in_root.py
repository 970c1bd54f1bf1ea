"""Provisioning of an office and a terminal in roots of a bare Debian, with the real packages and no network: each by one
command from the stick, the terminal enrolled at that office by TLS, then upgraded and removed. Prints what it took.

Usage: provision_in_root.py BUILD [SUITE]. Needs root, a network to make the roots and the stick, and debootstrap."""
import ctypes
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROVISION = ROOT / "deploy/provision"
LONGEST = 180  # seconds to provision a terminal from the stick
POINT = "diem-lang-son"
DONE = "Everything is as it should be; nothing was changed.\n"
CLONE_NEWNS, CLONE_NEWNET = 0x00020000, 0x40000000


def said(*words, status=0, **more):
    done = subprocess.run(list(map(str, words)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          stdin=subprocess.DEVNULL, check=False, timeout=1200, **more)
    if done.returncode != status:
        raise SystemExit(f"{words}: {done.returncode}: {done.stdout}")
    return done.stdout


def check(true, sentence):
    if not true:
        raise SystemExit(f"failed: {sentence}")


class Machine:
    """A root in which nothing runs but what is started here."""

    def __init__(self, bare, path, stick):
        self.path = path
        said("cp", "-a", bare, path)
        for name in ("mnt/stick", "mnt/locked", "mnt/office", "mnt/later"):
            (path / name).mkdir()
        for source, at in (("/dev", "dev"), ("/proc", "proc"), (stick, "mnt/stick")):
            said("mount", "--rbind", source, path / at)
        said("mount", "-t", "tmpfs", "tmpfs", path / "run")
        (path / "run/lock").mkdir()
        (path / "etc/hosts").write_text("127.0.0.1 localhost hub.example.vn\n")

    def run(self, *words, user="root", status=0, env=()):
        as_user = () if user == "root" else ("setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups")
        return said("chroot", self.path, *as_user, *words, status=status,
                    env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/",
                         "DEBIAN_FRONTEND": "noninteractive", **dict(env)})

    def start(self, *words, user="root", env=()):
        """In the background; what it says is in a file beside the root."""
        as_user = () if user == "root" else ("setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups")
        return subprocess.Popen(["chroot", self.path, *as_user, *words], stdin=subprocess.DEVNULL,
                                stdout=open(f"{self.path}.log", "a"), stderr=subprocess.STDOUT,
                                env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", **dict(env)})

    def version(self, package):
        return self.run("dpkg-query", "-W", "-f=${Version}", package)


def command_of(machine, unit):
    """What systemd would start: the last ExecStart, of a drop-in if there is one."""
    text = "".join(path.read_text() for path in (machine.path / f"usr/lib/systemd/system/{unit}.service",
                                                 *(machine.path / f"etc/systemd/system/{unit}.service.d").glob("*")))
    return re.findall(r"^ExecStart=(\S.*(?:\\\n.*)*)", text, flags=re.M)[-1].replace("\\\n", " ").split()


def timed(what, act, longest=None):
    begun = time.monotonic()
    result = act()
    took = time.monotonic() - begun
    print(f"{what}: {took:.0f} s", flush=True)
    check(longest is None or took < longest, f"{what} took {took:.0f} s, more than {longest}")
    return result


def make_office(office):
    timed("hub provisioned", lambda: office.run("bash", "/mnt/stick/hub", "--address", "hub.example.vn",
                                                "--own-authority", "--first-keys", "/mnt/locked", "--sheets",
                                                "/mnt/sheets"))
    check(office.run("bash", "/mnt/stick/hub") == DONE, "a second run of hub changed something")
    office.run("nginx", "-t")
    processes = [office.start("nginx", "-g", "daemon off;"), office.start(*command_of(office, "ocop-hub"),
                                                                            user="ocop-hub")]
    time.sleep(3)
    return processes


def make_terminal(office, terminal):
    code = re.search(r"\w{5}-\w{5}", office.run("ocop-hub", "terminal", "code", POINT, user="ocop-hub")).group()
    shutil.copytree(office.path / "etc/ocop/for-terminals", terminal.path / "mnt/office", dirs_exist_ok=True)
    words = ("bash", "/mnt/stick/terminal", "--office", "/mnt/office", "--point", POINT, "--name", "quay-1")
    dry = terminal.run(*words, "--code", code, "--dry-run")
    check(not (terminal.path / "usr/bin/ocop-kiosk").exists() and dry.endswith("nothing was changed.\n"), dry)
    done = timed("terminal provisioned from the stick, without Internet",
                 lambda: terminal.run(*words, "--code", code), LONGEST)
    check(f"of the point {POINT}" in done, done)
    check(terminal.run("bash", "/mnt/stick/terminal") == DONE, "a second run of terminal changed something")
    terminal.run("ocop-sync", "once", user="ocop")
    check(POINT in office.run("ocop-hub", "terminal", "list", user="ocop-hub"), "the office does not know the terminal")
    print("commands on the terminal: 1; at the office: 1, and 1 for each terminal's code", flush=True)


def show_screen(terminal):
    """The kiosk on cage, as ocop-screen.service starts it, without a screen or a graphics card."""
    terminal.run("sh", "-c", "mkdir -p /run/ocop-screen && chown ocop: /run/ocop-screen && chmod 700 /run/ocop-screen")
    folder = {"XDG_RUNTIME_DIR": "/run/ocop-screen", "HOME": "/tmp"}
    made = terminal.path / "run/ocop-screen/screen"
    screen = terminal.start("cage", "--", "/bin/sh", "-c",
                            'ln -sfn "$WAYLAND_DISPLAY" "$XDG_RUNTIME_DIR/screen"; exec sleep infinity', user="ocop",
                            env={**folder, "WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman",
                                 "WLR_HEADLESS_OUTPUTS": "1", "WLR_LIBINPUT_NO_DEVICES": "1"})
    deadline = time.monotonic() + 20
    while not made.is_symlink() and time.monotonic() < deadline:
        time.sleep(0.2)
    check(made.is_symlink(), f"cage made no screen: {Path(f'{terminal.path}.log').read_text()}")
    terminal.run("ocop-kiosk", "--open", "home", "--screenshot", "/tmp/screen.png", user="ocop",
                 env={**folder, "WAYLAND_DISPLAY": "screen", "SDL_VIDEODRIVER": "wayland", "LIBGL_ALWAYS_SOFTWARE": "1"})
    screen.kill()
    check((terminal.path / "tmp/screen.png").stat().st_size > 50_000, "the screenshot is nearly empty")
    if kept := os.environ.get("OCOP_SCREENSHOT"):
        shutil.copy(terminal.path / "tmp/screen.png", kept)


def upgrade_and_remove(terminal, newer):
    def data():
        return terminal.run("sh", "-c", "cd /var/lib/ocop && find . -type f -not -name '*-wal' -not -name '*-shm' | "
                            "sort | xargs sha256sum; sha256sum /etc/ocop/*")

    before, kept = terminal.version("ocop-kiosk"), data()
    for package in newer.glob("*.deb"):
        shutil.copy(package, terminal.path / "mnt/later")
    timed("upgraded", lambda: terminal.run("bash", "/mnt/stick/terminal", "--packages", "/mnt/later"))
    check(terminal.version("ocop-kiosk") != before and data() == kept, "the upgrade changed data")
    terminal.run("apt-get", "-y", "remove", "ocop-kiosk", "ocop-common")
    check(data() == kept and not (terminal.path / "usr/bin/ocop-kiosk").exists(), "the removal changed data")


def main():
    build = Path(sys.argv[1]).resolve()
    suite = sys.argv[2] if len(sys.argv) > 2 else said("sh", "-c", ". /etc/os-release && echo $VERSION_CODENAME").strip()
    with tempfile.TemporaryDirectory(dir=build, prefix="provision-") as folder:
        folder = Path(folder)
        folder.chmod(0o755)
        stick, bare = folder / "stick", folder / "bare"
        stick.mkdir()
        make = (ROOT / "deploy/debian/make", "--build", build, "--to")
        said(*make, folder / "packages")
        said(*make, folder / "newer", "--version", "9.9.9")
        timed(f"bare {suite}", lambda: said("debootstrap", "--variant=minbase", "--include=systemd-sysv,dbus", suite, bare))
        made = timed("stick made", lambda: said(PROVISION / "stick", stick, "--suite", suite, "--packages",
                                                folder / "packages"))
        print(made, end="", flush=True)
        libc = ctypes.CDLL(None, use_errno=True)
        check(libc.unshare(CLONE_NEWNS | CLONE_NEWNET) == 0, "this machine allows no namespaces")
        said("mount", "--make-rprivate", "/")
        said("ip", "link", "set", "lo", "up")
        office, terminal = (Machine(bare, folder / name, stick) for name in ("office", "terminal"))
        shutil.copytree(ROOT / "db/sample", office.path / "mnt/sheets")
        processes = []
        try:
            processes += make_office(office)
            make_terminal(office, terminal)
            show_screen(terminal)
            upgrade_and_remove(terminal, folder / "newer")
        finally:
            for process in processes:
                process.terminate()
                process.wait()
            for machine in (office, terminal):
                said("umount", "-lR", machine.path / "dev", machine.path / "proc", machine.path / "mnt/stick",
                     machine.path / "run")
    print("All is well.")


if __name__ == "__main__":
    main()
