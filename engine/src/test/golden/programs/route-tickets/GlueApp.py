# route-tickets
#
# Sends support tickets to the queues that answer them

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
    }
    given = ["JOB_NAME"] + [name for name in defaults if f"--{name}" in sys.argv]
    args = {**defaults, **getResolvedOptions(sys.argv, given)}
    job = Job(glue_context)
    job.init(args["JOB_NAME"], args)

    # The folder or URI at which relative paths begin.
    base_path = args["base_path"]

    tickets = (
        spark.read.format("csv")
        .schema(
            "ticket_id BIGINT, opened_at TIMESTAMP, subject STRING, language STRING, "
            "urgency INT"
        )
        .option("header", "true")
        .option("escape", '"')
        .load(f"{base_path}/input/tickets.csv")
    )

    short = tickets.select(
        F.col("ticket_id"),
        F.col("subject"),
        F.col("language"),
        F.col("urgency"),
    )

    # routed
    routed_urgent = short.filter("coalesce(urgency = 5, false)")
    routed_billing = short.filter(
        "NOT coalesce(urgency = 5, false) AND coalesce(subject LIKE '%Invoice%' "
        "OR subject LIKE '%Refund%', false)"
    )
    routed_technical = short.filter(
        "NOT coalesce(urgency = 5, false) AND NOT coalesce(subject LIKE "
        "'%Invoice%' OR subject LIKE '%Refund%', false) AND coalesce(subject IN "
        "('Cannot log in', 'App crashes'), false)"
    )
    routed_rest = short.filter(
        "NOT coalesce(urgency = 5, false) AND NOT coalesce(subject LIKE "
        "'%Invoice%' OR subject LIKE '%Refund%', false) AND NOT coalesce(subject "
        "IN ('Cannot log in', 'App crashes'), false)"
    )

    # urgent
    (
        routed_urgent.write.format("csv")
        .option("header", "true")
        .option("escape", '"')
        .mode("overwrite")
        .save(f"{base_path}/output/urgent")
    )

    # billing
    (
        routed_billing.write.format("csv")
        .option("header", "true")
        .option("escape", '"')
        .mode("overwrite")
        .save(f"{base_path}/output/billing")
    )

    # technical
    (
        routed_technical.write.format("csv")
        .option("header", "true")
        .option("escape", '"')
        .mode("overwrite")
        .save(f"{base_path}/output/technical")
    )

    # rest
    (
        routed_rest.write.format("csv")
        .option("header", "true")
        .option("escape", '"')
        .mode("overwrite")
        .save(f"{base_path}/output/rest")
    )

    job.commit()


if __name__ == "__main__":
    main()
