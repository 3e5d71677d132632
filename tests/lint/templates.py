# SPDX-FileCopyrightText: 2026 The Yitong authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each template in ui/ has its widget in panes/ or shell/, and the other way
round; each is in the resource; what is no template is used by name."""

import re
import sys
from pathlib import Path

TEMPLATE = re.compile(r'<template class="(\w+)"')
USE = re.compile(r'set_template_from_resource\s*\([^"]*"(?:[^"]*/)?([\w-]+)\.ui"')


def type_name(stem):
    return "Yt" + "".join(part.capitalize() for part in stem.split("-"))


def complaints(top):
    sources = [path for room in ("panes", "shell") for path in (top / "app" / room).rglob("*.c")]
    texts = {path: path.read_text(encoding="utf-8") for path in sources}
    by_stem = {path.stem: path for path in sources}
    ui = top / "ui"
    forms = {path.stem: path for path in ui.rglob("*.ui")}
    listed = "".join(path.read_text(encoding="utf-8") for path in ui.glob("*gresource.xml"))

    for stem, path in sorted(forms.items()):
        name = path.relative_to(top)
        if path.relative_to(ui).as_posix() not in listed:
            yield f"{name}: not in the resource"
        found = TEMPLATE.search(path.read_text(encoding="utf-8"))
        if not found:
            if not any(f"{stem}.ui" in text for text in texts.values()):
                yield f"{name}: no source uses it"
        elif stem not in by_stem:
            yield f"{name}: no {stem}.c in panes/ or shell/"
        elif stem not in USE.findall(texts[by_stem[stem]]):
            yield f"{name}: {stem}.c does not set it as its template"
        elif found.group(1) != type_name(stem):
            yield f"{name}: its class is {found.group(1)}, its name says {type_name(stem)}"
    for path, text in sorted(texts.items()):
        for stem in USE.findall(text):
            if stem != path.stem or stem not in forms:
                yield f"{path.relative_to(top)}: {stem}.ui is not its template of the same name in ui/"


def main(top):
    found = list(complaints(Path(top)))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
