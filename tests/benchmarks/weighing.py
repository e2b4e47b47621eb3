"""How much room a desk takes on the disk, beside its bare rows."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from salesdesk.storage.links import BOOKKEEPING
from salesdesk.storage.tables import metadata
from tests.benchmarks import raw
from tests.benchmarks.timing import Compared, Note, Result


def size(path: Path, _rounds: int) -> list[Result]:
    """The file, and the same rows in a file without any index, search, journal or trash."""
    with TemporaryDirectory() as folder, raw.connected(path) as connection:
        bare = Path(folder) / "bare.db"
        connection.execute("ATTACH ? AS bare", (str(bare),))
        for name in metadata.tables:
            if name not in BOOKKEEPING:
                connection.execute(f"CREATE TABLE bare.{name} AS SELECT * FROM main.{name}")
        connection.execute("DETACH bare")
        customers, interactions = (
            connection.execute(f"SELECT count(*) FROM {noun}").fetchone()[0]
            for noun in ("customers", "interactions")
        )
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        ours = pages * connection.execute("PRAGMA page_size").fetchone()[0]
        floor = bare.stat().st_size
    each = ours / (customers + interactions)
    what = f"the file with {customers:,} customers and {interactions:,} interactions"
    return [
        Compared(what, [ours], [floor], "the same rows without indexes, search and history", "B"),
        Note("of it for each customer and interaction, with all that hangs on them", f"{each:.0f} bytes"),
    ]
