"""The examples at the end of the help of ``auditor baseline``."""

from typing import Final

_EXITS: Final = """\
exit codes:
  0   done
  2   options, configuration, rules, facts or a baseline that cannot be used; nothing was written
  3   some article could not be audited; its entries stay as they are
  4   no article was found
  70  an error of auditor itself
"""

BASELINE_EXAMPLES: Final = {
    "baseline": """\
examples:
  auditor baseline create guides/ --reason legacy
  auditor scan guides/                          only what is new counts
  auditor baseline explain
  auditor baseline prune

A line of .gitattributes lets two branches add entries without a conflict:
  auditor-baseline.jsonl merge=union
""",
    "baseline create": f"""\
examples:
  auditor baseline create guides/ --reason legacy --until 2027-06
  auditor baseline create guides/ --reason "known" --level error --baseline ci/known.jsonl

{_EXITS}""",
    "baseline update": f"""\
examples:
  auditor baseline update guides/                          follow renamed articles
  auditor baseline update guides/ --reason reviewed      and accept what is new

{_EXITS}""",
    "baseline prune": f"""\
examples:
  auditor baseline prune
  auditor baseline prune guides/peru.md

{_EXITS}""",
    "baseline explain": f"""\
examples:
  auditor baseline explain
  auditor baseline explain --format json | jq '.[] | select(.state == "ambiguous")'

{_EXITS}""",
}
