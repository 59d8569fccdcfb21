# daily-sales
#
# Turnover per day and region from the weekly files of the tills

import sys
import uuid
from datetime import date

from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def write_single_file(writer, folder, file_name, mode):
    """Writes rows of one partition to a file of this name: beside it first, then moves it."""
    spark = SparkSession.builder.getOrCreate()
    hadoop = spark._jvm.org.apache.hadoop.fs
    target = hadoop.Path(folder)
    file = hadoop.Path(target, file_name)
    files = target.getFileSystem(spark._jsc.hadoopConfiguration())
    if mode == "ignore" and files.exists(target):
        return
    taken = {"errorifexists": target, "append": file}.get(mode)
    if taken is not None and files.exists(taken):
        raise FileExistsError(f"{taken.toString()} already exists")
    draft = hadoop.Path(target.getParent(), f".{target.getName()}.{uuid.uuid4()}")
    try:
        writer.mode("errorifexists").save(draft.toString())
        if mode == "overwrite":
            files.delete(target, True)
        files.mkdirs(target)
        for status in files.listStatus(draft):
            if status.getPath().getName().startswith("part-"):
                files.rename(status.getPath(), file)
        files.create(hadoop.Path(target, "_SUCCESS"), True).close()
    finally:
        files.delete(draft, True)


def main():
    glue_context = GlueContext(SparkContext.getOrCreate())
    spark = glue_context.spark_session
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    spark.conf.set("spark.sql.legacy.timeParserPolicy", "CORRECTED")
    spark.conf.set("spark.sql.variable.substitute", "false")

    defaults = {
        "base_path": ".",
        "from": "2026-03-09",
    }
    given = ["JOB_NAME"] + [name for name in defaults if f"--{name}" in sys.argv]
    args = {**defaults, **getResolvedOptions(sys.argv, given)}
    job = Job(glue_context)
    job.init(args["JOB_NAME"], args)

    # The folder or URI at which relative paths begin.
    base_path = args["base_path"]
    # The first day to compute
    from_ = date.fromisoformat(args["from"])

    tills = (
        spark.read.format("csv")
        .schema("day DATE, store STRING, category STRING, quantity INT, price STRING")
        .option("header", "true")
        .option("sep", ";")
        .option("escape", '"')
        .load(f"{base_path}/input/sales/*.csv")
    )

    recent = tills.filter(f"day >= DATE '{from_}'")

    points = recent.withColumn("price", F.expr("replace(`price`, ',', '.')"))

    typed = points.withColumn(
        "price",
        F.expr(
            "CASE WHEN `price` IS NOT NULL AND try_cast(`price` AS DECIMAL(10,2)) IS "
            "NULL THEN raise_error(concat('node \\'typed\\': ', concat('column "
            "\\'price\\': cannot convert to DECIMAL(10,2): ', CAST(`price` AS "
            "STRING)))) ELSE try_cast(`price` AS DECIMAL(10,2)) END"
        ),
    )

    counted = typed.withColumn("quantity", F.expr("coalesce(`quantity`, 1)"))

    stores = (
        spark.read.format("csv")
        .schema("store STRING, city STRING, region STRING")
        .option("header", "true")
        .option("escape", '"')
        .load(f"{base_path}/input/stores.csv")
    )

    placed = counted.join(stores, ["store"])

    totals = (
        placed.groupBy(F.col("day"), F.col("region"))
        .agg(
            F.expr("count(*)").alias("lines"),
            F.expr("sum((quantity * price))").alias("turnover"),
        )
    )

    # daily
    (
        totals.write.format("parquet")
        .option("partitionOverwriteMode", "dynamic")
        .mode("overwrite")
        .partitionBy("day")
        .save(f"{base_path}/output/daily")
    )

    unlisted = counted.join(stores, ["store"], "left_anti")

    per_store = unlisted.groupBy(F.col("store")).agg(F.expr("count(*)").alias("lines"))

    # unknown-stores
    write_single_file(
        per_store.repartition(1)
        .write.format("csv")
        .option("header", "true")
        .option("escape", '"'),
        f"{base_path}/output/unknown-stores",
        "unknown-stores.csv",
        mode="overwrite",
    )

    job.commit()


if __name__ == "__main__":
    main()
