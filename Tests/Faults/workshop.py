"""A small archive of which nights are run, undisturbed or with a fault at a chosen call to the system."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ARCHIVE = ROOT / "Tests/EndToEndTests/Fixtures/archive"
AS_OF = "2026-05-26T06:00:00Z"
LATER = "2026-05-28T06:00:00Z"
GONE = "athletes/emil-hofer/runs/track-2.gpx.gz"
NEW = "athletes/dana-lind/runs/found-later.gpx"
BAD = "athletes/emil-hofer/runs/bad-one.gpx"
WRITING = "open,write,fsync,rename,exchange,link,symlink,unlink,mkdir,rmdir"
READING = "open,opendir,readdir,stat,read"


def program():
    """The built program: SOLEUS, or that of the debug build."""
    path = pathlib.Path(os.environ.get("SOLEUS", ROOT / ".build/debug/soleus"))
    if not path.is_file():
        sys.exit(f"{path} is not built: swift build, or name it in SOLEUS")
    return path


def shim(folder):
    """Compiles what lets calls fail."""
    library = pathlib.Path(folder) / "fault.so"
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", library,
         HERE / "fault.c", "-ldl"], check=True)
    return library


def gpx(start_minute):
    """Some minutes of running, made up."""
    points = "".join(
        f'<trkpt lat="{48 + i * 30 / 111320:.7f}" lon="11.0"><time>2026-05-08T06:'
        f"{(start_minute * 60 + i * 10) // 60 % 60:02}:{i * 10 % 60:02}Z</time></trkpt>"
        for i in range(100))
    return ('<?xml version="1.0"?><gpx version="1.1" creator="made up" '
            'xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Run</name><type>running</type>'
            f"<trkseg>{points}</trkseg></trk></gpx>")


class Workshop:
    """A folder with a pipeline, its athletes and what nights leave."""

    as_of = AS_OF

    def __init__(self, path, source=ARCHIVE):
        self.path = pathlib.Path(path)
        shutil.rmtree(self.path, ignore_errors=True)
        shutil.copytree(source, self.path, symlinks=True)

    def copy(self, path):
        """The same at another path, links between files kept as such."""
        other = object.__new__(Workshop)
        other.path = pathlib.Path(path)
        shutil.rmtree(other.path, ignore_errors=True)
        subprocess.run(["cp", "-a", self.path, other.path], check=True)
        return other

    def forward(self):
        """A run comes, one goes, and a file that is none comes."""
        (self.path / NEW).write_text(gpx(0))
        (self.path / BAD).write_text("no run at all")
        (self.path / GONE).unlink()

    def back(self):
        """The input is again what it was, times of files included."""
        (self.path / NEW).unlink()
        (self.path / BAD).unlink()
        shutil.copy2(ARCHIVE / GONE, self.path / GONE)
        os.utime(self.path / GONE, ns=self.times)

    def keep_times(self):
        """Remembers what `back` restores."""
        status = (self.path / GONE).stat()
        self.times = (status.st_atime_ns, status.st_mtime_ns)

    def run(self, library=None, timeout=120, **fault):
        """A night; gives its exit code, less than 0 for a signal, and its words."""
        environment = {"PATH": "/usr/bin:/bin"}
        if library:
            environment |= {"LD_PRELOAD": str(library), "FAULT_ROOT": str(self.path)}
            environment |= {f"FAULT_{key.upper()}": str(value) for key, value in fault.items()}
        done = subprocess.run(
            [program(), "run", self.path / "pipeline.yaml", "--as-of", self.as_of, "--jobs", "1"],
            env=environment, capture_output=True, text=True, timeout=timeout, check=False)
        return done.returncode, done.stderr

    def calls(self, library, kinds):
        """How many calls of these kinds a night makes; it is run."""
        count = self.path.with_suffix(".count")
        self.run(library, calls=kinds, count=count)
        return int(count.read_text())

    def reports(self):
        """What a reader finds: names with bytes, and links with where they lead."""
        found = {}
        top = self.path / "reports"
        for folder, folders, files in os.walk(top):
            for name in folders + files:
                path = pathlib.Path(folder) / name
                if name.startswith((".soleus", ".writing")):
                    continue
                relative = str(path.relative_to(top))
                if path.is_symlink():
                    found[relative] = "-> " + os.readlink(path)
                elif path.is_file():
                    found[relative] = path.read_bytes()
        return found

    def strays(self):
        """What only a night that is under way has."""
        hidden = [p for p in self.path.glob(".*.night")]
        hidden += [p for p in self.path.glob("reports/.writing*")]
        hidden += [p for p in self.path.glob("reports/.soleus-*")]
        return [str(p.relative_to(self.path)) for p in hidden]


def differences(one, other):
    """Names that two folders do not share, or whose bytes differ."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


class Campaign:
    """Counts trials and what went wrong in them."""

    def __init__(self):
        self.trials = 0
        self.wrong = []
        self.folder = tempfile.TemporaryDirectory(prefix="soleus-faults-")
        self.path = pathlib.Path(self.folder.name)
        self.library = shim(self.path)

    def count(self):
        """One trial more; says now and then how far it is."""
        self.trials += 1
        if self.trials % 100 == 0:
            print(f"{self.trials} trials, {len(self.wrong)} wrong", flush=True)

    def check(self, holds, words):
        """Notes a trial that did not come out right."""
        if not holds:
            self.wrong.append(words)
            print("WRONG:", words, flush=True)

    def end(self, words):
        """Says what came of it and leaves with 1 where anything went wrong."""
        print(f"{words}: {self.trials} trials, {len(self.wrong)} wrong", flush=True)
        self.folder.cleanup()
        sys.exit(1 if self.wrong else 0)


def spread(count, most):
    """At most so many of the numbers 1 to `count`, evenly."""
    most = min(count, most)
    return sorted({1 + i * count // most for i in range(most)})
