"""What a worker does with the program: a shard of files to records, an athlete's records to pages.

Nothing here knows Spark. A step may run twice, at the same time too, where an engine loses or doubts a worker:
each run has a folder of its own, and what it makes is moved into place file by file, with the same bytes.
"""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading

import yaml


class ChildFailed(Exception):
    """The program ended with another code than 0: the step, and with it the task, has failed."""


class Soleus:
    """The program and its pipeline file, wherever the two lie on this machine."""

    def __init__(self, kit, plan, as_of):
        self.program = os.path.join(kit, "soleus")
        self.kit = kit
        self.plan = plan
        self.as_of = as_of

    def within(self, folder, scratch):
        """The same plan with a report folder of its own; the index of a map stays where it is."""
        plan = dict(self.plan, **{"report-folder": os.path.join(folder, "reports")})
        plan.setdefault("store", os.path.join(self.kit, "state", "store.sqlite"))
        for key in ("athletes", "model", "map"):
            if key in plan:
                plan[key] = os.path.join(self.kit, plan[key])
        file = os.path.join(scratch, "plan.yaml")
        with open(file, "w", encoding="utf-8") as out:
            yaml.safe_dump(plan, out, sort_keys=False, allow_unicode=True)
        return file

    def lines(self, arguments, stdin=subprocess.DEVNULL):
        """What the program prints, line by line; an ending that is not good fails after the last of them."""
        with tempfile.TemporaryFile() as words:
            child = subprocess.Popen(
                [self.program, *arguments], stdin=stdin, stdout=subprocess.PIPE, stderr=words)
            try:
                yield from child.stdout
            finally:
                child.stdout.close()
                code = child.wait()
                words.seek(0)
                said = words.read().decode(errors="replace").strip()
            if code != 0:
                raise ChildFailed(f"soleus {arguments[0]} ended with {code}: {said}")


@contextlib.contextmanager
def scratch():
    """A folder that goes with the step."""
    with tempfile.TemporaryDirectory(prefix="soleus-") as folder:
        yield folder


def record(line, number):
    """The columns of a line of `derive`; the line itself goes along as it is."""
    try:
        if not line.endswith(b"\n"):
            raise ValueError("it has no end")
        text = line.decode()
        value = json.loads(text)
        code = value["rejection"]["code"] if value["kind"] == "rejected" else None
        return (value["athlete"], value["file"], value["kind"], value["sha256"],
                value["derivation"], code, text.rstrip("\n"))
    except (ValueError, KeyError) as error:
        raise ChildFailed(f"line {number} of soleus derive is no record: {error}") from error


def derive(soleus, files):
    """Records of the files that the list at the path `files` names."""
    with scratch() as folder, open(files, "rb") as names:
        plan = soleus.within(folder, folder)
        arguments = ["derive", plan, "--files-from", "-", "--jobs", "1"]
        for number, line in enumerate(soleus.lines(arguments, stdin=names), 1):
            yield record(line, number)


def derive_framed(soleus, files):
    """Records of files whose names and bytes are handed over; a file goes to the program as it comes."""
    with scratch() as folder:
        plan = soleus.within(folder, folder)
        stream = _Frames(files)
        arguments = ["derive", plan, "--framed", "--jobs", "1"]
        try:
            for number, line in enumerate(soleus.lines(arguments, stdin=stream.reader), 1):
                yield record(line, number)
        finally:
            stream.close()


class _Frames:
    """A pipe that a thread fills with pairs of netstrings: the program's answers are read meanwhile."""

    def __init__(self, files):
        self.reader, self._writer = os.pipe()
        self._failure = None
        self._thread = threading.Thread(target=self._write, args=(files,), daemon=True)
        self._thread.start()

    def _write(self, files):
        try:
            with os.fdopen(self._writer, "wb") as pipe:
                for name, content in files:
                    name = name.encode()
                    pipe.write(b"%d:%s,%d:" % (len(name), name, len(content)))
                    pipe.write(content)
                    pipe.write(b",")
        except BrokenPipeError:
            pass  # The program has ended, and says why.
        except Exception as error:
            self._failure = error

    def close(self):
        os.close(self.reader)
        self._thread.join()
        if self._failure:
            raise self._failure


def report(soleus, athlete, parts, memories, new):
    """Pages, rows and lines of one athlete of whom the Parquet files `parts` hold all records, into `new`.

    Rows go from file to file, a batch at a time: no athlete's records are held in memory. The athlete's memory
    is read in `memories`, where the last whole job left it, and written into `new`, so that every run of the step
    begins with the same.
    """
    with scratch() as folder:
        records = os.path.join(folder, "records.ndjson")
        with open(records, "w", encoding="utf-8") as out:
            for line in stored_lines(parts):
                out.write(line + "\n")
        memory = os.path.join(folder, "memory.json")
        with contextlib.suppress(FileNotFoundError):
            shutil.copyfile(os.path.join(memories, athlete + ".json"), memory)
        plan = soleus.within(folder, folder)
        made = os.path.join(folder, "made")
        arguments = [
            "report", plan, "--athlete", athlete, "--records", records, "--memory", memory,
            "--files-from", os.path.join(new, "files", athlete),
            "--parts", os.path.join(made, "parts"), "--as-of", soleus.as_of]
        lines = list(soleus.lines(arguments))
        _write(os.path.join(made, "lines", athlete + ".ndjson"), b"".join(lines))
        if os.path.exists(memory):
            _write(os.path.join(made, "memory", athlete + ".json"), pathlib.Path(memory).read_bytes())
        with contextlib.suppress(FileNotFoundError):
            os.rename(os.path.join(folder, "reports"), os.path.join(made, "reports"))
        publish(made, new)
        return athlete, len(lines) - 1


def stored_lines(parts):
    """The lines of records that Parquet files hold, a batch at a time."""
    import pyarrow.parquet

    for part in parts:
        for batch in pyarrow.parquet.ParquetFile(part).iter_batches(batch_size=256, columns=["line"]):
            yield from batch.column("line").to_pylist()


def publish(source, target):
    """Moves every file below `source` to its place below `target`, each whole or not at all."""
    for folder, _, names in os.walk(source):
        place = os.path.join(target, os.path.relpath(folder, source))
        os.makedirs(place, exist_ok=True)
        for name in names:
            # The two may be on two disks; a name of its own keeps two runs of one step apart.
            handle, whole = tempfile.mkstemp(prefix=".writing-", dir=place)
            os.close(handle)
            shutil.copyfile(os.path.join(folder, name), whole)
            os.chmod(whole, 0o644)
            os.replace(whole, os.path.join(place, name))


def _write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    pathlib.Path(path).write_bytes(content)
