# SPDX-FileCopyrightText: 2026 The Yitong authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrows between the rooms of app/, and what only some rooms may say."""

import re
import sys
from pathlib import Path

# What a room may include besides itself. Every room may include text/.
ARROWS = {
    "text": [],
    "reader": [],
    "db": [],
    "model": ["db"],
    "search": ["model", "db"],
    "analysis": ["model"],
    "charts": [],
    "format": ["charts", "analysis", "model"],
    "act": ["format", "search", "model"],
    "desk": ["search", "model"],
    "cli": ["act", "format", "search", "analysis", "model"],
    "panes": ["desk", "charts", "analysis", "act", "format", "search", "model"],
    "shell": ["panes", "desk", "act", "model"],
    "main.c": ["shell", "cli"],
}

# Libraries that belong to some rooms only. GLib and the C library are free.
LIBRARIES = {
    r"sqlite3": ["db"],
    r"(gtk|gdk|gsk)/|adwaita": ["panes", "shell"],
    r"(cairo|pango)": ["charts", "format", "panes", "shell"],
    r"libxml/": ["format", "reader"],
    r"(poppler|archive|seccomp)": ["reader"],
    r"uchardet/": ["format"],
    r"zstd": ["model"],
    r"json-glib/": ["format", "cli", "shell"],
    r"cmark": ["format", "panes"],
    r"gio/|glib-object": [room for room in ARROWS if room != "text"],
}

# Words that belong to some rooms only.
WORDS = {
    r"\bsqlite3_\w+": (["db"], "only db/ talks to SQLite"),
    r"(?<!\w)(_|C_|gettext|ngettext|g_dngettext|g_dgettext) ?\(": (
        ["cli", "panes", "shell", "main.c"], "say N_ () here and translate where it is shown"),
}

DRAWERS = re.compile(r"^(util|utils|common|helper|helpers|misc|base)$")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')


def without_comments(text):
    """Blanks comments and keeps the lines and strings where they are."""
    def blank(found):
        part = found.group(0)
        return part if part[0] == '"' else re.sub(r"[^\n]", " ", part)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|/\*.*?\*/|//[^\n]*', blank, text, flags=re.DOTALL)


def wrong_include(room, mark, target):
    first = target.split("/")[0]
    if mark == '"' and target != "config.h":
        if first not in ARROWS or "/" not in target:
            return f'"{target}" is not written from app/'
        if first not in [room, "text", *ARROWS[room]]:
            return f"{room} may not include {first}/"
    for library, rooms in LIBRARIES.items():
        if mark == "<" and re.match(library, target) and room not in rooms:
            return f"{room} may not include <{target}>"
    return None


def complaints(app):
    for path in sorted(app.rglob("*.[ch]")):
        room = path.relative_to(app).parts[0]
        if room not in ARROWS:
            yield path, 1, f"{room} is not a room of the house"
            continue
        if any(DRAWERS.match(part) for part in (*path.relative_to(app).parts[:-1], path.stem)):
            yield path, 1, "a drawer: name the subject instead"
        text = without_comments(path.read_text(encoding="utf-8"))
        for number, line in enumerate(text.split("\n"), 1):
            found = INCLUDE.match(line)
            wrong = wrong_include(room, *found.groups()) if found else None
            if wrong:
                yield path, number, wrong
            bare = re.sub(r'"(?:\\.|[^"\\])*"', '""', line)
            for word, (rooms, why) in WORDS.items():
                if room not in rooms and re.search(word, bare):
                    yield path, number, why


def main(top):
    found = list(complaints(Path(top) / "app"))
    for path, number, what in found:
        print(f"{path.relative_to(top)}:{number}: {what}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
