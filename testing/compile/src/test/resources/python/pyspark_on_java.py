# SPDX-License-Identifier: Apache-2.0
"""The part of pyspark and awsglue that generated programs use, on Spark's Java API.

Each method does what pyspark's method of that name does: it turns Python's values into those of
the JVM and calls the same method of Spark. What is not here, a program cannot call.
"""

import argparse
import sys
import types

import java

_ARRAY_LIST = java.type("java.util.ArrayList")
_FUNCTIONS = java.type("org.apache.spark.sql.functions")
_OBJECTS = java.type("java.lang.Object[]")
_SCALA = java.type("scala.collection.JavaConverters")


def _list(items):
    values = _ARRAY_LIST()
    for item in items:
        values.add(item)
    return values


def _seq(items):
    return _SCALA.asScalaBuffer(_list(items)).toList()


def _flat(items):
    return list(items[0]) if len(items) == 1 and isinstance(items[0], (list, tuple)) else list(items)


def _jc(column):
    if isinstance(column, Column):
        return column._jc
    if isinstance(column, str):
        return _FUNCTIONS.col(column)
    raise TypeError(f"not a column or its name: {column!r}")


def _value(value):
    return value._jc if isinstance(value, Column) else value


def _require(value, *kinds):
    if not isinstance(value, kinds):
        raise TypeError(f"{value!r} is not {kinds}")
    return value


def _text(value):
    """As pyspark's readers and writers turn values of options into texts."""
    if isinstance(value, bool):
        return str(value).lower()
    return value if value is None else str(value)


class DataType:
    def __init__(self, java_type):
        self._java = java_type

    def typeName(self):
        return self._java.typeName().split("(")[0]

    def simpleString(self):
        return self._java.catalogString()

    @property
    def fields(self):
        return [StructField(field) for field in self._java.fields()]


class StructField:
    def __init__(self, java_field):
        self._java = java_field

    @property
    def name(self):
        return self._java.name()

    @property
    def dataType(self):
        return DataType(self._java.dataType())


class StructType(DataType):
    def __init__(self, fields=()):
        super().__init__(java.type("org.apache.spark.sql.types.StructType")())
        for field in fields:
            self._java = self._java.add(field._java)

    @classmethod
    def _of(cls, java_type):
        schema = cls()
        schema._java = java_type
        return schema

    def __getitem__(self, index):
        return self.fields[index]

    def add(self, name, data_type):
        self._java = self._java.add(_require(name, str), _require(data_type, str))
        return self

    def fieldNames(self):
        return [field.name for field in self.fields]


class Column:
    def __init__(self, jc):
        self._jc = jc

    def alias(self, *names):
        if len(names) == 1:
            return Column(getattr(self._jc, "as")(_require(names[0], str)))
        return Column(getattr(self._jc, "as")(_seq(names)))

    def cast(self, data_type):
        return Column(self._jc.cast(_require(data_type, str)))

    def getField(self, name):
        return Column(self._jc.getField(_require(name, str)))

    def isNull(self):
        return Column(self._jc.isNull())

    def asc(self):
        return Column(self._jc.asc())

    def asc_nulls_last(self):
        return Column(self._jc.asc_nulls_last())

    def desc(self):
        return Column(self._jc.desc())

    def desc_nulls_first(self):
        return Column(self._jc.desc_nulls_first())

    def over(self, window):
        return Column(self._jc.over(window._jspec))

    def __sub__(self, other):
        return Column(self._jc.minus(_value(other)))

    def __lt__(self, other):
        return Column(self._jc.lt(_value(other)))

    def __invert__(self):
        return Column(getattr(_FUNCTIONS, "not")(self._jc))

    def __bool__(self):
        raise ValueError("a column is neither true nor false")


def _function(name):
    def call(*columns):
        java_function = getattr(_FUNCTIONS, name)
        return Column(java_function(*[_jc(column) for column in columns]))

    return call


def _function_of_many(name):
    def call(*columns):
        java_function = getattr(_FUNCTIONS, name)
        return Column(java_function(_seq([_jc(column) for column in _flat(columns)])))

    return call


functions = types.ModuleType("pyspark.sql.functions")
functions.col = lambda name: Column(_FUNCTIONS.col(_require(name, str)))
functions.expr = lambda sql: Column(_FUNCTIONS.expr(_require(sql, str)))
functions.lit = lambda value: Column(_FUNCTIONS.lit(_value(value)))
functions.when = lambda condition, value: Column(_FUNCTIONS.when(_jc(condition), _value(value)))
functions.broadcast = lambda df: DataFrame(_FUNCTIONS.broadcast(df._jdf))
for _name in (
    "approx_count_distinct avg count explode explode_outer max min posexplode posexplode_outer"
    " row_number stddev"
).split():
    setattr(functions, _name, _function(_name))
