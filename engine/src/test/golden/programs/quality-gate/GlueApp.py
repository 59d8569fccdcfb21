# quality-gate
#
# Lets the good orders of a partner through and keeps the others aside

import sys

from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F


def bad_rows(df, bad_row_column):
    """Lets Spark parse all columns: a malformed row is in its column, whichever are used later."""
    columns = {name: column_named(name) for name in df.columns}
    nothing = F.when(never(df), F.lit(""))
    columns[bad_row_column] = F.coalesce(columns[bad_row_column], nothing).alias(bad_row_column)
    return df.select(*columns.values())


def column_named(name):
    """The column of exactly this name, whatever characters are in it."""
    return F.col(f"`{sql_identifier(name)}`")


def never(df):
    """A condition over all columns that holds for no row, and that Spark does not see through."""
    nulls = [column_named(name).isNull().cast("int") for name in df.columns]
    return F.least(*nulls, F.lit(1)) < 0


def sql_identifier(name):
    """A name as it is written between back quotes in Spark SQL."""
    return name.replace("`", "``")


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

    orders_rows = (
        spark.read.format("csv")
        .schema(
            "order_id BIGINT, email STRING, ordered_on STRING, currency STRING, "
            "amount DECIMAL(10,2), _bad_row STRING"
        )
        .option("header", "true")
        .option("escape", '"')
        .option("columnPruning", "false")
        .option("columnNameOfCorruptRecord", "_bad_row")
        .load(f"{base_path}/input/orders.csv")
        .transform(lambda df: bad_rows(df, "_bad_row"))
    )
    orders = orders_rows.filter("`_bad_row` IS NULL").drop("_bad_row")
    orders_bad = (
        orders_rows.filter("`_bad_row` IS NOT NULL")
        .select(F.col("_bad_row").alias("bad_row"))
    )

    checked_rows = (
        orders.withColumn("_occurrences_1", F.expr("count(*) OVER (PARTITION BY `order_id`)"))
        .withColumn(
            "_broken_rules",
            F.expr(
                "filter(array(CASE WHEN `order_id` IS NULL THEN 'order_id not-null' END, "
                "CASE WHEN `order_id` IS NOT NULL AND `_occurrences_1` > 1 THEN 'order_id "
                "unique' END, CASE WHEN coalesce(NOT regexp_like(CAST(`email` AS STRING), "
                "'^(?:[^@ ]+@[^@ ]+[.][a-z]+)$'), false) THEN 'email matches' END, CASE "
                "WHEN `ordered_on` IS NOT NULL AND try_cast(`ordered_on` AS DATE) IS NULL "
                "THEN 'ordered_on is a date' END, CASE WHEN coalesce(`currency` NOT IN "
                "('EUR', 'USD', 'GBP'), false) THEN 'currency in' END, CASE WHEN NOT "
                "coalesce(amount > 0, false) THEN 'amount is positive' END), rule -> rule "
                "IS NOT NULL)"
            ),
        )
    )
    checked = (
        checked_rows.filter("size(`_broken_rules`) = 0")
        .drop("_broken_rules", "_occurrences_1")
    )
    checked_invalid = (
        checked_rows.filter("size(`_broken_rules`) > 0")
        .withColumn("broken_rules", F.col("_broken_rules"))
        .drop("_broken_rules", "_occurrences_1")
    )

    typed = checked.withColumn("ordered_on", F.expr("try_cast(`ordered_on` AS DATE)"))

    # accepted
    typed.write.format("parquet").mode("overwrite").save(f"{base_path}/output/accepted")

    reasons = checked_invalid.withColumn("reasons", F.expr("array_join(broken_rules, '; ')"))

    readable = reasons.drop("broken_rules")

    # rejected
    (
        readable.write.format("csv")
        .option("header", "true")
        .option("escape", '"')
        .mode("overwrite")
        .save(f"{base_path}/output/rejected")
    )

    # unreadable
    (
        orders_bad.select(F.expr("CAST(`bad_row` AS STRING)").alias("value"))
        .write.format("text")
        .mode("overwrite")
        .save(f"{base_path}/output/unreadable")
    )

    job.commit()


if __name__ == "__main__":
    main()
