#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yitong authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes fold-table.c, which is committed: python3 app/text/fold-table.py FOLDER >app/text/fold-table.c

FOLDER holds OpenCC's character tables TSCharacters, TWVariants, HKVariants and JPVariants (Apache-2.0) as text:
opencc_dict -f ocd2 -t text -i …/TSCharacters.ocd2 -o FOLDER/TSCharacters.txt. The rest is Python's Unicode data."""

import sys
import unicodedata
from pathlib import Path

WIDE = [*range(0xA0, 0xAC00), *range(0xF900, 0xFB50), *range(0xFE10, 0xFE70), *range(0xFF01, 0xFFF0),
        *range(0x1D400, 0x1D800), *range(0x1F100, 0x1F270), *range(0x2F800, 0x2FA20)]
LETTERED = [*range(0xA0, 0x1DC0), *range(0x1E00, 0x2000), *range(0x2C00, 0x2E00), *range(0xA640, 0xA800)]


def read(folder, name):
    rows = (Path(folder) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = [row.split("\t") for row in rows if "\t" in row]
    return {row[0]: row[1].split(" ") for row in rows if len(row[0]) == 1}


def in_gb2312(char):
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def han(folder):
    # 看著 is 看着; that 著作 is not 着作 does no harm to who searches.
    table = {"著": "着"}
    for char, simple in read(folder, "TSCharacters").items():
        others = [other for other in simple if other != char]
        # 瞭 is 了 or itself: for a reader who searches, one sign.
        if others:
            table[char] = simple[0] if simple[0] != char else others[0]
    for name in ("TWVariants", "HKVariants", "JPVariants"):
        for char, variants in read(folder, name).items():
            for variant in variants:
                # 芸 is no 藝 in Chinese.
                if variant not in table and variant != char and not in_gb2312(variant):
                    table[variant] = char
    for char in table:
        seen = {char}
        while table[char] in table and table[table[char]] not in seen:
            seen.add(table[char])
            table[char] = table[table[char]]
    return {char: to for char, to in table.items() if char != to and to not in table}


def compat():
    table = {}
    for code in WIDE:
        char = chr(code)
        wide = unicodedata.normalize("NFKC", char)
        if wide != char and len(wide) <= 8 and "\n" not in wide and not unicodedata.normalize("NFC", char) == wide \
                or 0xF900 <= code < 0xFB00 and wide != char or code >= 0x2F800 and wide != char:
            table[char] = wide
    return table


def lower():
    table = {}
    for code in [*range(0x41, 0x5B), *LETTERED, *range(0x2100, 0x2500), *range(0x10400, 0x10450)]:
        char = chr(code)
        low = char.casefold()
        if low != char and char not in "İ":
            table[char] = low
    table["İ"] = "i"
    return table


def base():
    table = {}
    for code in LETTERED:
        parts = unicodedata.normalize("NFD", chr(code))
        if len(parts) > 1 and ord(parts[0]) < 0x530 and all(unicodedata.combining(part) for part in parts[1:]):
            table[chr(code)] = parts[0]
    table.update({"ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i"})
    return table


def words():
    ranges = []
    for code in [*range(0x30, 0x2E80), *range(0xA4D0, 0xAC00), *range(0xFB00, 0xFE00), *range(0xFE70, 0xFF66),
                 *range(0x10000, 0x1F300)]:
        category = unicodedata.category(chr(code))
        if category[0] in "LNM":
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return ranges


def escape(text):
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("?", "\\?")


def show(name, what, records):
    print(f"/* {what} */\nconst char {name}[] =")
    line = ""
    for char, to in sorted(records.items()):
        line += escape(char + to) + "\\n"
        if len(line) > 110:
            print(f'  "{line}"')
            line = ""
    print(f'  "{line}";\n')


def main(folder):
    print("/* SPDX-FileCopyrightText: 2026 The Yitong authors */\n/* SPDX-License-Identifier: GPL-3.0-or-later */\n")
    print("/* How characters fold; written by fold-table.py from Unicode"
          f" {unicodedata.unidata_version} and from OpenCC's character tables.\n"
          " * The tables of OpenCC are (c) 2010-2023 Carbo Kuo and contributors, Apache-2.0. */")
    print('#include "text/fold-table.h"\n')
    show("yt_fold_table_width", "Compatibility forms, full and half width.", compat())
    show("yt_fold_table_case", "Upper case and what folds with it.", lower())
    show("yt_fold_table_accents", "Letters with marks.", base())
    show("yt_fold_table_han", "Traditional and variant characters to simplified ones.", han(folder))
    print("/* Letters, digits and their marks outside East Asian scripts: first and last. */")
    print("const guint32 yt_fold_table_words[][2] = {")
    line = ""
    for first, last in words():
        line += f"{{ {first:#x}, {last:#x} }}, "
        if len(line) > 105:
            print(f"  {line.rstrip()}")
            line = ""
    if line:
        print(f"  {line.rstrip()}")
    print("};\n")
    print("const guint yt_fold_table_n_words = G_N_ELEMENTS (yt_fold_table_words);")


if __name__ == "__main__":
    main(sys.argv[1])
