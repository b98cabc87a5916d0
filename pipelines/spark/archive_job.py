"""An archive to its report folder, on Spark: `soleus derive` a shard, `soleus report` an athlete, `soleus roster`.

    spark-submit archive_job.py --plan weekly.yaml --kit KIT --work FOLDER --as-of 2026-06-08T06:00:00Z

docs/spark.md says how to set it up. FOLDER, and the archive unless it is named with --objects, must be seen by
all workers under the same path.
"""

import argparse
import os
import pathlib
import shutil
import tarfile
import tempfile
import urllib.parse
import uuid

import yaml
from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StringType, StructField, StructType

import steps
from listing import Listing, athlete_of

RECORDS = StructType([
    StructField("athlete", StringType(), nullable=False),
    StructField("file", StringType(), nullable=False),
    StructField("kind", StringType(), nullable=False),
    StructField("sha256", StringType(), nullable=False),
    StructField("derivation", StringType(), nullable=False),
    StructField("rejection", StringType(), nullable=True),
    # As derive printed it: what report reads has to be the same bytes.
    StructField("line", StringType(), nullable=False),
])

LARGEST_PROFILE = 1 << 20


def main():
    told = arguments()
    here = os.path.dirname(os.path.abspath(__file__))
    spark = SparkSession.builder.appName("soleus").getOrCreate()
    context = spark.sparkContext
    for module in ("steps.py", "listing.py"):
        context.addPyFile(os.path.join(here, module))
    work = os.path.abspath(told.work)
    # Of a worker that was lost and comes back, nothing may reach what another job makes.
    new = os.path.join(work, "new-" + uuid.uuid4().hex[:12])
    sweep(work)
    os.makedirs(new)
    with tempfile.TemporaryDirectory(prefix="soleus-") as folder:
        kit = os.path.join(folder, "kit")
        plan = packed(told.plan, told.kit, kit)
        base = None
        if told.objects:
            plan["athletes"] = "athletes"
            base = qualified(context, told.objects)
            lay_out(spark, base, os.path.join(kit, "athletes"))
        ship(context, kit, folder)
        local = steps.Soleus(kit, plan, told.as_of)
        listing = Listing(local, new)
        athletes = listing.write()
        settings = (plan, told.as_of)
        if base:
            rows = derived_objects(spark, base, settings, listing, told)
        else:
            shards = listing.shards(plan["athletes"], told.shard_mib * 2**20, told.shard_files)
            rows = derived_shards(context, shards, settings)
        records = os.path.join(new, "records")
        spark.createDataFrame(rows, RECORDS).write.partitionBy("athlete").parquet(records)
        made = reported(spark, listing, athletes, records, settings, os.path.join(work, "memory"), new)
        roster(local, new, work)
        spark.stop()
    put_in_place(new, work)
    print(f"{athletes} athletes, {made} weeks: {work}/reports/index.html")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plan", required=True, help="the pipeline file")
    parser.add_argument("--kit", required=True, help="the folder that pipelines/spark/kit made")
    parser.add_argument("--work", required=True, help="reports, records and memory go here")
    parser.add_argument("--as-of", required=True, help="what counts as now, as for soleus run")
    parser.add_argument("--objects", help="a URI that Spark reads, in place of the plan's athletes")
    parser.add_argument("--shard-mib", type=float, default=16, help="input of one derive, at most")
    parser.add_argument("--shard-files", type=int, default=500, help="files of one derive, at most")
    return parser.parse_args()


def packed(file, program, kit):
    """Copies into `kit` the program and what the plan names beside athletes; gives the plan with these places."""
    shutil.copytree(program, kit)
    with open(file, encoding="utf-8") as text:
        plan = yaml.safe_load(text)
    folder = os.path.dirname(os.path.abspath(file))
    plan["athletes"] = os.path.normpath(os.path.join(folder, plan["athletes"]))
    for key in ("model", "map"):
        if key in plan:
            # Pages tell the model's name, so that each keeps its own, in a folder of its own.
            name = os.path.join(key, os.path.basename(plan[key]))
            os.makedirs(os.path.join(kit, key))
            shutil.copy2(os.path.join(folder, plan[key]), os.path.join(kit, name))
            plan[key] = name
    index = os.path.splitext(os.path.join(folder, plan.pop("store")))[0] + ".map"
    os.makedirs(os.path.join(kit, "state"))
    if "map" in plan and os.path.isdir(index):
        shutil.copytree(index, os.path.join(kit, "state", "store.map"))
    plan.pop("report-folder")
    return plan


def ship(context, kit, folder):
    """Every worker unpacks the kit once."""
    tar = os.path.join(folder, "kit.tar.gz")
    with tarfile.open(tar, "w:gz", compresslevel=1) as out:
        out.add(kit, arcname=".")
    context.addArchive(tar + "#kit")


def on_worker(settings):
    return steps.Soleus(SparkFiles.get("kit"), *settings)


