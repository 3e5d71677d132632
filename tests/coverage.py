# SPDX-FileCopyrightText: 2026 The Yitong authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Line coverage by room, and whether the rooms below panes/ reach theirs."""

import json
import subprocess
import sys

WANTED = 90.0
FREE = {"panes", "shell"}


def measure(top, build):
    """Returns {room: [(file, covered, total), …]}."""
    command = ["gcovr", "--root", top, "--object-directory", build,
               "--filter", f"{top}/app/", "--exclude-unreachable-branches",
               "--json-summary", "-", build]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    rooms = {}
    for row in json.loads(found)["files"]:
        parts = row["filename"].split("/")
        if len(parts) > 2:
            rooms.setdefault(parts[1], []).append(
                (row["filename"], row["line_covered"], row["line_total"]))
    return rooms


def main(top, build):
    low = []
    print(f'{"room":<10} {"lines":>7} {"covered":>8}')
    for room, files in sorted(measure(top, build).items()):
        total = sum(row[2] for row in files)
        share = 100.0 * sum(row[1] for row in files) / max(total, 1)
        print(f"{room:<10} {total:>7} {share:>7.1f}%")
        if room not in FREE and share < WANTED:
            low.append(room)
            for name, covered, lines in sorted(files, key=lambda row: row[1] - row[2])[:8]:
                print(f"    {name}: {lines - covered} of {lines} lines never ran")
    for room in low:
        print(f"app/{room} is below {WANTED:.0f} % line coverage")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
