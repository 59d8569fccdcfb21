// SPDX-License-Identifier: Apache-2.0
import com.amazonaws.services.glue.GlueContext
import com.amazonaws.services.glue.util.{GlueArgParser, Job}
import io.glueflow.runner.glue.{GlueBridge, GlueMain}
import org.apache.spark.SparkContext
import org.apache.spark.sql.{Dataset, Row, SparkSession}

/**
 * The main class of jobs on AWS Glue, which compiles this file itself when a job starts. All it
 * does is to open Glue's library for the runner, which the job finds in its extra jars.
 *
 * The same file compiles on Scala 2.12 and 2.13, without a converter between their collections.
 */
object GlueApp {

  // Glue looks for it here, not in what the object inherits
  def main(sysArgs: Array[String]): Unit = {
    val run = GlueMain.begin(sysArgs)
    val glue = new GlueContext(SparkContext.getOrCreate())
    val arguments = new java.util.HashMap[String, String]()
    GlueArgParser.getResolvedOptions(sysArgs, Array("JOB_NAME")).foreach { case (name, value) =>
      arguments.put(name, value)
    }
    Job.init(arguments.get("JOB_NAME"), glue, arguments)
    run.run(new Bridge(glue))
    // what was read counts as read only now, after a run that succeeded
    Job.commit()
  }

  private final class Bridge(glue: GlueContext) extends GlueBridge {

    override def spark(): SparkSession = glue.getSparkSession

    override def connection(name: String): java.util.Map[String, String] = {
      val properties = new java.util.HashMap[String, String]()
      def put(key: Any, value: Any): Unit =
        if (value != null) properties.put(key.toString, value.toString)
      // one of the two: the documentation says only that it is a map
      (glue.extractJDBCConf(name): Any) match {
        case found: java.util.Map[_, _] => found.forEach((key, value) => put(key, value))
        case found: scala.collection.Map[_, _] => found.foreach { case (key, value) =>
            put(key, value)
          }
      }
      properties
    }

    override def readTable(
        database: String,
        table: String,
        partitionPredicate: String,
        context: String
    ): Dataset[Row] =
      glue
        .getCatalogSource(
          database = database,
          tableName = table,
          redshiftTmpDir = "",
          transformationContext = context,
          pushDownPredicate = if (partitionPredicate.isEmpty) " " else partitionPredicate
        )
        .getDynamicFrame()
        .toDF()
  }
}
