#!/usr/bin/env python3
"""Reads GPX and TCX files a second way, to hold the decoder against.

One JSON line for each track or activity, in the order of the file; a file without any gives one line
whose "recording" is null. The whole document is parsed at once by lxml. "fault" says why a strict
parser refuses the file; what could be recovered is given all the same.

Usage: read_runs.py FILE...   or the paths on standard input, one a line
"""
import gzip
import io
import json
import math
import sys
from datetime import datetime, timezone

from lxml import etree

OPTIONS = dict(resolve_entities=False, no_network=True, huge_tree=True)


def unpack(data):
    """The content below any gzip, as far as it goes, and what is wrong with the packing."""
    fault = None
    while data[:2] == b"\x1f\x8b":
        out = bytearray()
        stream = gzip.GzipFile(fileobj=io.BytesIO(data))
        try:
            while piece := stream.read(4096):
                out += piece
        except (EOFError, OSError) as error:
            fault = f"gzip: {error}"
        data = bytes(out)
    return data, fault


def parse(data):
    """The root, and why a strict parser would refuse the bytes; the root is None for no XML at all."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n").removeprefix(b"\xef\xbb\xbf")
    try:
        return etree.fromstring(data, etree.XMLParser(**OPTIONS)), None
    except etree.XMLSyntaxError as error:
        try:
            root = etree.fromstring(data, etree.XMLParser(recover=True, **OPTIONS))
        except etree.XMLSyntaxError:
            root = None
        return root, f"xml: {error}"


def local(element):
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else None


def named(parent, *names):
    """Every element below `parent` whose local name is one of `names`, in the file's order."""
    return [element for element in parent.iter() if local(element) in names]


def number(text):
    """A finite number, with a point or a comma; None for anything else."""
    try:
        value = float((text or "").strip().replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def seconds(text):
    """Seconds since 1970 of an ISO 8601 time; None for no time or one at which no watch ran."""
    try:
        time = datetime.fromisoformat((text or "").strip().replace(",", "."))
    except ValueError:
        return None
    if not 1980 <= time.year <= 2199:
        return None
    if time.tzinfo is None:
        time = time.replace(tzinfo=timezone.utc)
    return time.timestamp()


def last_number(elements, least):
    values = [number(element.text) for element in elements]
    values = [value for value in values if value is not None and value >= least]
    return values[-1] if values else None


def gpx_point(point):
    return (
        [seconds(child.text) for child in point if local(child) == "time"],
        last_number(named(point, "distance"), -math.inf),
        last_number(named(point, "hr", "heartrate"), 0),
        last_number(named(point, "cad", "cadence"), -math.inf),
    )


def tcx_point(point):
    pulse = [
        value for rate in point if local(rate) == "HeartRateBpm"
        for value in rate if local(value) == "Value"
    ]
    run_cadence = last_number(named(point, "RunCadence"), -math.inf)
    crank = last_number(named(point, "Cadence"), -math.inf)
    return (
        [seconds(child.text) for child in point if local(child) == "Time"],
        last_number([child for child in point if local(child) == "DistanceMeters"], 0),
        last_number(pulse, 0),
        crank if run_cadence is None else run_cadence,
    )


def mean(values):
    return {"count": len(values), "mean": math.fsum(values) / len(values) if values else None}


def summary(points):
    """What is compared of a recording: its points with a time, and the values on them."""
    timed = [(times[-1], *values) for times, *values in points if times and times[-1] is not None]
    distances = [distance for _, distance, _, _ in timed if distance is not None]
    return {
        "points": len(timed),
        "first": timed[0][0] if timed else None,
        "last": timed[-1][0] if timed else None,
        "distance_m": distances[-1] if distances else None,
        # A pulse of 0 is a strap without contact; a cadence of 0 is somebody who stands.
        "heart_rate": mean([rate for _, _, rate, _ in timed if rate]),
        "cadence": mean([cadence for _, _, _, cadence in timed if cadence is not None]),
    }


def recordings(root):
    """Each track or activity with its place among all that a file holds."""
    if root is None:
        return
    if local(root) == "gpx":
        for place, track in enumerate(named(root, "trk"), 1):
            yield place, summary([gpx_point(point) for point in named(track, "trkpt")])
    elif local(root) in ("TrainingCenterDatabase", "Activities"):
        for place, part in enumerate(named(root, "Activity", "Course", "Workout"), 1):
            if local(part) == "Activity":
                yield place, summary([tcx_point(point) for point in named(part, "Trackpoint")])


def main():
    for path in sys.argv[1:] or [line.rstrip("\n") for line in sys.stdin]:
        with open(path, "rb") as file:
            data, packing = unpack(file.read())
        root, fault = parse(data)
        head = {"file": path, "fault": packing or fault}
        head["root"] = None if root is None else local(root)
        found = list(recordings(root))
        for place, values in found or [(None, summary([]))]:
            print(json.dumps({**head, "recording": place, **values}))


if __name__ == "__main__":
    main()
