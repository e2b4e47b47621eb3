"""What each command does: asks the desk, or tells it something, and writes the answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from salesdesk.cli.answer import say, say_json
from salesdesk.cli.opening import opened
from salesdesk.cli.options import Options, read_day
from salesdesk.cli.progress import ProgressLine
from salesdesk.cli.tables import paragraph, table
from salesdesk.domain.text import excerpt
from salesdesk.domain.wording import Voice
from salesdesk.domain.words import Channel, Heard, Outcome, Party
from salesdesk.errors import UserError
from salesdesk.services.desk import Desk
from salesdesk.services.interactions import Logged, LoggedContact, PromiseGiven

WITHOUT_STEP_SHOWN = 20
"""Customers without a next step that `today` writes out: after an import it may be the whole book."""

NONE_PLANNED = "The level plans no contact."


def run(options: Options) -> int:
    """Carries out the command and returns the exit status. Raises SalesDeskError where it cannot be done."""
    return _COMMANDS[options.command or ""](options)


def _demo(options: Options) -> int:
    interactions = 10 * options.customers if options.interactions is None else options.interactions
    with opened(options, make=True) as desk, ProgressLine() as progress:
        made = desk.demo.make(options.customers, interactions, options.seed, progress)
    say(f"Made {made.customers:,} customers with {made.interactions:,} interactions on {desk.database.path}.")
    return 0


def _import(options: Options) -> int:
    from salesdesk.cli.importing import import_file

    return import_file(options)


def _export(options: Options) -> int:
    from salesdesk.cli.exporting import export_file

    return export_file(options)


def _duplicates(options: Options) -> int:
    from salesdesk.cli.duplicates import find_duplicates

    return find_duplicates(options)


def _find(options: Options) -> int:
    from salesdesk.cli.finding import find

    return find(options)


def _today(options: Options) -> int:
    from salesdesk.domain.agenda import AgendaItem, group_title, headline

    on = read_day(options.on, "--on")
    with opened(options, only_to_ask=True) as desk:
        day = on or desk.clock.today()
        every = desk.today.items(on)
    voice = Voice(lambda: day)
    if options.json:
        say_json({"date": day.isoformat(), "items": [_item(item, voice) for item in every]})
        return 0
    say(f"{voice.date_text(day, with_year=True)}: {voice.say(headline(every))}")
    shown: dict[str, list[AgendaItem]] = {}
    for item in every:
        shown.setdefault(item.kind, []).append(item)
    for items in shown.values():
        say(f"\n{voice.say(group_title(items[0].kind))}")
        for item in items[:WITHOUT_STEP_SHOWN] if items[0].kind == "no_next_step" else items:
            say(f"{item.rank:4}  {voice.say(item.title)}  [{voice.say(item.badge)}]")
            say(paragraph(voice.say(item.why), " " * 6))
        if items[0].kind == "no_next_step" and len(items) > WITHOUT_STEP_SHOWN:
            say(f"      … and {len(items) - WITHOUT_STEP_SHOWN:,} more.")
    return 0


def _item(item: Any, voice: Voice) -> dict[str, Any]:
    return {
        "kind": item.kind.value,
        "customer": item.who.customer,
        "person": item.who.person,
        "due": item.due_on.isoformat() if item.due_on else None,
        "why": voice.say(item.why),
        "rank": item.rank,
    }


def _log(options: Options) -> int:
    from salesdesk.cli.backups import keep_copy_after
    from salesdesk.domain.promise_text import parse_promise

    next_on = read_day(options.next, "--next")
    promises = tuple(PromiseGiven(Party.REP, *parse_promise(line)) for line in options.promise)
    outcome = Outcome.NO_ANSWER if options.no_answer else Outcome.REACHED
    reason = (options.no_next or "").strip()
    if options.no_next is not None and not reason:
        raise UserError("--no-next takes the reason why no next check-in is planned.")
    with opened(options) as desk:
        customer_id = desk.customers.named(options.customer)
        if next_on is None and not reason:
            proposed = desk.interactions.proposal(customer_id, outcome)
            next_on, reason = (proposed.due_on, "") if proposed else (None, NONE_PLANNED)
        logged = desk.interactions.log(
            LoggedContact(
                customer_id,
                Channel(options.channel),
                options.summary or "",
                outcome=outcome,
                heard=frozenset(Heard(word) for word in options.heard),
                promises=promises,
                next_on=next_on,
                no_next_reason=reason,
            )
        )
        _tell_logged(desk, customer_id, logged, next_on, reason)
        keep_copy_after(desk)
    return 0


def _tell_logged(desk: Desk, customer_id: int, logged: Logged, chosen_on: date | None, reason: str) -> None:
    card = desk.customers.card(customer_id)
    say(f"Logged with {card.name}.")
    for promise in desk.promises.lines(logged.promise_ids):
        say(f"Promised: {excerpt(promise.text, 80)}, by {_dated(promise.due_on)}.")
    if logged.complaint_id is not None:
        answer_by = desk.complaints.get(logged.complaint_id).answer_by
        say(f"The complaint is open{f', to be answered by {_dated(answer_by)}' if answer_by else ''}.")
    if card.next_on is None:
        say(f"No next check-in: {reason}")
    elif card.next_on == chosen_on:
        say(f"Next check-in: {_dated(chosen_on)}.")
    else:
        then = f"; then {_dated(chosen_on)}" if chosen_on else ""
        say(f"Next check-in: {_dated(card.next_on)}, planned before{then}.")


def _dated(day: date) -> str:
    return Voice(lambda: day).date_text(day, with_year=True)


def _promises(options: Options) -> int:
    from salesdesk.domain.promises import state_words
    from salesdesk.services.promises import PromiseFilter

    with opened(options, only_to_ask=True) as desk:
        lines = desk.promises.lines(desk.promises.ids(PromiseFilter("all")))
        today = desk.clock.today()
        word = desk.promises.word
    if options.json:
        say_json(
            [
                {
                    "id": line.id,
                    "customer": line.customer,
                    "by": line.party.value,
                    "text": line.text,
                    "made": line.made_on.isoformat(),
                    "due": line.due_on.isoformat(),
                    "state": line.state.value,
                }
                for line in lines
            ]
        )
        return 0
    if not lines:
        say("No promise has been made yet.")
        return 0
    voice = Voice(lambda: today)
    rows = [
        (
            str(line.id),
            line.due_on.isoformat(),
            voice.say(state_words(word(line), today)[0]),
            voice.word(line.party),
            excerpt(line.customer, 40),
            excerpt(line.text, 100),
        )
        for line in lines
    ]
    say(table(("No.", "Due", "State", "By", "Customer", "Promise"), rows))
    return 0


def _history(options: Options) -> int:
    from salesdesk.cli.history import write
    from salesdesk.cli.printing import pdf_file

    from_on, to_on = read_day(options.from_on, "--from"), read_day(options.to_on, "--to")
    if from_on and to_on and from_on > to_on:
        raise UserError("--from %1 lies behind --to %2.", from_on, to_on)
    with opened(options, only_to_ask=True) as desk:
        customer_id = desk.customers.named(options.customer)
        return write(desk, customer_id, pdf_file(options.file, desk), options.private, from_on, to_on)


def _day_sheet(options: Options) -> int:
    from salesdesk.cli.day_sheet import write

    return write(options)


def _backup(options: Options) -> int:
    from salesdesk.cli.backups import back_up

    return back_up(options)


def _restore(options: Options) -> int:
    from salesdesk.cli.backups import restore

    return restore(options)


def _check(options: Options) -> int:
    from salesdesk.cli.soundness import check

    return check(options)


def _salvage(options: Options) -> int:
    from salesdesk.cli.soundness import salvage

    return salvage(options)


def _encrypt(options: Options) -> int:
    from salesdesk.cli import protecting

    return protecting.encrypt_backups(options) if options.backups else protecting.encrypt(options)


def _decrypt(options: Options) -> int:
    from salesdesk.cli import protecting

    return protecting.decrypt(options)


def _passphrase(options: Options) -> int:
    from salesdesk.cli import protecting

    return protecting.passphrase(options)


_COMMANDS: dict[str, Callable[[Options], int]] = {
    "demo": _demo,
    "import": _import,
    "export": _export,
    "duplicates": _duplicates,
    "find": _find,
    "today": _today,
    "log": _log,
    "promises": _promises,
    "history": _history,
    "day-sheet": _day_sheet,
    "backup": _backup,
    "restore": _restore,
    "check": _check,
    "salvage": _salvage,
    "encrypt": _encrypt,
    "decrypt": _decrypt,
    "passphrase": _passphrase,
}
