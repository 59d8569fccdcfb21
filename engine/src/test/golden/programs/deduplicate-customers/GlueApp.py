# deduplicate-customers
#
# One record per address from the records of three systems

import sys

from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import Window
from pyspark.sql import functions as F


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

    records = (
        spark.read.format("csv")
        .schema(
            "record_id BIGINT, name STRING, email STRING, phone STRING, system "
            "STRING, updated_at TIMESTAMP"
        )
        .option("header", "true")
        .option("escape", '"')
        .load(f"{base_path}/input/customers.csv")
    )

    clean = (
        records.withColumn("email", F.expr("trim(`email`)"))
        .withColumn("email", F.expr("lower(`email`)"))
    )

    newest = (
        clean.withColumn(
            "_rank",
            F.row_number().over(
                Window.partitionBy(F.col("email")).orderBy(
                    F.col("updated_at").desc(),
                    F.col("record_id").desc(),
                )
            ),
        )
        .filter("`_rank` = 1")
        .drop("_rank")
    )

    with_phone = clean.dropna(subset=["phone"])

    newest_phone = (
        with_phone.withColumn(
            "_rank",
            F.row_number().over(
                Window.partitionBy(F.col("email")).orderBy(
                    F.col("updated_at").desc(),
                    F.col("record_id").desc(),
                )
            ),
        )
        .filter("`_rank` = 1")
        .drop("_rank")
    )

    phones = newest_phone.select(F.col("email"), F.col("phone"))

    records_only = newest.drop("phone")

    joined = records_only.join(phones, ["email"], "left")

    ordered = joined.select(
        F.col("record_id"),
        F.col("email"),
        F.col("name"),
        F.col("system"),
        F.col("updated_at"),
        F.col("phone"),
    )

    # customers
    (
        ordered.write.format("csv")
        .option("header", "true")
        .option("escape", '"')
        .option("timestampFormat", "yyyy-MM-dd HH:mm:ss")
        .mode("overwrite")
        .save(f"{base_path}/output/customers")
    )

    job.commit()


if __name__ == "__main__":
    main()