for _name in "array coalesce least struct".split():
    setattr(functions, _name, _function_of_many(_name))


class WindowSpec:
    def __init__(self, jspec):
        self._jspec = jspec

    def orderBy(self, *columns):
        return WindowSpec(self._jspec.orderBy(_seq([_jc(column) for column in _flat(columns)])))


class Window:
    @staticmethod
    def partitionBy(*columns):
        spec = java.type("org.apache.spark.sql.expressions.Window")
        return WindowSpec(spec.partitionBy(_seq([_jc(column) for column in _flat(columns)])))


class GroupedData:
    def __init__(self, jgd):
        self._jgd = jgd

    def pivot(self, column, values=None):
        _require(column, str)
        if values is None:
            return GroupedData(self._jgd.pivot(column))
        return GroupedData(self._jgd.pivot(column, _list(values)))

    def agg(self, *columns):
        first, *others = [_require(column, Column)._jc for column in columns]
        return DataFrame(self._jgd.agg(first, _seq(others)))


class DataFrame:
    def __init__(self, jdf):
        self._jdf = jdf

    @property
    def columns(self):
        return list(self._jdf.columns())

    @property
    def schema(self):
        return StructType._of(self._jdf.schema())

    @property
    def write(self):
        return DataFrameWriter(self._jdf.write())

    def agg(self, *columns):
        return self.groupBy().agg(*columns)

    def alias(self, name):
        return DataFrame(getattr(self._jdf, "as")(_require(name, str)))

    def coalesce(self, partitions):
        return DataFrame(self._jdf.coalesce(_require(partitions, int)))

    def createOrReplaceTempView(self, name):
        self._jdf.createOrReplaceTempView(_require(name, str))

    def crossJoin(self, other):
        return DataFrame(self._jdf.crossJoin(other._jdf))

    def cube(self, *columns):
        return GroupedData(self._jdf.cube(_seq([_jc(column) for column in _flat(columns)])))

    def distinct(self):
        return DataFrame(self._jdf.distinct())

    def drop(self, *columns):
        jdf = self._jdf
        for column in columns:
            jdf = jdf.drop(column if isinstance(column, str) else _jc(column))
        return DataFrame(jdf)

    def dropDuplicates(self, subset):
        return DataFrame(self._jdf.dropDuplicates(_seq(_require(subset, list))))

    def dropna(self, how="any", thresh=None, subset=None):
        names = self.columns if subset is None else subset
        at_least = (len(names) if how == "any" else 1) if thresh is None else thresh
        return DataFrame(self._jdf.na().drop(at_least, _seq(names)))

    def exceptAll(self, other):
        return DataFrame(self._jdf.exceptAll(other._jdf))

    def fillna(self, value, subset=None):
        if isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        na = self._jdf.na()
        return DataFrame(na.fill(value) if subset is None else na.fill(value, _seq(subset)))

    def filter(self, condition):
        return DataFrame(
            self._jdf.filter(condition if isinstance(condition, str) else condition._jc)
        )

    where = filter

    def groupBy(self, *columns):
        return GroupedData(self._jdf.groupBy(_seq([_jc(column) for column in _flat(columns)])))

    def intersect(self, other):
        return DataFrame(self._jdf.intersect(other._jdf))

    def intersectAll(self, other):
        return DataFrame(self._jdf.intersectAll(other._jdf))

    def join(self, other, on=None, how=None):
        how = "inner" if how is None else _require(how, str)
        if isinstance(on, list):
            return DataFrame(self._jdf.join(other._jdf, _seq(on), how))
        return DataFrame(self._jdf.join(other._jdf, _require(on, Column)._jc, how))

    def limit(self, rows):
        return DataFrame(self._jdf.limit(_require(rows, int)))

    def offset(self, rows):
        return DataFrame(self._jdf.offset(_require(rows, int)))

    def orderBy(self, *columns):
        return DataFrame(self._jdf.sort(_seq([_jc(column) for column in _flat(columns)])))

    def randomSplit(self, weights, seed):
        doubles = java.type("double[]")(len(weights))
        for index, weight in enumerate(weights):
            doubles[index] = float(weight)
        return [DataFrame(jdf) for jdf in self._jdf.randomSplit(doubles, _require(seed, int))]

    def repartition(self, partitions, *columns):
        if isinstance(partitions, int):
            if not columns:
                return DataFrame(self._jdf.repartition(partitions))
            jcs = _seq([_jc(column) for column in columns])
            return DataFrame(self._jdf.repartition(partitions, jcs))
        return DataFrame(self._jdf.repartition(_seq([_jc(c) for c in (partitions, *columns)])))

    def rollup(self, *columns):
        return GroupedData(self._jdf.rollup(_seq([_jc(column) for column in _flat(columns)])))

    def sample(self, withReplacement=False, fraction=None, seed=None):
        return DataFrame(self._jdf.sample(withReplacement, float(fraction), _require(seed, int)))

    def select(self, *columns):
        return DataFrame(self._jdf.select(_seq([_jc(column) for column in _flat(columns)])))

    def selectExpr(self, *texts):
        return DataFrame(self._jdf.selectExpr(_seq(texts)))

    def show(self, n=20, truncate=True):
        if isinstance(truncate, bool):
            print(self._jdf.showString(n, 20 if truncate else 0, False))
        else:
            print(self._jdf.showString(n, truncate, False))

    def sortWithinPartitions(self, *columns):
        return DataFrame(
            self._jdf.sortWithinPartitions(_seq([_jc(column) for column in _flat(columns)]))
        )

    def subtract(self, other):
        return DataFrame(getattr(self._jdf, "except")(other._jdf))

    def toDF(self, *names):
        return DataFrame(self._jdf.toDF(_seq(names)))

    def transform(self, function):
        return _require(function(self), DataFrame)

    def union(self, other):
        return DataFrame(self._jdf.union(other._jdf))

    def unionByName(self, other, allowMissingColumns=False):
        return DataFrame(self._jdf.unionByName(other._jdf, allowMissingColumns))

    def unpivot(self, ids, values, variableColumnName, valueColumnName):
        columns = java.type("org.apache.spark.sql.Column[]")
        return DataFrame(
            self._jdf.unpivot(
                _array(columns, [_jc(column) for column in ids]),
                _array(columns, [_jc(column) for column in values]),
                variableColumnName,
                valueColumnName,
            )
        )

    def withColumn(self, name, column):
        return DataFrame(self._jdf.withColumn(name, _require(column, Column)._jc))

    def withColumnRenamed(self, existing, new):
        return DataFrame(self._jdf.withColumnRenamed(existing, new))


