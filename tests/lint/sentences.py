# SPDX-FileCopyrightText: 2026 The Yitong authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The typography of what a person reads: curly quotes, one ellipsis, dashes;
in Chinese full-width punctuation and a blank between Han and Latin letters.
Reads po/en.po, which holds every sentence of the sources, and po/zh_CN.po."""

import ast
import re
import sys
from pathlib import Path

HAN = "\u3400-\u9fff"
FREE = re.compile(r"<[^>]*>|%%|%[-+ #0-9.*$]*(?:l|ll|h|z|j)?[a-zA-Z]|\{\w*\}|\(_\w\)|https?://\S+|\A(?:[^;\s]+;){3,}\Z")
# What stands for the above: neither a letter, nor Han, nor a blank.
HOLE = "\ufffc"

BOTH = [
    (re.compile(r"\.\.\."), "… is one character"),
    (re.compile(r'"'), "quotes are curly"),
]
ENGLISH = BOTH + [
    (re.compile(r"'"), "’ is the apostrophe, ‘ ’ are the quotes"),
    (re.compile(r" - "), "– is the dash"),
    (re.compile(r"\A(?: .*|.* |.*  .*)\Z"), "a blank too many"),
    (re.compile(r"\d x \d"), "× is the times sign"),
]
CHINESE = BOTH + [
    (re.compile(rf"[{HAN}][,;:?!]|[{HAN}]\.(?!\w)"), "Chinese punctuation is full-width"),
    (re.compile(rf"[{HAN}][A-Za-z]|[A-Za-z][{HAN}]"), "a blank stands between Han and Latin letters"),
    (re.compile(r" [，。；：？！（）、《》]|[，。；：？！（）、《》] "), "no blank beside full-width punctuation"),
    (re.compile(r"[「」『』]"), "“ ” are the quotes"),
]


def messages(path):
    """Yields (line number, field, text) of a catalogue as msgmerge writes it."""
    field, start, parts = None, 0, []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        found = re.match(r"(msgid|msgid_plural|msgstr(?:\[\d+\])?|msgctxt) (\".*\")$", line)
        if found or not line.startswith('"'):
            if field and "".join(parts):
                yield start, field, "".join(parts)
            field, start, parts = (found.group(1), number, []) if found else (None, 0, [])
        text = found.group(2) if found else line
        if field and text.startswith('"'):
            parts.append(ast.literal_eval(text))


def complaints(path, wanted, rules):
    for number, field, text in messages(path):
        if not field.startswith(wanted) or text.startswith("Project-Id-Version"):
            continue
        bare = FREE.sub(HOLE, text)
        for rule, what in rules:
            if rule.search(bare):
                yield f"{path.name}:{number}: {what}: {text!r}"


def main(top):
    po = Path(top) / "po"
    found = [*complaints(po / "en.po", "msgid", ENGLISH),
             *complaints(po / "zh_CN.po", "msgstr", CHINESE)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
