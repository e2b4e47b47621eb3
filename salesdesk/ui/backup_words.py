"""How the window speaks of backups: their age, why they were made, and what is worrying about them."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from salesdesk.services.backups import BackupReason, BackupStatus
from salesdesk.ui.translations import filled, plural, spoken

_MEBIBYTE = 1024 * 1024


def reason_text(reason: BackupReason) -> str:
    """Why a backup was made."""
    return {
        BackupReason.CHANGE: QCoreApplication.translate("Backups", "after a change"),
        BackupReason.QUIT: QCoreApplication.translate("Backups", "when SalesDesk was closed"),
        BackupReason.ASKED: QCoreApplication.translate("Backups", "you asked for it"),
        BackupReason.COMMAND: QCoreApplication.translate("Backups", "after a command"),
        BackupReason.MIGRATION: QCoreApplication.translate("Backups", "before an update of SalesDesk"),
        BackupReason.RESTORE: QCoreApplication.translate("Backups", "before a backup was restored"),
        BackupReason.IMPORT: QCoreApplication.translate("Backups", "before an import"),
        BackupReason.BULK_DELETE: QCoreApplication.translate("Backups", "before much was deleted"),
        BackupReason.BULK_CHANGE: QCoreApplication.translate("Backups", "before much was changed"),
        BackupReason.EMPTYING: QCoreApplication.translate("Backups", "before the trash was emptied"),
        BackupReason.REPAIR: QCoreApplication.translate("Backups", "before a repair"),
        BackupReason.ENCRYPTION: QCoreApplication.translate("Backups", "before encryption was changed"),
    }[reason]


def age_text(age: timedelta) -> str:
    """How long ago something was, as people say it."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 1:
        return QCoreApplication.translate("Backups", "just now")
    if minutes < 60:
        return plural(QCoreApplication.translate("Backups", "%n min ago", "", minutes), minutes)
    hours = minutes // 60
    if hours < 24:
        return plural(QCoreApplication.translate("Backups", "%n h ago", "", hours), hours)
    days = hours // 24
    return plural(QCoreApplication.translate("Backups", "%n day(s) ago", "", days), days)


def size_text(size: int) -> str:
    """Bytes, as people read them."""
    return filled(
        QCoreApplication.translate("Backups", "%1 MiB"), QLocale().toString(size / _MEBIBYTE, "f", 1)
    )


def short_text(status: BackupStatus, now: datetime) -> str:
    """What stands at the window's foot; empty on a desk that holds nothing to lose yet."""
    if status.strange is not None:
        return QCoreApplication.translate("Backups", "Rows changed by themselves. See Settings, Backups.")
    age = status.age(now)
    if status.failure is not None:
        return QCoreApplication.translate("Backups", "No backup could be made. See Settings, Backups.")
    if age is None:
        return QCoreApplication.translate("Backups", "No backup yet") if status.is_needed else ""
    if status.is_worrying(now):
        return filled(
            QCoreApplication.translate("Backups", "The last backup was %1. See Settings, Backups."),
            age_text(age),
        )
    return filled(QCoreApplication.translate("Backups", "Backup %1"), age_text(age))


def long_text(status: BackupStatus, now: datetime) -> str:
    """What is wrong with the backups, and what to do; empty where all is well."""
    said = []
    if status.strange is not None:
        said.append(
            QCoreApplication.translate(
                "Backups",
                "Something on the desk changed though nobody changed it, as happens when a disk grows old. "
                "Earlier backups are all kept, and nothing is thinned out. What changed:",
            )
        )
        said += [*status.strange.strange]
    if status.failure is not None:
        said.append(
            filled(
                QCoreApplication.translate("Backups", "The last backup could not be made: %1"),
                spoken(status.failure),
            )
        )
    if status.second_failure is not None:
        said.append(spoken(status.second_failure))
    age = status.age(now)
    if not said and status.is_worrying(now) and age is not None:
        said.append(
            filled(
                QCoreApplication.translate(
                    "Backups", "What was changed since the last backup (%1) has none."
                ),
                age_text(age),
            )
        )
    return "\n".join(said)
