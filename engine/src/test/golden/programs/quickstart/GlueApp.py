# orders-by-region
#
# How much each region sold, counting paid orders only

import sys
import uuid

from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def sql_text(text):
    """A text as it is written between single quotes in Spark SQL."""
    for character, escape in (
        ("\\", "\\\\"),
        ("'", "\\'"),
        ("\n", "\\n"),
        ("\r", "\\r"),
        ("\t", "\\t"),
        ("\f", "\\014"),
        ("\0", "\\000"),
        ("${", "$\\{"),
    ):
        text = text.replace(character, escape)
    return text


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
        "status": "PAID",
    }
    given = ["JOB_NAME"] + [name for name in defaults if f"--{name}" in sys.argv]
    args = {**defaults, **getResolvedOptions(sys.argv, given)}
    job = Job(glue_context)
    job.init(args["JOB_NAME"], args)

    # The folder or URI at which relative paths begin.
    base_path = args["base_path"]
    # The orders that count
    status = args["status"]

    orders = (
        spark.read.format("csv")
        .schema(
            "order_id BIGINT, ordered_on DATE, region STRING, status STRING, amount "
            "DECIMAL(12,2)"
        )
        .option("header", "true")
        .option("escape", '"')
        .load(f"{base_path}/input/orders.csv")
    )

    paid = orders.filter(f"status = '{sql_text(status)}'")

    regions = (
        spark.read.format("csv")
        .schema("region STRING, region_name STRING, manager STRING")
        .option("header", "true")
        .option("escape", '"')
        .load(f"{base_path}/input/regions.csv")
    )

    named = paid.join(F.broadcast(regions), ["region"], "left")

    filled = named.withColumn("region_name", F.expr("coalesce(`region_name`, 'elsewhere')"))

    totals = (
        filled.groupBy(F.col("region_name"))
        .agg(F.expr("count(*)").alias("orders"), F.expr("sum(`amount`)").alias("total"))
    )

    sorted_ = totals.orderBy(F.col("total").desc())

    # report
    write_single_file(
        sorted_.coalesce(1).write.format("csv").option("header", "true").option("escape", '"'),
        f"{base_path}/output/totals",
        "totals.csv",
        mode="overwrite",
    )

    job.commit()


if __name__ == "__main__":
    main()