def derived_shards(context, shards, settings):
    """Records of the files in the lists, a task a list."""
    def derive(paths):
        for path in paths:
            yield from steps.derive(on_worker(settings), path)

    return context.parallelize(shards, max(1, len(shards))).mapPartitions(derive)


def derived_objects(spark, base, settings, listing, told):
    """Records of what lies below a URI; Spark makes tasks of one size, and reads the bytes."""
    spark.conf.set("spark.sql.files.maxPartitionBytes", int(told.shard_mib * 2**20))
    spark.conf.set("spark.sql.files.openCostInBytes", int(told.shard_mib * 2**20 / told.shard_files))

    def derive(rows):
        inputs = {}

        def wanted():
            for row in rows:
                name = row.path.removeprefix(base + "/")
                athlete = athlete_of(name)
                if athlete not in inputs:
                    inputs[athlete] = set(listing.of(athlete))
                if name in inputs[athlete]:
                    yield name, row.content

        return steps.derive_framed(on_worker(settings), wanted())

    return objects(spark, base).select("path", "content").rdd.mapPartitions(derive)


def objects(spark, base):
    return (spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(base))


def qualified(context, uri):
    """The URI as Spark puts it before the names that it finds."""
    path = context._jvm.org.apache.hadoop.fs.Path(uri)
    return path.getFileSystem(context._jsc.hadoopConfiguration()).makeQualified(path).toString()


def lay_out(spark, base, athletes):
    """A folder of athletes with profiles, lists and names: the files themselves are empty."""
    found = objects(spark, base)
    for row in found.select("path").toLocalIterator():
        place = os.path.join(athletes, row.path.removeprefix(base + "/"))
        os.makedirs(os.path.dirname(place), exist_ok=True)
        pathlib.Path(place).touch()
    own = F.col("path").substr(len(base) + 2, 65536).rlike(r"(?i)^[^/]+/[^/]+\.(ya?ml|csv)$")
    small = found.where(own & (F.col("length") < LARGEST_PROFILE))
    for row in small.select("path", "content").toLocalIterator():
        pathlib.Path(athletes, row.path.removeprefix(base + "/")).write_bytes(row.content)


def reported(spark, listing, athletes, records, settings, memories, new):
    """Makes the pages of all athletes, a task each; gives the number of weeks.

    What goes to a task is where an athlete's records lie, not the records.
    """
    spark.conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    parts = (spark.read.schema(RECORDS).parquet(records)
             .select("athlete", F.input_file_name().alias("part"))
             .groupBy("athlete").agg(F.collect_set("part").alias("parts")))
    known = spark.read.option("lineSep", "\n").text(listing.athletes)
    tasks = (known.withColumnRenamed("value", "athlete").join(parts, "athlete", "left")
             .repartitionByRange(min(max(1, athletes), 4096), "athlete"))

    def report(rows):
        for row in rows:
            paths = sorted(urllib.parse.unquote(part).removeprefix("file://") for part in row.parts or [])
            yield steps.report(on_worker(settings), row.athlete, paths, memories, new)

    return tasks.rdd.mapPartitions(report).map(lambda made: made[1]).sum()


def roster(soleus, new, work):
    """The pages and tables of all, from the lines that reports left."""
    lines = os.path.join(new, "lines")
    memory = os.path.join(new, "roster.json")
    if os.path.exists(os.path.join(work, "roster.json")):
        shutil.copyfile(os.path.join(work, "roster.json"), memory)
    plan = soleus.within(new, new)
    with tempfile.TemporaryFile() as text:
        for name in sorted(os.listdir(lines)):
            text.write(pathlib.Path(lines, name).read_bytes())
        text.seek(0)
        arguments = ["roster", plan, "--weeks", "-", "--parts", os.path.join(new, "parts"),
                     "--memory", memory, "--as-of", soleus.as_of]
        for _ in soleus.lines(arguments, stdin=text):
            pass


def put_in_place(new, work):
    """Reports and records of a whole job take the place of the former ones; memory grows by what it has."""
    if os.path.isdir(os.path.join(new, "memory")):
        os.makedirs(os.path.join(work, "memory"), exist_ok=True)
        for name in os.listdir(os.path.join(new, "memory")):
            os.replace(os.path.join(new, "memory", name), os.path.join(work, "memory", name))
    if os.path.exists(os.path.join(new, "roster.json")):
        os.replace(os.path.join(new, "roster.json"), os.path.join(work, "roster.json"))
    for name in ("reports", "records"):
        source, target = os.path.join(new, name), os.path.join(work, name)
        if not os.path.exists(source):
            continue
        if os.path.exists(target):
            os.rename(target, os.path.join(new, "former-" + name))
        os.rename(source, target)
    sweep(work)


def sweep(work):
    """Takes away what jobs that did not end well left."""
    if os.path.isdir(work):
        for name in os.listdir(work):
            if name.startswith("new-"):
                shutil.rmtree(os.path.join(work, name), ignore_errors=True)


if __name__ == "__main__":
    main()
