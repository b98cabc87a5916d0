#!/usr/bin/env python3
"""Reads strength logs a second way, with Python's csv module, to hold the readers against.

One JSON line a file with its rows, in the order of the file: the exercise, and how many sets the row
holds (several for JEFIT). Rows that are no sets are left out: rest timers, notes, cardio, sets that
were planned and not done.

Usage: read_strength.py FILE...
"""
import csv
import io
import json
import sys

NAMES = ["Exercise Name", "Nom de l'exercice", "exercise_title", "Exercise"]
NO_SETS = {"rest timer", "minuteur de repos", "note", "notstarted"}


def table(lines):
    lines = [line for line in lines if line.strip()]
    delimiter = ";" if lines and lines[0].count(";") > lines[0].count(",") else ","
    rows = csv.reader(io.StringIO("".join(lines)), delimiter=delimiter, skipinitialspace=True)
    rows = [[field.strip() for field in row] for row in rows]
    return [dict(zip(rows[0], row)) for row in rows[1:] if any(row)] if rows else []


def jefit(lines):
    inside, section = False, []
    for line in lines:
        if line.startswith("###"):
            inside = line.strip("# \r\n") == "EXERCISE LOGS"
        elif inside:
            section.append(line)
    for row in table(section):
        entries = [entry.strip() for entry in row["logs"].split(",") if entry.strip()]
        if len(entries) < 4 or entries[:3] != ["0x0"] * 3:
            yield {"exercise": row["ename"], "sets": len(entries)}


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = file.readlines()
    if any(line.startswith("### EXERCISE LOGS") for line in lines):
        return list(jefit(lines))
    found = []
    for row in table(lines):
        if not {row.get("Set Order", "").lower(), row.get("Status", "").lower()} & NO_SETS:
            name = next((row[name] for name in NAMES if name in row), None)
            found.append({"exercise": name, "sets": 1})
    return found


for path in sys.argv[1:]:
    print(json.dumps({"file": path, "rows": rows(path)}))
