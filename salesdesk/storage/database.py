"""An open desk file: reading it, writing to it by one verb at a time, and telling others' writes."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path

from sqlalchemy import Connection

from salesdesk.clock import Clock
from salesdesk.errors import StorageError
from salesdesk.storage.as_it_lies import Untouched
from salesdesk.storage.damage import told_from_faults
from salesdesk.storage.engine import BUSY_MILLISECONDS, Patience, explained, make_engine
from salesdesk.storage.firm_locks import FirmLocks
from salesdesk.storage.stopping import interruptible
from salesdesk.storage.transaction import Transaction
from salesdesk.storage.use_lock import Use

_REMEMBER = (
    "INSERT INTO facts (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)
_REVISED = "revised"
"""The fact by which a transaction that is no step is known again."""

_REVISION_MARK = "SELECT value FROM facts WHERE key = ?"
_STEP_MARK = "SELECT at, verb FROM steps WHERE id = ?"


class Database:
    """An open desk file. Any thread may read and write; each reader has a connection of its own.

    All writers of this process take turns on one connection: SQLite has one writer at a time anyway, and
    the file's change counter, asked on that connection, moves for other programs' commits alone.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        *,
        key: bytes | None = None,
        busy_milliseconds: int = BUSY_MILLISECONDS,
        untouched: Untouched | None = None,
    ) -> None:
        """`untouched` is for a desk that is only read, as it lies there: it sees to nobody writing to it."""
        self.path = path
        self.key = key
        self.actor = ""
        self._clock = clock
        self._patience = Patience(busy_milliseconds / 1000)
        self._use = Use(path, patience=self._patience.seconds)
        self._untouched = untouched
        make = partial(
            make_engine,
            path,
            key=key,
            busy_milliseconds=busy_milliseconds,
            immutable=untouched is not None,
        )
        self._engine = make()
        self._pen = make(pool_size=1, max_overflow=0)
        self._writing = self._pen.execution_options(salesdesk_patience=self._patience)
        self._turn = threading.Lock()
        self._whose_turn = 0
        self._locks: FirmLocks | None = None
        try:
            with explained(path):
                self._last_version = self._version()
                self._locks = self._firm_locks()
        except BaseException:
            self.close()
            raise

    def wait_by(self, meanwhile: Callable[[], object]) -> None:
        """Has `meanwhile` called, in the writer's thread, as long as a verb waits for another program."""
        self._patience.meanwhile = meanwhile

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view of the desk for as long as the block runs; keep it short."""
        with (
            self._untouched or nullcontext(),
            self.telling_damage(),
            self._engine.connect() as connection,
            connection.begin(),
            interruptible(connection),
        ):
            yield connection

    @contextmanager
    def inspect(self) -> Iterator[Connection]:
        """`read` on a connection that never read before.

        FTS5's part of SQLite's own check goes by what its connection remembers of the index, and calls an
        index that another connection has since merged corrupt.
        """
        engine = make_engine(self.path, key=self.key)
        try:
            with self.telling_damage(), engine.connect() as connection:
                if self.key is not None:
                    # A page that a power cut left half written is whole in the log; a check of the
                    # file's seals does not look there. Where the disk is full, it stays as it is.
                    with suppress(engine.dialect.loaded_dbapi.Error):
                        connection.connection.cursor().execute("PRAGMA wal_checkpoint").close()
                with connection.begin(), interruptible(connection):
                    yield connection
        finally:
            engine.dispose()

    @contextmanager
    def write(self, verb: str, *, customer_id: int | None = None) -> Iterator[Transaction]:
        """One verb's transaction: committed and durable when the block ends, undone whole if it raises.

        `verb` is `noun.verb` for the history. Raises StorageError when the file cannot be written. A verb
        calls no other verb: it has the only turn to write.
        """
        transaction: Transaction | None = None
        try:
            with self._transaction() as connection:
                started = Transaction(
                    connection, verb=verb, actor=self.actor, at=self._clock.now(), customer_id=customer_id
                )
                yield started
                started.finish()
                transaction = started
        except StorageError:
            # What is no step (bookkeeping of the program's own) does no harm when it is written twice.
            if transaction is None or transaction.step_id is None:
                raise
            if not self._stands(_STEP_MARK, transaction.step_id, transaction.mark):
                raise

    def _stands(self, question: str, subject: object, answer: tuple[str, ...]) -> bool:
        """Whether what was written stands although its commit failed, as a disk may at the very last."""
        try:
            with self.read() as connection:
                found = connection.exec_driver_sql(question, (subject,)).first()
        except StorageError as error:
            raise StorageError(
                "%1 cannot be read just now: look whether this was saved before you save it again.", self.path
            ) from error
        return found is not None and tuple(found) == answer

    def remember(self, key: str, text: str) -> None:
        """Keeps a fact of the program's own under `key`, outside the history."""
        with self.write("desk.remember") as transaction:
            transaction.connection.exec_driver_sql(_REMEMBER, (key, text))

    def recall(self, key: str) -> str | None:
        """What `remember` kept under `key`."""
        with self.read() as connection:
            found = connection.exec_driver_sql("SELECT value FROM facts WHERE key = ?", (key,)).scalar()
        return None if found is None else str(found)

    @contextmanager
    def revise(self) -> Iterator[Connection]:
        """A transaction that the journal does not record, for the journal itself: all or nothing.

        Raises StorageError when the file cannot be written.
        """
        mark = ""
        try:
            with self._transaction() as connection:
                yield connection
                written = secrets.token_hex(8)
                connection.exec_driver_sql(_REMEMBER, (_REVISED, written))
                mark = written
        except StorageError:
            if not mark or not self._stands(_REVISION_MARK, _REVISED, (mark,)):
                raise

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with (
            self._my_turn(),
            self.telling_damage(),
            self._writing.connect() as connection,
            connection.begin(),
            interruptible(connection),
        ):
            yield connection

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        """While this runs no other thread writes; a verb within a verb would wait for itself for ever."""
        mine = threading.get_ident()
        if self._whose_turn == mine or not self._turn.acquire(timeout=self._patience.seconds):
            raise StorageError("%1 is still being written to. Nothing was changed; try again.", self.path)
        self._whose_turn = mine
        try:
            yield
        finally:
            self._whose_turn = 0
            self._turn.release()

    def compact(self) -> None:
        """Writes the file anew without anything that was deleted from it, and empties what stands beside it.

        Seconds on a large desk, which has to have room for a second copy meanwhile. Raises StorageError.
        """
        with self._my_turn(), explained(self.path), self._pen.connect() as connection:
            # Outside of any transaction, which the engine would begin by itself.
            library = connection.connection.driver_connection
            assert library is not None
            for statement in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                library.execute(statement).close()

    def changed_elsewhere(self) -> bool:
        """Whether another process has written to the desk since this was last asked.

        Never waits: while a verb of this process is being written the answer is no, and comes next time.
        """
        if not self._turn.acquire(blocking=False):
            return False
        try:
            with explained(self.path):
                version = self._version()
        finally:
            self._turn.release()
        changed = version != self._last_version
        self._last_version = version
        return changed

    def close(self) -> None:
        """Lets the file go."""
        if self._locks is not None:
            self._locks.release()
        self._engine.dispose()
        self._pen.dispose()
        if self._locks is not None:
            self._locks.close()
        self._use.let_go()

    @contextmanager
    def telling_damage(self) -> Iterator[None]:
        """Tells a fault in the block as StorageError where the file turns out to be damaged.

        Reading and writing do so by themselves; this is for what is made of rows afterwards.
        """
        with told_from_faults(self.path, self.key), explained(self.path):
            yield

    def _firm_locks(self) -> FirmLocks | None:
        """Once the first connection has the desk open; None where it has no log, or needs none."""
        if self._untouched is not None:
            return None
        with self._pen.connect() as connection:
            mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
        return FirmLocks(self.path) if mode == "wal" else None

    def _version(self) -> int:
        """SQLite's own counter, which the writers' connection sees move when any other one commits."""
        with self._pen.connect() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())
