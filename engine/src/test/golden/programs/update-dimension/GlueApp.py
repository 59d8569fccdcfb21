# update-dimension
#
# The product dimension after a day's changes

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

    products = (
        spark.read.format("csv")
        .schema(
            "product_id BIGINT, name STRING, product_group STRING, price "
            "DECIMAL(10,2), valid_from DATE"
        )
        .option("header", "true")
        .option("escape", '"')
        .load(f"{base_path}/input/products.csv")
    )

    changes = (
        spark.read.format("csv")
        .schema(
            "product_id BIGINT, name STRING, product_group STRING, price "
            "DECIMAL(10,2), change_type STRING, changed_at TIMESTAMP"
        )
        .option("header", "true")
        .option("escape", '"')
        .load(f"{base_path}/input/changes.csv")
    )

    dated = changes.withColumn("valid_from", F.expr("to_date(changed_at)"))

    merged_rows = (
        dated.withColumn(
            "_rank",
            F.row_number().over(
                Window.partitionBy(F.col("product_id")).orderBy(F.col("changed_at").desc())
            ),
        )
        .filter("`_rank` = 1")
        .drop("_rank")
    )
    merged_rows2 = (
        merged_rows.filter("NOT coalesce(change_type = 'delete', false)")
        .select(
            F.col("product_id"),
            F.col("name"),
            F.col("product_group"),
            F.col("price"),
            F.col("valid_from"),
        )
    )
    merged = (
        products.select(
            F.col("product_id"),
            F.col("name"),
            F.col("product_group"),
            F.col("price"),
            F.col("valid_from"),
        )
        .join(merged_rows, ["product_id"], "left_anti")
        .unionByName(merged_rows2)
    )

    # out
    (
        merged.repartition(1)
        .write.format("parquet")
        .mode("overwrite")
        .save(f"{base_path}/output/products")
    )

    job.commit()


if __name__ == "__main__":
    main()
