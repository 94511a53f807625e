"""Every command with its options: what ``auditor --help`` shows. Nothing here does anything."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from auditor import __version__
from auditor.cli import (
    commands_baseline,
    commands_cache,
    commands_calibrate,
    commands_campaigns,
    commands_ci,
    commands_config,
    commands_evaluate,
    commands_fix,
    commands_lsp,
    commands_packs,
    commands_redteam,
    commands_rescore,
    values,
)
from auditor.cli.commands_formats import add_format, add_sarif
from auditor.cli.examples import EXAMPLES
from auditor.cli.parser import Parser

if TYPE_CHECKING:
    import argparse

    Commands = argparse._SubParsersAction[Parser]  # noqa: SLF001 — argparse names the type only so


def build(only: str | None = None) -> Parser:
    """Give the parser of all commands, or of ``only`` that one: to make the others takes time at every start.

    Each command names in ``run`` the module and the function that do it. A name that is no command asks for all.
    """
    about = "Reads SIM and eSIM guides and writes a trust report: every statement points at its place and its evidence."
    parser = Parser(prog="auditor", description=about, epilog=EXAMPLES["auditor"])
    parser.add_argument(
        "--version", action="version", version=f"auditor {__version__}", help="print the version and exit"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, title="commands")
    asked = _COMMANDS.get(only or "")
    for add in _COMMANDS.values() if asked is None else (asked,):
        add(commands)
    return parser


def _scan(commands: "Commands") -> None:
    parser = _command(commands, "scan", "scan:scan", "audit articles and write the report")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--files-from", metavar="FILE", help="read paths from FILE (- for standard input), a line each or NUL-separated"
    )
    report = parser.add_argument_group("the report")
    add_format(report, values.FORMATS)
    report.add_argument(
        "--output", type=Path, metavar="FILE", help="write the report to FILE, all at once or not at all"
    )
    commands_ci.add_also(report)
    report.add_argument("--split", action="store_true", help="html: a page for each article, in the folder --output")
    _languages(report, default=None)
    report.add_argument(
        "--show",
        choices=values.LEVELS,
        metavar="LEVEL",
        help="least severity a person is shown: note, warning (default), error; changes neither exit code nor JSON",
    )
    add_sarif(report)
    _color(report)
    judgement = parser.add_argument_group("the judgement")
    judgement.add_argument(
        "--fail-on",
        choices=values.FAIL_ON,
        metavar="LEVEL",
        help="exit with 1 on a finding of this severity or above: note, warning, error (default), never",
    )
    judgement.add_argument("--min-score", type=values.score, metavar="N", help="exit with 1 on a score under N (0-100)")
    commands_ci.add_options(judgement)
    commands_baseline.add_choice(judgement)
    _knowledge(judgement)
    _configuration(parser)
    work = parser.add_argument_group("the work")
    work.add_argument("--jobs", type=values.count, default=0, metavar="N", help="processes, 0 (default) for one a core")
    commands_cache.add_options(work)
    _reading(work)


def _fix(commands: "Commands") -> None:
    parser = _command(commands, "fix", "fix:fix", commands_fix.ABOUT)
    commands_fix.add_options(parser)
    commands_baseline.add_choice(parser)
    _configuration(parser)
    for add in (_knowledge, _reading):
        add(parser)


def _explain(commands: "Commands") -> None:
    parser = _command(commands, "explain", "explain:explain", "show everything that was seen in one article, and why")
    parser.add_argument(
        "file", metavar="FILE[:LINE[:COLUMN]]", help="an article, or - for standard input; a place shows only that"
    )
    _languages(parser, default=None)
    _color(parser)
    commands_baseline.add_choice(parser)
    _knowledge(parser)
    _configuration(parser)
    _reading(parser)


def _campaigns(commands: "Commands") -> None:
    parser = _command(commands, "campaigns", "campaigns:campaigns", commands_campaigns.ABOUT)
    commands_campaigns.add_options(parser)
    _languages(parser, default=None)
    _configuration(parser)
    for add in (_color, _knowledge, _reading):
        add(parser)


def _baseline(commands: "Commands") -> None:
    actions = _group(commands, "baseline", commands_baseline.ABOUT)
    for action, about in commands_baseline.ACTIONS.items():
        parser = _command(actions, action, f"baseline:{action}", about, of="baseline")
        commands_baseline.add_options(parser, action)
        for add in (_knowledge, _configuration, _reading):
            add(parser)


def _rules(commands: "Commands") -> None:
    actions = _group(commands, "rules", "what is minded: list, show, lint, test, compare or pin rules")
    listing = _command(actions, "list", "rules:list_rules", "list all rules", of="rules")
    showing = _command(actions, "show", "rules:show_rule", "show one rule", of="rules")
    showing.add_argument("id", metavar="ID", help="a rule's id; see auditor rules list")
    for parser in (listing, showing):
        parser.add_argument("--rules", type=Path, action="append", default=[], metavar="DIR", help="rules besides ours")
    _languages(listing)
    linting = _command(actions, "lint", "rules:lint_rules", "check rule files without running them", of="rules")
    testing = _command(actions, "test", "prove:test_rules", "run the examples of rules through an audit", of="rules")
    for parser in (linting, testing):
        parser.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="a folder of rules; ours when left out")
    commands_packs.add_diff(_command(actions, *commands_packs.DIFF, of="rules"))
    commands_packs.add_digest(_command(actions, *commands_packs.DIGEST, of="rules"))


def _facts(commands: "Commands") -> None:
    actions = _group(commands, "facts", "what is known, and what is not: list, show or lint facts, find gaps")
    listing = _command(actions, "list", "facts:list_facts", "list all facts", of="facts")
    about = "list the facts to look at again: observed longer ago than their property stays fresh"
    aging = _command(actions, "stale", "facts:stale_facts", about, of="facts")
    aging.add_argument("--today", type=values.day, metavar="DAY", help="the day to judge by: 2026-11-20")
    for parser in (listing, aging):
        parser.add_argument("--country", metavar="CC", help="those of one country: PE, HK, GB")
    showing = _command(actions, "show", "facts:show_fact", "show one fact with its references", of="facts")
    showing.add_argument("id", metavar="ID", help="a fact's id; see auditor facts list")
    for parser in (listing, showing, aging):
        parser.add_argument("--facts", type=Path, action="append", default=[], metavar="DIR", help="facts besides ours")
    linting = _command(actions, "lint", "facts:lint_facts", "check fact files", of="facts")
    linting.add_argument("folder", type=Path, nargs="?", metavar="DIR", help="a folder of facts; ours when left out")
    gaps = _command(actions, "gaps", "gaps:list_gaps", "rank what articles claim and no fact answers", of="facts")
    gaps.set_defaults(no_config=True, config=None, lang=None, fail_on="never", min_score=None, show=None)
    gaps.add_argument("paths", nargs="*", metavar="PATH", help="an article, a folder of them, or - for standard input")
    gaps.add_argument("--files-from", metavar="FILE", help="read paths from FILE, as auditor scan does")
    gaps.add_argument("--limit", type=values.count, default=50, metavar="N", help="lines, 50 by default; 0 for all")
    gaps.add_argument("--jobs", type=values.count, default=1, metavar="N", help="processes, 1 by default")
    _knowledge(gaps)
    gaps.set_defaults(trust_packs=True)  # no verdict is asked for, but what nobody has looked up yet
    _reading(gaps)


def _config(commands: "Commands") -> None:
    actions = _group(commands, *commands_config.GROUP)
    explaining = _command(actions, *commands_config.EXPLAIN, of="config")
    commands_config.add_explain(explaining)
    _languages(explaining, default=None)
    for add in (commands_ci.add_policy, commands_baseline.add_choice, _knowledge, _configuration, _reading):
        add(explaining)
    _command(actions, *commands_config.SCHEMA, of="config")


def _languages(parser: "argparse._ActionsContainer", default: tuple[str, ...] | None = ("en",)) -> None:
    parser.add_argument(
        "--lang",
        type=values.languages,
        default=default,
        metavar="L",
        help="en (default), zh, or both as en,zh",
    )


def _color(parser: "argparse._ActionsContainer") -> None:
    parser.add_argument(
        "--color",
        choices=values.WHEN,
        default="auto",
        metavar="WHEN",
        help="auto (default: on a terminal, NO_COLOR and FORCE_COLOR respected), always, never",
    )


def _knowledge(parser: "argparse._ActionsContainer") -> None:
    parser.add_argument("--rules", type=Path, action="append", metavar="DIR", help="rules besides ours")
    parser.add_argument("--facts", type=Path, action="append", metavar="DIR", help="facts besides ours")
    commands_packs.add_trust(parser)
    parser.add_argument(
        "--tracker-list",
        type=Path,
        metavar="FILE",
        help="a list of trackers you have, in Adblock syntax (EasyPrivacy): images it names are known trackers",
    )
    parser.add_argument("--today", type=values.day, metavar="DAY", help="the day to judge by: 2026-11-20")


def _configuration(parser: Parser) -> None:
    group = parser.add_argument_group(
        "the configuration",
        "auditor.toml, or [tool.auditor] of pyproject.toml: the nearest, from the working folder up to the\n"
        "repository's root. Its keys are fail-on, min-score, lang, show, rules, facts, trust-packs,\n"
        "tracker-list, max-bytes, commit-dates, baseline, cache, [packs] and [[allow]];\n"
        "an option wins over the file.",
    )
    which = group.add_mutually_exclusive_group()
    which.add_argument("--config", type=Path, metavar="FILE", help="use this configuration")
    which.add_argument("--no-config", action="store_true", help="use none")


def _reading(parser: "argparse._ActionsContainer") -> None:
    parser.add_argument(
        "--max-bytes",
        type=values.size,
        metavar="N",
        help="larger files are searched, not parsed: 500000, 512k, 10M (default)",
    )
    parser.add_argument(
        "--qr",
        action="store_true",
        help="read QR codes in images that come with the article (needs auditor[qr]; nothing is fetched)",
    )
    parser.add_argument(
        "--commit-dates",
        action="store_true",
        default=None,
        help="an article without a date speaks of the day of its last commit, not of today (asks git)",
    )
    parser.add_argument("--stdin-name", default="-", metavar="NAME", help="what to call standard input")


def _group(commands: "Commands", name: str, about: str) -> "Commands":
    parser = commands.add_parser(name, help=about, description=_sentence(about), epilog=EXAMPLES[name])
    return parser.add_subparsers(dest="action", metavar="ACTION", required=True, title="actions")


def _command(commands: "Commands", name: str, run: str, about: str, of: str = "") -> Parser:
    epilog = EXAMPLES[f"{of} {name}".strip()]
    parser = commands.add_parser(name, help=about, description=_sentence(about), epilog=epilog)
    parser.set_defaults(run=run)
    return parser


def _sentence(about: str) -> str:
    return about[0].upper() + about[1:] + "."


def _completions(commands: "Commands") -> None:
    shell = _command(commands, "completions", "completions:completions", "print a completion script for a shell")
    shell.add_argument("shell", choices=values.SHELLS, metavar="SHELL", help=", ".join(values.SHELLS))


_COMMANDS: Final[Mapping[str, "Callable[[Commands], object]"]] = {
    "scan": _scan,
    "fix": _fix,
    "explain": _explain,
    "campaigns": _campaigns,
    "rescore": lambda all_: commands_rescore.add_options(_command(all_, *commands_rescore.NAMED)),
    "baseline": _baseline,
    "rules": _rules,
    "facts": _facts,
    "evaluate": lambda all_: commands_evaluate.add_options(_command(all_, *commands_evaluate.NAMED), _knowledge),
    "calibrate": lambda all_: commands_calibrate.add_options(_command(all_, *commands_calibrate.NAMED)),
    "redteam": lambda all_: commands_redteam.add_options(_command(all_, *commands_redteam.NAMED)),
    "init": lambda all_: commands_config.add_init(_command(all_, *commands_config.INIT)),
    "config": _config,
    "lsp": lambda all_: commands_lsp.add_options(_command(all_, *commands_lsp.NAMED), _knowledge, _configuration),
    "schema": lambda all_: _command(all_, "schema", "schema:schema", "print the JSON Schema of the report"),
    "completions": _completions,
}
"""What adds each command, in the order of the help."""
