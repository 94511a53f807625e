"""Safe YAML: what a scalar means, what a loader reads, what it is told, with the line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.errors import DataError
from auditor.yamlfile.builtin import builtin
from auditor.yamlfile.load import load, parse
from auditor.yamlfile.node import Mapping, Problems, Scalar
from auditor.yamlfile.scalar import plain_value

PATH = Path("rule.yaml")


def read(text: str) -> tuple[Mapping, Problems]:
    problems = Problems()
    root = parse(text.encode(), PATH, problems)
    assert root is not None, problems.found
    return root, problems


def said(problems: Problems) -> list[str]:
    return [str(problem) for problem in problems.found]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-17", -17),
        ("+5", 5),
        ("1.5", 1.5),
        ("-.5", -0.5),
        ("2.", 2.0),
        ("1e5", 1e5),
    ],
)
def test_an_unquoted_word_or_number_of_the_core_schema_has_its_value(written: str, value: object) -> None:
    assert plain_value(written) == value
    assert type(plain_value(written)) is type(value)


@pytest.mark.parametrize(
    "written",
    ["no", "on", "Yes", "y", "2020-06", "1_000", "0123", "12:30", "0x1F", "0o7", ".inf", ".nan", "1e999", "٣", "1.2.3"],
)
def test_what_only_looks_like_a_number_or_a_truth_value_stays_text(written: str) -> None:
    assert plain_value(written) == written


@given(st.text(alphabet="+-.0123456789eE", max_size=12))
def test_a_plain_number_means_what_python_reads_in_it(written: str) -> None:
    value = plain_value(written)
    if isinstance(value, int | float):
        assert value == float(written)


@pytest.mark.parametrize("written", ["-", "+-1", ".", "e5", "1e", "010.5", "9" * 40])
def test_half_a_number_and_a_number_too_long_stay_text(written: str) -> None:
    assert plain_value(written) == written


def test_quotes_make_text_of_anything() -> None:
    root, problems = read("a: '123'\nb: \"true\"\nc: '~'\n")
    assert (root.text("a"), root.text("b"), root.text("c")) == ("123", "true", "~")
    assert said(problems) == []


def test_every_key_knows_its_line() -> None:
    root, _ = read("# comment\nid: x\n\ntitle:\n  en: a\n  zh: 乙\n")
    assert (root.line_of("id"), root.line_of("title"), root.mapping("title").line_of("zh")) == (2, 4, 6)


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    root, _ = read("\ufeffid: x\n")
    assert list(root.keys()) == ["id"]


def test_a_missing_key_is_a_problem_at_the_line_of_the_mapping() -> None:
    root, problems = read("\nid: x\n")
    assert root.text("title") == ""
    assert said(problems) == ["rule.yaml:2: 'title' is missing"]


def test_an_unknown_key_is_answered_with_the_nearest_right_one() -> None:
    root, problems = read("id: x\nseverty: note\n")
    root.check_keys(("id", "severity", "title"))
    assert said(problems) == ["rule.yaml:2: unknown key 'severty'; did you mean 'severity'?"]


def test_an_unknown_word_is_answered_with_the_nearest_right_one() -> None:
    root, problems = read("severity: warn\n")
    assert root.one_of("severity", ("note", "warning", "error")) == "note"
    assert said(problems) == ["rule.yaml:1: 'severity' is 'warn'; did you mean 'warning'?"]


def test_a_number_where_text_is_wanted_is_told_to_take_quotes() -> None:
    root, problems = read("value: 123\n")
    assert root.text("value") == ""
    assert said(problems) == ["rule.yaml:1: 'value' is to be text: put quotes around it: '123'"]


def test_what_is_written_can_be_read_whatever_it_means() -> None:
    root, problems = read("observed: 2020\n")
    assert root.written("observed") == "2020"
    assert said(problems) == []


def test_yes_is_no_truth_value() -> None:
    root, problems = read("closed: yes\n")
    assert root.flag("closed") is False
    assert said(problems) == ["rule.yaml:1: 'closed' is to be true or false, not 'yes'"]


def test_numbers_are_read_and_truth_values_are_no_numbers() -> None:
    root, problems = read("a: 3\nb: 2.5\nc: true\n")
    assert (root.integer("a"), root.number("b"), root.number("a"), root.integer("d", default=7)) == (3, 2.5, 3.0, 7)
    assert root.integer("c") == 0
    assert said(problems) == ["rule.yaml:3: 'c' is to be a whole number, not True"]


def test_a_list_of_texts_is_read_and_an_absent_one_is_empty() -> None:
    root, problems = read("zh: [加微信, 联系]\n")
    assert (root.strings("zh"), root.strings("en")) == (("加微信", "联系"), ())
    assert said(problems) == []


def test_a_text_where_a_list_is_wanted_is_a_problem() -> None:
    root, problems = read("zh: 加微信\n")
    assert root.strings("zh") == ()
    assert said(problems) == ["rule.yaml:1: 'zh' is to be a list, not a single value"]


def test_an_entry_of_another_kind_is_named_by_its_own_line() -> None:
    root, problems = read("facts:\n  - id: a\n  - b\n")
    assert [entry.text("id") for entry in root.mappings("facts")] == ["a"]
    assert said(problems) == ["rule.yaml:3: an entry of 'facts' is to hold keys, not a single value"]


def test_a_missing_mapping_complains_once_and_not_for_its_keys() -> None:
    root, problems = read("id: x\n")
    title = root.mapping("title")
    assert (title.text("en"), title.text("zh")) == ("", "")
    assert said(problems) == ["rule.yaml:1: 'title' is missing"]


def test_every_problem_is_raised_together_in_order_of_file_and_line() -> None:
    problems = Problems()
    problems.add(Path("b.yaml"), 1, "later file")
    problems.add(Path("a.yaml"), 9, "later line")
    problems.add(Path("a.yaml"), 2, "first")
    with pytest.raises(DataError) as caught:
        problems.refuse()
    assert str(caught.value).splitlines() == ["a.yaml:2: first", "a.yaml:9: later line", "b.yaml:1: later file"]


def test_nothing_is_raised_when_all_is_well() -> None:
    Problems().refuse()


def test_a_file_that_is_not_there_is_a_problem_and_no_exception(tmp_path: Path) -> None:
    problems = Problems()
    assert load(tmp_path / "none.yaml", problems) is None
    assert [problem.text for problem in problems.found] == ["cannot be read: No such file or directory"]


def test_what_is_not_yaml_is_told_with_its_line() -> None:
    problems = Problems()
    assert parse(b"a: 1\nb: [\n", PATH, problems) is None
    assert said(problems) == ["rule.yaml:3: is not YAML: did not find expected node content"]


@given(st.dictionaries(st.text(alphabet="abc", min_size=1), st.text(alphabet="ab'\"#: -加", max_size=8)))
def test_quoted_text_comes_back_as_it_went_in(entries: dict[str, str]) -> None:
    quoted = {key: value.replace("'", "''") for key, value in entries.items()}
    root = parse(
        b"{}" if not entries else "".join(f"'{k}': '{v}'\n" for k, v in quoted.items()).encode(), PATH, Problems()
    )
    assert root is not None
    assert {key: node.value for key, node in root.entries.items() if isinstance(node, Scalar)} == entries


def test_the_built_in_facts_are_found() -> None:
    assert (builtin("facts") / "properties.yaml").is_file()
