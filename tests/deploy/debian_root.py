"""A root of its own to install packages in: this machine's, under a layer that is gone with this process."""
import ctypes
import os
import shutil
import subprocess
from pathlib import Path

CLONE_NEWNS = 0x00020000


def can_be_made():
    """Containers often forbid even root to mount."""
    tried = "mount -t tmpfs tmpfs /mnt && cd /mnt && mkdir u w r && " \
            "mount -t overlay -o lowerdir=/,upperdir=u,workdir=w overlay r"
    return os.geteuid() == 0 and subprocess.run(["unshare", "-m", "sh", "-c", tried], capture_output=True,
                                                check=False).returncode == 0


class DebianRoot:
    """What is written in it stays in memory; the machine's own files, packages and users do not change.

    The mounts belong to this process and those that it starts, and end with them. Needs root."""

    def __init__(self):
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.unshare(CLONE_NEWNS) != 0:
            raise OSError(ctypes.get_errno(), "unshare")
        self._mount("--make-rprivate", "/")
        layer = Path("/mnt")  # of these mounts alone, so that nothing of it is left
        self._mount("-t", "tmpfs", "tmpfs", layer)
        for name in ("upper", "work", "root"):
            (layer / name).mkdir()
        (layer / "upper").chmod(0o755)
        self.path = layer / "root"
        self._mount("-t", "overlay", "overlay", "-o", f"lowerdir=/,upperdir={layer}/upper,workdir={layer}/work",
                    self.path)
        for name in ("dev", "proc"):
            self._mount("--rbind", f"/{name}", self.path / name)
        for name in ("run", "tmp"):  # without a running systemd, which scripts would talk to
            self._mount("-t", "tmpfs", "-o", "mode=1777" if name == "tmp" else "mode=755", "tmpfs", self.path / name)

    @staticmethod
    def _mount(*words):
        subprocess.run(["mount", *map(str, words)], check=True)

    def run(self, *words, user="root", group=None, status=0, language="C.UTF-8"):
        """In it, as that user; what it printed."""
        as_user = () if user == "root" else ("setpriv", f"--reuid={user}", f"--regid={group or user}", "--init-groups")
        done = subprocess.run(["chroot", self.path, *as_user, *map(str, words)], stdout=subprocess.PIPE, text=True,
                              stderr=subprocess.STDOUT, timeout=300, stdin=subprocess.DEVNULL, check=False,
                              env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": language, "HOME": "/",
                                   "DEBIAN_FRONTEND": "noninteractive"})
        if done.returncode != status:
            raise AssertionError(f"{words}: {done.returncode}: {done.stdout}")
        return done.stdout

    def install(self, packages, status=0):
        for package in packages:
            shutil.copy(package, self.path / "tmp")
        copies = [f"/tmp/{Path(package).name}" for package in packages]
        return self.run("dpkg", "--force-confold", "-i", *copies, status=status)

    def state(self, package):
        asked = subprocess.run(["chroot", self.path, "dpkg-query", "-W", "-f=${db:Status-Status} ${Version}", package],
                               capture_output=True, text=True, check=False)
        return asked.stdout

    def at(self, path):
        return self.path / path.lstrip("/")
