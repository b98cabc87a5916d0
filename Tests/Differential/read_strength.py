#!/usr/bin/env python3
"""Reads strength logs a second way, with Python's csv module, to hold the readers against.

One JSON line a file: the exercise of every row, in the order of the file, that is a set or should be
one; for JEFIT, of every entry of a row's logs. Rows that are no sets (rest timers, notes, sets that
were planned and not done) are left out.

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
        # A row without a single set is one row with a problem.
        for _ in [entry for entry in row["logs"].split(",") if entry.strip()] or [None]:
            yield row["ename"]


def exercises(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = file.readlines()
    if any(line.startswith("### EXERCISE LOGS") for line in lines):
        return list(jefit(lines))
    # Blank lines inside quotes matter little: only rows are counted.
    names = []
    for row in table(lines):
        if {row.get("Set Order", "").lower(), row.get("Status", "").lower()} & NO_SETS:
            continue
        names.append(next((row[name] for name in NAMES if name in row), None))
    return names


for path in sys.argv[1:]:
    print(json.dumps({"file": path, "exercises": exercises(path)}))
