# pivot-report
#
# Turnover per store with a column for each category

import sys
import uuid

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
    }
    given = ["JOB_NAME"] + [name for name in defaults if f"--{name}" in sys.argv]
    args = {**defaults, **getResolvedOptions(sys.argv, given)}
    job = Job(glue_context)
    job.init(args["JOB_NAME"], args)

    # The folder or URI at which relative paths begin.
    base_path = args["base_path"]

    sales = (
        spark.read.format("csv")
        .schema("day DATE, store STRING, category STRING, quantity INT, price STRING")
        .option("header", "true")
        .option("sep", ";")
        .option("escape", '"')
        .load(f"{base_path}/input/sales/")
        .select(
            F.col("day"),
            F.col("store"),
            F.col("category"),
            F.col("quantity"),
            F.col("price"),
        )
    )

    amounts = sales.withColumn(
        "amount",
        F.expr("quantity * CAST(replace(price, ',', '.') AS DECIMAL(10,2))"),
    )

    wide = (
        amounts.groupBy(F.col("store"))
        .pivot("category", ["Groceries", "Drinks", "Household", "Garden", "Toys"])
        .agg(F.expr("sum(`amount`)").alias("sum_amount"))
    )

    sorted_ = wide.orderBy(F.col("store").asc())

    # report
    write_single_file(
        sorted_.coalesce(1).write.format("csv").option("header", "true").option("escape", '"'),
        f"{base_path}/output/turnover",
        "turnover.csv",
        mode="overwrite",
    )

    job.commit()


if __name__ == "__main__":
    main()
