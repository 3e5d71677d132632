# SPDX-FileCopyrightText: 2026 The Yitong authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for every file: its size, its licence lines, its place."""

import os
import re
import sys
from pathlib import Path

TOP = {"app", "ui", "data", "po", "tests", "meson.build", "meson_options.txt", "README.md", "LICENSE"}
SIZED = {".c", ".h", ".py", ".ui", ".css"}
LINES, LINES_WANTED, FUNCTION_LINES = 800, 400, 70

# Files that are material rather than source; .reuse/dep5 names their licence.
MATERIAL = ("tests/files/", "tests/fuzz/corpus/", "LICENSE", "LICENSES/")
NO_COMMENTS = {".md", ".json", ".txt", ".csv", ".yitong", ".png"}

MACHINE = re.compile(r"(?<![\w.$}])/(?:root|w[o]rk|home/\w+)/\w")
LICENCES = ("SPDX-FileCopyrightText" + ":", "SPDX-License-Identifier" + ":")


def project_files(top):
    for folder, folders, names in os.walk(top):
        here = Path(folder)
        folders[:] = sorted(name for name in folders
                            if name not in (".git", ".build", ".cache", "__pycache__"))
        for name in sorted(names):
            if name != ".git":
                yield here / name


def long_functions(lines):
    """Yields (line number, length) of each function that is too long."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{" and number > 1 and lines[number - 2].rstrip().endswith(")"):
            start = number
        elif line.startswith("}") and start:
            if number - start + 1 > FUNCTION_LINES:
                yield start, number - start + 1
            start = None


def complaints(path, name, lines):
    if path.suffix in SIZED:
        if len(lines) > LINES:
            yield 1, f"{len(lines)} lines, more than {LINES}"
        if path.suffix == ".c":
            for number, length in long_functions(lines):
                yield number, f"a function of {length} lines, more than {FUNCTION_LINES}"
    if path.suffix not in NO_COMMENTS or path.name == "meson_options.txt":
        first = "\n".join(lines[:12])
        for licence in LICENCES:
            if licence not in first:
                yield 1, f"no {licence.rstrip(':')} line"
    for number, line in enumerate(lines, 1):
        if MACHINE.search(line):
            yield number, "a path of one machine"
        if line.endswith((" ", "\t")) and path.suffix != ".md":
            yield number, "blanks at the end of the line"


def main(top):
    top = Path(top)
    wrong = [f"{entry.name}: does not belong at the top" for entry in sorted(top.iterdir())
             if not entry.name.startswith(".") and entry.name not in TOP]
    for path in project_files(top):
        name = path.relative_to(top).as_posix()
        if name.startswith(MATERIAL) or name.startswith(".reuse/"):
            continue
        try:
            lines = path.read_text(encoding="utf-8").split("\n")
        except UnicodeDecodeError:
            if path.suffix not in NO_COMMENTS:
                wrong.append(f"{name}: not UTF-8")
            continue
        if lines and not lines[-1]:
            lines.pop()
        if path.suffix in SIZED and LINES_WANTED < len(lines) <= LINES:
            print(f"{name}: {len(lines)} lines; {LINES_WANTED} are wanted (no failure)")
        wrong += [f"{name}:{number}: {what}" for number, what in complaints(path, name, lines)]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
