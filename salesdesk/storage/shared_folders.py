"""Folders that more than this computer writes to: on a network, or kept in step by a service.

SQLite's write-ahead log needs memory that all who have the file open share, which two computers do not
have (https://sqlite.org/wal.html), and a service may carry a file and its log away at different moments. On
macOS the standard library does not tell a network's disk from one's own; there only names tell.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
"""Linux's table of what is mounted where; see proc_pid_mountinfo(5)."""

_NETWORK = re.compile(
    r"9p|acfs|afp|afs|beegfs|ceph|cifs|coda|davfs|fhgfs|glusterfs|gpfs|lustre|ncpfs|"
    r"nfs|nfs4|ocfs2|orangefs|prl_fs|pvfs2|smb2|smb3|smbfs|vboxsf|virtiofs|vmhgfs"
    r"|fuse\.(?:"
    r"afpfs|beegfs|ceph|cephfs|curlftpfs|davfs|glusterfs|google-drive-ocamlfuse|gvfsd-"
    r"fuse|juicefs|kio-fuse|onedriver|rclone|s3fs|seadrive|smbnetfs|sshfs|vmhgfs-fuse"
    r")"
)
"""File systems whose files lie on another machine, or are reached by the host of a virtual one."""

_SERVICES = (
    "OneDrive",
    "Dropbox",
    "iCloud Drive",
    "iCloudDrive",
    "com~apple~CloudDocs",
    "CloudStorage",
    "Google Drive",
    "GoogleDrive",
    "Box Sync",
    "pCloud Drive",
    "pCloudDrive",
    "Nextcloud",
    "ownCloud",
    "Seafile",
    "MEGAsync",
    "Syncthing",
    "Yandex.Disk",
    "Nutstore",
    "Nutstore Files",
    "坚果云",
    "我的坚果云",
    "百度网盘",
    "百度云同步盘",
    "BaiduNetdisk",
    "BaiduSyncdisk",
    "阿里云盘",
    "微云同步助手",
)
"""What services call the folder that they keep in step."""

_KNOWN = re.compile(rf"(?:{'|'.join(map(re.escape, _SERVICES))})(?:[ _-].*|\(.*)?", re.IGNORECASE)
"""Such a name, perhaps with whose it is behind: `OneDrive - Acme`, `Dropbox (Personal)`."""


class Sharing(Enum):
    """How others reach a folder."""

    NETWORK = "network"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Shared:
    """How a folder is shared, and what it is known by: the file system's name, or the folder's."""

    by: Sharing
    name: str


def shared(path: Path) -> Shared | None:
    """How the folder in which `path` lies is shared, None where it is this computer's own.

    The file itself, which need not be there, is not opened.
    """
    real = Path(os.path.realpath(path))
    kind = _file_system(real)
    if _NETWORK.fullmatch(kind):
        return Shared(Sharing.NETWORK, kind)
    service = next((part for part in real.parts[:-1] if _KNOWN.fullmatch(part)), None)
    return None if service is None else Shared(Sharing.SERVICE, service)


if sys.platform == "win32":

    def _file_system(real: Path) -> str:
        import ctypes

        remote = 4  # DRIVE_REMOTE
        anchor = real.anchor
        is_remote = anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == remote
        return "smb3" if is_remote else ""

else:

    def _file_system(real: Path) -> str:
        """The type of the file system that `real` lies on; empty where that is not told."""
        try:
            lines = os.fsdecode(MOUNTS.read_bytes()).splitlines()
        except OSError:
            return ""
        found, kind = "", ""
        folder = f"{real.parent}/"
        for line in lines:
            before, _, after = line.partition(" - ")
            fields = before.split(" ")
            if len(fields) < 5 or not after:
                continue
            place = f"{_unescaped(fields[4]).rstrip('/')}/"
            # Of several in one place the last one hides the others.
            if folder.startswith(place) and len(place) >= len(found):
                found, kind = place, after.split(" ", 1)[0]
        return kind


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), text)
