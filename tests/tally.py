# SPDX-FileCopyrightText: 2026 The Yitong authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what meson's testlog.json holds: each line of TAP for a program that
speaks it, one for any other; a test that was skipped has not passed."""

import json
import re
import sys
from pathlib import Path

PLAN = re.compile(r"^1\.\.(\d+)", re.MULTILINE)
LINE = re.compile(r"^(ok|not ok) \d+(?: - )?(.*)$", re.MULTILINE)


def count(test):
    """Yields (name, passed) for each thing a test program tried."""
    said = test.get("stdout") or ""
    lines, plan = LINE.findall(said), PLAN.search(said)
    for verdict, name in lines:
        yield f'{test["name"]}: {name.strip()}', verdict == "ok" and "# SKIP" not in name
    planned = int(plan.group(1)) if plan else 0
    if len(lines) < planned:
        yield f'{test["name"]}: stopped after {len(lines)} of {planned}', False
    elif not lines or all(verdict == "ok" for verdict, _ in lines) and test["result"] != "OK":
        yield test["name"], test["result"] == "OK"


def main(path, *more):
    """MORE names what failed beside the tests."""
    log = Path(path)
    rows = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    results = [result for row in rows for result in count(json.loads(row))]
    if not results:
        more = (*more, "no test was run")
    failures = [name for name, good in results if not good]
    for name in [*failures, *more]:
        print(f"failed: {name}")
    failed = len(failures) + len(more)
    print(f"{len(results) - len(failures)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