def _array(kind, items):
    array = kind(len(items))
    for index, item in enumerate(items):
        array[index] = item
    return array


class DataFrameReader:
    def __init__(self, jreader):
        self._jreader = jreader

    def format(self, source):
        self._jreader = self._jreader.format(source)
        return self

    def schema(self, schema):
        self._jreader = self._jreader.schema(
            schema if isinstance(schema, str) else _require(schema, StructType)._java
        )
        return self

    def option(self, key, value):
        self._jreader = self._jreader.option(key, _text(value))
        return self

    def options(self, **options):
        for key, value in options.items():
            self.option(key, value)
        return self

    def load(self, path=None):
        if path is None:
            return DataFrame(self._jreader.load())
        if isinstance(path, str):
            return DataFrame(self._jreader.load(path))
        return DataFrame(self._jreader.load(_seq(_require(path, list))))

    def table(self, name):
        return DataFrame(self._jreader.table(name))

    def jdbc(self, url, table, predicates, properties):
        known = java.type("java.util.Properties")()
        for key, value in properties.items():
            known.setProperty(key, value)
        texts = _array(java.type("java.lang.String[]"), predicates)
        return DataFrame(self._jreader.jdbc(url, table, texts, known))


class DataFrameWriter:
    def __init__(self, jwriter):
        self._jwrite = jwriter

    def format(self, source):
        self._jwrite = self._jwrite.format(source)
        return self

    def mode(self, mode):
        self._jwrite = self._jwrite.mode(_require(mode, str))
        return self

    def option(self, key, value):
        self._jwrite = self._jwrite.option(key, _text(value))
        return self

    def options(self, **options):
        for key, value in options.items():
            self.option(key, value)
        return self

    def partitionBy(self, *names):
        self._jwrite = self._jwrite.partitionBy(_seq(_flat(names)))
        return self

    def insertInto(self, table):
        self._jwrite.insertInto(table)

    def save(self, path=None):
        if path is None:
            self._jwrite.save()
        else:
            self._jwrite.save(path)

    def saveAsTable(self, name):
        self._jwrite.saveAsTable(name)


