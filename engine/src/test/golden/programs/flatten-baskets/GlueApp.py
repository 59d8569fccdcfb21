# flatten-baskets
#
# One row per item from nested baskets

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

    baskets = (
        spark.read.format("json")
        .schema(
            "basket BIGINT, day DATE, customer STRUCT<id: BIGINT, address: "
            "STRUCT<city: STRING, zip: STRING>>, items ARRAY<STRUCT<name: STRING, "
            "quantity: INT, price: DECIMAL(10,2)>>"
        )
        .load(f"{base_path}/input/baskets.jsonl")
    )

    rows = baskets.select(
        F.col("basket"),
        F.col("day"),
        F.col("customer"),
        F.explode(F.col("items")).alias("item"),
    )

    flat = rows.select(
        F.col("basket"),
        F.col("day"),
        F.col("`customer`.`id`").alias("customer_id"),
        F.col("`customer`.`address`.`city`").alias("customer_address_city"),
        F.col("`customer`.`address`.`zip`").alias("customer_address_zip"),
        F.col("`item`.`name`").alias("item_name"),
        F.col("`item`.`quantity`").alias("item_quantity"),
        F.col("`item`.`price`").alias("item_price"),
    )

    # items
    flat.write.format("parquet").mode("overwrite").save(f"{base_path}/output/items")

    empty = baskets.filter("size(items) = 0")

    per_day = empty.groupBy(F.col("day")).agg(F.expr("count(*)").alias("baskets"))

    # empty-baskets
    (
        per_day.repartition(1)
        .write.format("csv")
        .option("header", "true")
        .option("escape", '"')
        .mode("overwrite")
        .save(f"{base_path}/output/empty-baskets")
    )

    job.commit()


if __name__ == "__main__":
    main()
