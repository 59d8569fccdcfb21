# sessionise-clicks
#
# Sessions of users from their page views

import sys

from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F


def main():
    glue_context = GlueContext(SparkContext.getOrCreate())
    spark = glue_context.spark_session
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    spark.conf.set("spark.sql.legacy.timeParserPolicy", "CORRECTED")
    spark.conf.set("spark.sql.variable.substitute", "false")

    defaults = {
        "base_path": ".",
        "gap_minutes": "30",
    }
    given = ["JOB_NAME"] + [name for name in defaults if f"--{name}" in sys.argv]
    args = {**defaults, **getResolvedOptions(sys.argv, given)}
    job = Job(glue_context)
    job.init(args["JOB_NAME"], args)

    # The folder or URI at which relative paths begin.
    base_path = args["base_path"]
    # The silence that ends a session
    gap_minutes = int(args["gap_minutes"])

    clicks = (
        spark.read.format("json")
        .schema("event BIGINT, user STRING, at TIMESTAMP, page STRING")
        .load(f"{base_path}/input/clicks.jsonl")
    )

    before = clicks.withColumn(
        "previous",
        F.expr(
            "lag(`at`, 1) OVER (PARTITION BY `user` ORDER BY `at` ASC NULLS FIRST, "
            "`event` ASC NULLS FIRST)"
        ),
    )

    marked = before.withColumn(
        "starts",
        F.expr(
            f"CASE WHEN at <= previous + make_interval(0, 0, 0, 0, 0, {gap_minutes}) "
            "THEN 0 ELSE 1 END"
        ),
    )

    numbered = marked.withColumn(
        "session",
        F.expr(
            "sum(`starts`) OVER (PARTITION BY `user` ORDER BY `at` ASC NULLS FIRST, "
            "`event` ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT "
            "ROW)"
        ),
    )

    sessions = (
        numbered.groupBy(F.col("user"), F.col("session"))
        .agg(
            F.expr("min(`at`)").alias("started_at"),
            F.expr("count(*)").alias("views"),
            F.expr("max((unix_timestamp(at)))").alias("last"),
            F.expr("bool_or((page = '/checkout'))").alias("reached_checkout"),
        )
    )

    measured = sessions.withColumn("seconds", F.expr("last - unix_timestamp(started_at)"))

    ordered = measured.select(
        F.col("user"),
        F.col("session"),
        F.col("started_at"),
        F.col("views"),
        F.col("seconds"),
        F.col("reached_checkout"),
    )

    # out
    (
        ordered.write.format("json")
        .option("ignoreNullFields", "true")
        .option("timestampFormat", "yyyy-MM-dd HH:mm:ss")
        .mode("overwrite")
        .save(f"{base_path}/output/sessions")
    )

    job.commit()


if __name__ == "__main__":
    main()
