# A job script for AWS Glue, written by 'glueflow notebook-to-job' from a notebook.
# The settings of the job, which were magics of the notebook, are in glueflow.yaml.

from __future__ import annotations

import sys

from awsglue.context import GlueContext
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext


def display(*values):
    """Prints what a notebook would show."""
    for value in values:
        if hasattr(value, "show"):
            value.show()
        else:
            print(value)


defaults = {
    "day": "2026-01-31",
    "limit": "1000",
    "rate": "-0.5",
    "full": "false",
}
given = ["JOB_NAME"] + [name for name in defaults if f"--{name}" in sys.argv]
args = {**defaults, **getResolvedOptions(sys.argv, given)}
job_ = Job(GlueContext(SparkContext.getOrCreate()))
job_.init(args["JOB_NAME"], args)

# Orders by region
# Runs every morning.
#  import os

# %idle_timeout 2880
# %number_of_workers many
# %iam_role $role
# %extra_jars https://example.org/driver.jar
# %status
# !pip install pandas

import sys
from awsglue.context import GlueContext
from awsglue.job import Job
from pyspark.context import SparkContext

sc = SparkContext.getOrCreate()
glueContext = GlueContext(sc)
spark = glueContext.spark_session
job = Job(glueContext)

# %%assume_role

# The first day
day = args["day"]  # inclusive
limit = int(args["limit"])
rate = float(args["rate"])
full = args["full"].lower() == "true"
regions = ['EU', 'US']
path = f"s3://lake/{day}/"

text = """
%worker_type G.8X
!rm -rf /
%%sql
""" + '''what?''' + "\
%region us-east-1"
share = (limit
%   7
)
if full:
    pass
    # %time print(text)
    # !ls
else:
    print(share != 3)
# files = !aws s3 ls \
#     s3://lake/
# spark.table?
orders = spark.table('orders')
display(orders)
# %matplot plt

# All of them
#
# '''

spark.sql("""SELECT region, count(*) AS "n"
FROM orders WHERE note RLIKE '\\d+' AND note <> '\"\""'""").show()

# %%bash
# echo '''
# rm -rf /

# %%time
orders.write.parquet(path)

# broken = (1,

# %stop_session
# spark.stop()

job_.commit()
