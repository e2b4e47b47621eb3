"""Pictures as the window reads and shows them: made small before they are kept, never trusted to be sane."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from salesdesk.domain.pictures import MOST_BYTES
from salesdesk.errors import StorageError, UserError
from salesdesk.services.desk import Desk
from salesdesk.storage.use_lock import is_in_use

KEPT_SIDE = 480
"""Pixels of the longer side of a picture that is kept: four times what is shown of it at 100 %."""

MOST_FILE_BYTES = 64 * 1024 * 1024
MOST_PIXELS = 120_000_000
"""The largest picture that is decoded: a camera's is half of that, a bomb is many times as large."""

_MOST_MIB = 512
_QUALITIES = (88, 75, 60)


def picture_from_file(path: Path) -> bytes:
    """The picture in the file, upright, at most `KEPT_SIDE` pixels wide and high, as a file to be kept.

    What a camera wrote into it besides (where it was taken) is not kept. For a thread of its own: a large
    picture takes its time. Raises UserError with what to do where it cannot be read.
    """
    try:
        if not path.is_file():
            raise UserError("There is no file “%1”.", path, field="photo")
        # A desk that is open must not even be looked at: closing it again would drop its locks.
        if is_in_use(path) or path.stat().st_size > MOST_FILE_BYTES:
            raise UserError("“%1” is no picture that can be kept, or too large.", path.name, field="photo")
        content = path.read_bytes()
    except OSError as fault:
        raise UserError(
            "“%1” cannot be read: %2.", path.name, fault.strerror or fault, field="photo"
        ) from fault
    image = decoded(content, KEPT_SIDE)
    if image.isNull():
        raise UserError(
            "“%1” is no picture that can be read. JPEG, PNG, WebP and GIF can; save it as one of them.",
            path.name,
            field="photo",
        )
    return _as_file(image)


def decoded(content: bytes, side: int) -> QImage:
    """The picture in `content`, upright, within a square of `side` pixels; a null image where it is broken.

    Nothing larger than `MOST_PIXELS` is decoded.
    """
    QImageReader.setAllocationLimit(_MOST_MIB)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in (b"jpeg", b"png", b"webp", b"gif"):
        return QImage()
    size = reader.size()
    if size.isValid():
        if size.width() * size.height() > MOST_PIXELS:
            return QImage()
        if max(size.width(), size.height()) > side:
            fitting = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
            reader.setScaledSize(fitting.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull() or max(image.width(), image.height()) <= side:
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, smooth)


def kept_picture(desk: Desk, photo_id: int | None) -> bytes:
    """The file of a picture on the desk; empty where there is none, or where it is damaged.

    A name is shown without its picture then: the check of the desk tells of damage.
    """
    try:
        picture = desk.photos.get(photo_id) if photo_id is not None else None
    except StorageError:
        return b""
    return picture.content if picture is not None else b""


def _as_file(image: QImage) -> bytes:
    """The picture as PNG where parts of it are see-through, else as JPEG; without anything but its pixels."""
    bare = QImage(image)
    for key in bare.textKeys():
        bare.setText(key, "")
    if bare.hasAlphaChannel():
        written = _written(bare, b"PNG", -1)
        if len(written) <= MOST_BYTES:
            return written
    flat = bare.convertToFormat(QImage.Format.Format_RGB32)
    return next(
        (made for quality in _QUALITIES if len(made := _written(flat, b"JPEG", quality)) <= MOST_BYTES), b""
    )


def _written(image: QImage, kind: bytes, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(quality)
    if not writer.write(image):
        return b""
    return bytes(buffer.data().data())