class _Package:
    """The classes of a package, as py4j finds them."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        full = f"{self._name}.{name}" if self._name else name
        return java.type(full) if name[0].isupper() else _Package(full)


class _Catalog:
    def __init__(self, jcatalog):
        self._jcatalog = jcatalog

    def currentDatabase(self):
        return self._jcatalog.currentDatabase()


class _Conf:
    def __init__(self, jconf):
        self._jconf = jconf

    def set(self, name, value):
        self._jconf.set(name, _text(value))


class SparkSession:
    class Builder:
        def __init__(self):
            self._options = {}

        def appName(self, name):
            return self.config("spark.app.name", name)

        def config(self, key, value):
            self._options[key] = value
            return self

        def getOrCreate(self):
            session = SparkSession(java.type("org.apache.spark.sql.SparkSession").active())
            for key, value in self._options.items():
                session.conf.set(key, value)
            return session

    def __init__(self, jsession):
        self._jsparkSession = jsession
        self._jvm = _Package("")
        self._jsc = java.type("org.apache.spark.api.java.JavaSparkContext")(jsession.sparkContext())

    @property
    def catalog(self):
        return _Catalog(self._jsparkSession.catalog())

    @property
    def conf(self):
        return _Conf(self._jsparkSession.conf())

    @property
    def read(self):
        return DataFrameReader(self._jsparkSession.read())

    def createDataFrame(self, data, schema):
        struct = java.type("org.apache.spark.sql.types.StructType")
        java_schema = struct.fromDDL(schema) if isinstance(schema, str) else schema._java
        factory = java.type("org.apache.spark.sql.RowFactory")
        rows = _list(factory.create(_array(_OBJECTS, row)) for row in data)
        return DataFrame(self._jsparkSession.createDataFrame(rows, java_schema))

    def sql(self, query):
        return DataFrame(self._jsparkSession.sql(_require(query, str)))

    def table(self, name):
        return DataFrame(self._jsparkSession.table(name))

    def stop(self):
        pass


class _ClassProperty:
    def __get__(self, instance, owner):
        return SparkSession.Builder()


SparkSession.builder = _ClassProperty()


class SparkContext:
    @staticmethod
    def getOrCreate():
        return SparkContext()


class DynamicFrame:
    def __init__(self, df, glue_context, name):
        self._df = df

    @staticmethod
    def fromDF(df, glue_context, name):
        return DynamicFrame(df, glue_context, name)

    def toDF(self):
        return self._df


class DynamicFrameCollection:
    def __init__(self, frames, glue_context):
        self._frames = dict(frames)

    def keys(self):
        return self._frames.keys()

    def __getitem__(self, key):
        return self._frames[key]

    def select(self, key):
        return self._frames[key]


class _Source:
    def __init__(self, session):
        self._session = session

    def from_catalog(self, database, table_name, push_down_predicate="", transformation_ctx=""):
        df = self._session.table(f"`{database}`.`{table_name}`")
        df = df.where(push_down_predicate) if push_down_predicate else df
        return DynamicFrame(df, None, transformation_ctx)


class GlueContext:
    #: what is known of databases, by the names of their connections
    connections = {}

    def __init__(self, spark_context):
        self.spark_session = SparkSession.builder.getOrCreate()
        self.create_dynamic_frame = _Source(self.spark_session)

    def extract_jdbc_conf(self, connection_name):
        return dict(self.connections[connection_name])


class Job:
    def __init__(self, glue_context):
        pass

    def init(self, name, args):
        _require(name, str)

    def commit(self):
        pass


def getResolvedOptions(args, options):
    parser = argparse.ArgumentParser()
    for option in options:
        parser.add_argument("--" + option, required=True)
    parsed, _ = parser.parse_known_args(args[1:])
    return vars(parsed)


def _module(name, **members):
    module = types.ModuleType(name)
    module.__path__ = []
    vars(module).update(members)
    sys.modules[name] = module
    return module


_module("pyspark", SparkContext=SparkContext)
_module("pyspark.context", SparkContext=SparkContext)
_module(
    "pyspark.sql",
    DataFrame=DataFrame,
    SparkSession=SparkSession,
    Window=Window,
    functions=functions,
)
sys.modules["pyspark.sql.functions"] = functions
_module("pyspark.sql.types", StructType=StructType)
_module("awsglue")
_module("awsglue.context", GlueContext=GlueContext)
_module(
    "awsglue.dynamicframe",
    DynamicFrame=DynamicFrame,
    DynamicFrameCollection=DynamicFrameCollection,
)
_module("awsglue.job", Job=Job)
_module("awsglue.utils", getResolvedOptions=getResolvedOptions)


def connect(name, url):
    """Lets programs find a database behind a connection."""
    GlueContext.connections[name] = {"fullUrl": url, "url": url, "user": "", "password": ""}


def run(source, arguments):
    """Runs a program as python does: its file is __main__."""
    sys.argv = ["GlueApp.py", *arguments]
    exec(compile(source, "GlueApp.py", "exec"), {"__name__": "__main__"})
