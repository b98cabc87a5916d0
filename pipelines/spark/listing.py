"""What the driver knows of an archive: names, which it writes to disk and does not keep in memory."""

import itertools
import os
import pathlib

import steps


class Listing:
    """The athletes, the files of each, and shards of files of about one size."""

    def __init__(self, soleus, new):
        self.soleus = soleus
        self.athletes = os.path.join(new, "athletes.txt")
        self.files = os.path.join(new, "files")
        self._shards = os.path.join(new, "shards")

    def write(self):
        """Lists the archive; gives the number of athletes. Of each, a report must have a record of every file."""
        os.makedirs(self.files)
        count = 0
        with open(self.athletes, "w", encoding="utf-8") as out:
            for athlete in self._names("athletes"):
                # Somebody without a file has an empty list.
                pathlib.Path(self.files, athlete).touch()
                out.write(athlete + "\n")
                count += 1
        for athlete, names in itertools.groupby(self._names("files"), athlete_of):
            with open(os.path.join(self.files, athlete), "w", encoding="utf-8") as out:
                out.writelines(name + "\n" for name in names)
        return count

    def of(self, athlete):
        """The files of an athlete."""
        try:
            with open(os.path.join(self.files, athlete), encoding="utf-8", newline="\n") as lines:
                yield from (line.rstrip("\n") for line in lines)
        except FileNotFoundError:
            return

    def shards(self, root, most_bytes, most_files):
        """Writes lists of files that lie below `root`; gives their paths."""
        os.makedirs(self._shards)
        paths, names, size = [], [], 0

        def close():
            path = os.path.join(self._shards, f"{len(paths):06}")
            pathlib.Path(path).write_text("".join(name + "\n" for name in names), encoding="utf-8")
            paths.append(path)

        for name, weight in self._weighed(root):
            names.append(name)
            size += weight
            if size >= most_bytes or len(names) >= most_files:
                close()
                names, size = [], 0
        if names:
            close()
        return paths

    def _weighed(self, root):
        """Names with their bytes; what lies in an archive has its share of the archive's."""
        for athlete in self._names_of_athletes():
            for file, entries in itertools.groupby(self.of(athlete), lambda name: name.split("//")[0]):
                entries = list(entries)
                weight = _size(os.path.join(root, file)) / len(entries)
                yield from ((name, weight) for name in entries)

    def _names_of_athletes(self):
        with open(self.athletes, encoding="utf-8", newline="\n") as lines:
            yield from (line.rstrip("\n") for line in lines)

    def _names(self, kind):
        with steps.scratch() as folder:
            plan = self.soleus.within(folder, folder)
            for line in self.soleus.lines(["derive", plan, "--list", kind]):
                yield line.decode().rstrip("\n")


def athlete_of(name):
    return name.split("/")[0]


def _size(path):
    try:
        return os.stat(path).st_size
    except OSError:
        return 0  # What cannot be looked at has a record that says so.
