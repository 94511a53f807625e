"""The line of every key of a TOML file, whatever stands around it; and hostile files cost no more than their length."""

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.cli.config.statements import Lines, lines_of
from auditor.cli.config.toml import MOST_BYTES, load
from auditor.yamlfile.node import Problems

VALUES = (
    "1", "true", "2027-01-31", '"a # b = c"', "'[x] = 1'", '"\\" = 1 \\\\"', '""', "''",
    '"""\nk0 = 1\n[t]\n\\""" # = \n"""',
    "'''\n[[t]]\n'' = 1\n'''", "[\n1, # ]\n[2],\n]", '["]", "[["]', "{a = 1, 'b.c' = \"}\"}", '"""x"""""', "[ # one\n]",
)  # fmt: skip
KEY_FORMS = ("{}", '"{}"', "'{}'", " {} ", "{}.'x.y'", '{} . "z = 1"')
FILLERS = ("", "# k = [1\n", "\n\n", "  # \"'\n")

statements = st.lists(
    st.tuples(st.sampled_from(FILLERS), st.sampled_from(KEY_FORMS), st.sampled_from(VALUES), st.booleans()), max_size=8
)


@given(statements)
def test_a_key_has_the_line_on_which_it_stands(some: list[tuple[str, str, str, bool]]) -> None:
    text, wanted, tables = "", {}, 0
    for at, (filler, form, value, new_table) in enumerate(some):
        text += filler
        if new_table:
            tables += 1
            text += "[[t]] # ]\n"
        wanted[tables, f"k{at}"] = text.count("\n") + 1
        text += f"{form.format(f'k{at}')}= {value} # end\n"
    tomllib.loads(text)
    root = lines_of(text)
    found: dict[tuple[int, str], int] = {(0, key): one.line for key, one in root.keys.items() if key != "t"}
    for number, table in enumerate(root.keys.get("t", Lines(line=0)).items, 1):
        found |= {(number, key): one.line for key, one in table.keys.items()}
    assert found == wanted


@pytest.mark.parametrize(
    "piece",
    ["a.{n}=1\n", "[b.{n}]\n", "[[a]]\n", "{n}=1\n", "# \"'\n", "x{n} = '''\n'''\n", "y{n} = [[], {{z = 1}}]\n"],
)
def test_a_file_of_the_largest_size_is_read_at_once(piece: str) -> None:
    parts, length = list[str](), 0
    while length < MOST_BYTES - 40:
        parts.append(piece.format(n=f"k{len(parts)}"))
        length += len(parts[-1])
    problems = Problems()
    start = time.perf_counter()
    table = load("".join(parts).encode(), Path("auditor.toml"), problems)
    took = time.perf_counter() - start
    assert table is not None
    assert table.entries or piece.startswith("#")
    assert took < 10  # seconds; measured at most 0.9 on one core of a small machine
