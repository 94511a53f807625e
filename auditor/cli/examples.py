"""The examples at the end of every command's help."""

from typing import Final

from auditor.cli.examples_baseline import BASELINE_EXAMPLES

_EXITS: Final = """\
exit codes:
  0   nothing at or above --fail-on, no score under --min-score
  1   a finding at or above --fail-on, or a score under --min-score
  2   options, configuration, rules or facts that cannot be used; nothing was audited
  3   some article could not be audited (outranks 1: the report is not complete)
  4   no article was found
  70  an error of auditor itself
"""

EXAMPLES: Final = {
    **BASELINE_EXAMPLES,
    "auditor": """\
examples:
  auditor scan guides/                     every article below a folder
  auditor explain guides/peru.md           everything seen in one article, and why
  auditor rules show wechat-private-contact
  auditor COMMAND --help                   examples of each command
""",
    "scan": f"""\
examples:
  auditor scan guides/ extra.html
  auditor scan guides/ --lang zh --show note
  auditor scan guides/ --format json --output report.json --fail-on warning
  auditor scan guides/ --format html --output report.html
  auditor scan guides/ --format jsonl --jobs 4 | jq .trust.score
  auditor scan guides/ --format markdown | gh pr comment 7 --body-file -
  auditor scan guides/ --format csv --lang zh,en --output findings.csv
  auditor scan guides/ --format github          in a workflow: annotations, and the report as job summary
  auditor scan guides/ --format gitlab --output gl-code-quality-report.json
  auditor scan guides/ --format rdjson --fail-on never | reviewdog -f=rdjson -reporter=github-pr-review
  auditor scan . --format sarif --output auditor.sarif     for github/codeql-action/upload-sarif
  git diff -z --name-only main | auditor scan --files-from - --min-score 60
  curl -s https://blog.example/peru | auditor scan - --stdin-name peru.html
  auditor scan guides/ --config ci/auditor.toml

an auditor.toml that allows a contact of one's own, by its exact canonical id:
  fail-on = "warning"
  [[allow]]
  contact = "tg:our_support"
  paths = ["guides/**"]
  reason = "our support group"
  until = 2027-01-31

{_EXITS}""",
    "fix": """\
examples:
  auditor fix guides/                      in place; undo it with git apply auditor-fix-reverse.patch
  auditor fix guides/peru.md --diff        only look
  auditor fix guides/ --check              in CI: exit 1 when something would change
  auditor fix guides/ --unsafe --reverse undo.patch
  auditor fix - --stdin-name peru.md < draft.md > clean.md

exit codes:
  0   fixed, or nothing to fix
  1   something would change, with --check
  2   options, configuration, rules or facts that cannot be used; nothing was changed
  3   some article was left alone; the others were fixed
  4   no article was found
  70  an error of auditor itself
""",
    "explain": """\
examples:
  auditor explain guides/peru.md
  auditor explain guides/peru.md:31:7      what stands there, and how it was read
  auditor explain guides/peru.md --lang zh --color always | less -R
  auditor explain - --stdin-name peru.html < saved.html
""",
    "campaigns": """\
examples:
  auditor campaigns guides/
  auditor campaigns guides/ --format svg --output campaigns.svg
  auditor campaigns guides/ --format json --output campaigns.json
  auditor campaigns guides/ new/ --known campaigns.json      ids of before stay
  auditor campaigns --report report.jsonl --format graphml --output campaigns.graphml

exit codes:
  0   linked, whether or not anything was found
  2   options, configuration, rules, facts or files that cannot be used; nothing was linked
  3   some article could not be audited; the others were linked
  4   no article was found
  70  an error of auditor itself
""",
    "rescore": """\
examples:
  auditor rescore report.json                            what the weights of today make of it
  auditor rescore report.json --weights our-weights.yaml --fail-on-change
  auditor rescore january.jsonl february.jsonl --format json --output moved.json

The findings are those of the reports: no article is read, nothing is looked up.

exit codes:
  0   scored again, whether or not a band moved
  1   a band moved, with --fail-on-change
  2   options, reports, rules or weights that cannot be used
  4   the reports hold no article
  70  an error of auditor itself
""",
    "rules": """\
examples:
  auditor rules list
  auditor rules show wechat-private-contact
  auditor rules lint our-rules/
  auditor rules test our-rules/
  auditor rules diff builtin our-rules/ guides/
  auditor rules digest our-rules/
""",
    "rules diff": """\
examples:
  auditor rules diff builtin their-pack/                what a pack adds
  auditor rules diff pack-1/ pack-2/ guides/            and what becomes of the articles
  auditor rules diff pack-1/ pack-2/ --fail-on-looser   in CI

exit codes:
  0   compared
  1   something becomes looser, with --fail-on-looser
  2   options, rules or facts that cannot be used
  3   some article could not be audited
  4   articles were named, and none was found
  70  an error of auditor itself
""",
    "rules digest": "examples:\n  auditor rules digest our-rules/\n",
    "rules list": "examples:\n  auditor rules list\n  auditor rules list --rules our-rules/ --lang zh\n",
    "rules show": "examples:\n  auditor rules show wechat-private-contact\n",
    "rules lint": "examples:\n  auditor rules lint\n  auditor rules lint our-rules/\n",
    "rules test": "examples:\n  auditor rules test\n  auditor rules test our-rules/\n",
    "facts": """\
examples:
  auditor facts list
  auditor facts list --country PE
  auditor facts show pe-claro-hotline-123
  auditor facts stale --country PE
  auditor facts lint our-facts/
  auditor facts gaps guides/
""",
    "facts list": "examples:\n  auditor facts list\n  auditor facts list --country PE\n",
    "facts show": "examples:\n  auditor facts show pe-claro-hotline-123\n",
    "facts stale": """\
examples:
  auditor facts stale                      what to look at again, the oldest first
  auditor facts stale --country PE
  auditor facts stale --today 2027-06-01   what will have grown old by then

columns: id, property, observed, days over
""",
    "facts lint": "examples:\n  auditor facts lint\n  auditor facts lint our-facts/\n",
    "facts gaps": """\
examples:
  auditor facts gaps guides/                    what to look up first
  auditor facts gaps guides/ --limit 0 | grep " PE "
""",
    "redteam": """\
examples:
  auditor redteam                                          the whole matrix, a few minutes
  auditor redteam --singles --per-cell 8 --only A02,C01
  auditor redteam --half held --format json --output held.json
  auditor redteam --singles --only B03 --misses
  auditor redteam --cases cases.jsonl --no-run --seed 7
  auditor redteam --rules our-rules/ --floor floors.yaml   in CI: exit 1 under a floor

exit codes:
  0   every floor is met, or none was named
  1   a recall is under its floor
  2   options, rules or floors that cannot be used; nothing was run
  70  an error of auditor itself
""",
    "evaluate": """\
examples:
  auditor evaluate corpus/
  auditor evaluate corpus/ --misses --by-source
  auditor evaluate corpus/ --floor tests/quality/floors.yaml
  auditor evaluate --code site-packages/ --misses --format json --output code.json

exit codes:
  0   measured; every floor holds
  1   a number is under its floor
  2   options, labels, floors, rules or facts that cannot be used; nothing was measured
  3   some labelled article could not be audited (outranks 1)
  4   no index was found
  70  an error of auditor itself
""",
    "calibrate": """\
examples:
  auditor calibrate corpus/
  auditor calibrate corpus/ --format json --output calibration.json
  auditor calibrate corpus/ --folds 10 --seed 2

needs the extra: pip install 'auditor[calibrate]'

exit codes:
  0   measured, whatever the numbers are; no file is changed
  2   options, labels, rules or facts that cannot be used, or too few labelled articles
  3   some labelled article could not be audited; the numbers are those of the others
  4   no index was found
  70  an error of auditor itself
""",
    "init": """\
examples:
  auditor init                             auditor.toml, .github/workflows/auditor.yml, a line in .gitattributes
  auditor init --ci gitlab --pre-commit
  auditor init --source our-group/auditor@0123456789abcdef0123456789abcdef01234567
""",
    "config": """\
examples:
  auditor config explain guides/peru.md
  auditor config schema > auditor-config.schema.json
""",
    "config explain": """\
examples:
  auditor config explain guides/peru.md
  auditor config explain guides/peru.md --config ci/auditor.toml --today 2027-02-01
""",
    "config schema": "examples:\n  auditor config schema > auditor-config.schema.json\n",
    "lsp": """\
docs/editor.md says how VS Code, Neovim, Helix, Zed and Emacs start it.

examples:
  auditor lsp
  auditor lsp --lang zh --show note

needs the extra: pip install 'auditor[lsp]'

exit codes:
  0   the editor said that it is done
  1   the editor went away without a word
  2   options, configuration, rules or facts that cannot be used
  70  an error of auditor itself
""",
    "schema": "examples:\n  auditor schema > auditor-report.schema.json\n",
    "completions": """\
examples:
  auditor completions bash > ~/.local/share/bash-completion/completions/auditor
  auditor completions zsh > "${fpath[1]}/_auditor"
  auditor completions fish > ~/.config/fish/completions/auditor.fish
""",
}
