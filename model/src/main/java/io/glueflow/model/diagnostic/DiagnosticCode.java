// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/**
 * The catalogue of problems. Numbers are stable and never reused; the hundreds name the stage: 1
 * text, 2 structure, 3 properties, 4 expressions and schemas, 5 import and compile, 6 submit, 7
 * run.
 */
public enum DiagnosticCode {
  UNREADABLE_FILE("GF101", Severity.ERROR, "The file cannot be read"),
  WRONG_ENCODING("GF102", Severity.ERROR, "The file is not UTF-8 text"),
  JSON_SYNTAX("GF103", Severity.ERROR, "The text is not JSON"),
  TRAILING_COMMA("GF104", Severity.ERROR, "A comma stands before a closing bracket"),
  DUPLICATE_KEY("GF105", Severity.ERROR, "A key comes twice in one object"),
  TOO_DEEP("GF106", Severity.ERROR, "The document is nested too deeply"),
  TOO_LARGE("GF107", Severity.ERROR, "The document or one of its values is too large"),
  EMPTY_DOCUMENT("GF108", Severity.ERROR, "The file holds no JSON value"),
  TRAILING_TEXT("GF109", Severity.ERROR, "Something follows the end of the document"),

  NOT_A_WORKFLOW("GF201", Severity.ERROR, "The document is not a workflow"),
  UNSUPPORTED_VERSION("GF202", Severity.ERROR, "The workflow format version is not supported"),
  MISSING_KEY("GF203", Severity.ERROR, "A required key is missing"),
  UNKNOWN_KEY("GF204", Severity.ERROR, "A key is not known here"),
  WRONG_KIND("GF205", Severity.ERROR, "A value is of the wrong kind"),
  INVALID_NAME("GF206", Severity.ERROR, "A name is not well formed"),
  DUPLICATE_NODE_ID("GF207", Severity.ERROR, "Two nodes have the same id"),
  UNKNOWN_NODE_TYPE("GF208", Severity.ERROR, "The node type is not known"),
  UNKNOWN_INPUT_NODE("GF209", Severity.ERROR, "An input names a node that does not exist"),
  UNKNOWN_OUTPUT_PORT("GF210", Severity.ERROR, "An input names an output that its node lacks"),
  UNKNOWN_INPUT_PORT("GF211", Severity.ERROR, "A node has no input of this name"),
  PORT_NOT_CONNECTED("GF212", Severity.ERROR, "A required input is not connected"),
  TOO_MANY_INPUTS("GF213", Severity.ERROR, "A node has more inputs than it takes"),
  CYCLE("GF214", Severity.ERROR, "Nodes depend on each other in a circle"),
  NO_SINK("GF215", Severity.ERROR, "The workflow writes nothing"),
  LEADS_NOWHERE("GF216", Severity.WARNING, "A node leads to no output and will not run"),
  DISABLED_UPSTREAM("GF217", Severity.WARNING, "A node depends on a disabled node"),
  EMPTY_WORKFLOW("GF218", Severity.ERROR, "The workflow has no nodes"),

  MISSING_PROPERTY("GF301", Severity.ERROR, "A required property is missing"),
  UNKNOWN_PROPERTY("GF302", Severity.ERROR, "The node type has no such property"),
  WRONG_PROPERTY_KIND("GF303", Severity.ERROR, "A property is of the wrong kind"),
  VALUE_NOT_ALLOWED("GF304", Severity.ERROR, "A property has a value that is not allowed"),
  VALUE_OUT_OF_RANGE("GF305", Severity.ERROR, "A property is outside its range"),
  EXCLUSIVE_PROPERTIES("GF306", Severity.ERROR, "Properties exclude each other"),
  DEPENDENT_PROPERTY("GF307", Severity.ERROR, "A property only makes sense with another"),
  INVALID_SCHEMA("GF308", Severity.ERROR, "A schema or data type cannot be parsed"),
  DUPLICATE_NAME("GF309", Severity.ERROR, "A name comes twice where names must differ"),
  INCONSISTENT_PROPERTIES("GF310", Severity.ERROR, "Properties contradict each other"),
  EMPTY_VALUE("GF311", Severity.ERROR, "A property is empty"),
  OVERWRITES_INPUT("GF312", Severity.ERROR, "A path is both read and overwritten"),
  SAME_TARGET("GF313", Severity.ERROR, "Two nodes write to the same path"),
  UNKNOWN_PARAMETER("GF321", Severity.ERROR, "A parameter is used but not declared"),
  UNUSED_PARAMETER("GF322", Severity.WARNING, "A parameter is declared but never used"),
  MISSING_PARAMETER("GF323", Severity.ERROR, "A parameter has no value"),
  INVALID_PARAMETER_VALUE("GF324", Severity.ERROR, "A parameter's value is not of its type"),
  MALFORMED_PLACEHOLDER("GF325", Severity.ERROR, "A ${...} is not well formed"),
  UNDECLARED_ARGUMENT(
      "GF326", Severity.ERROR, "A value is given for a parameter that does not exist"),

  UNKNOWN_COLUMN("GF401", Severity.ERROR, "A column does not exist"),
  CLASHING_COLUMN("GF402", Severity.ERROR, "Two columns have the same name"),
  SCHEMA_MISMATCH("GF403", Severity.ERROR, "Schemas do not fit together"),
  SQL_SYNTAX("GF404", Severity.ERROR, "A text is not in Spark's SQL syntax"),
  AMBIGUOUS_COLUMN("GF405", Severity.ERROR, "Several columns have the name that is asked for"),
  UNKNOWN_FUNCTION("GF406", Severity.ERROR, "A function does not exist"),
  ARGUMENT_COUNT("GF407", Severity.ERROR, "A function is given too many or too few arguments"),
  TYPE_MISMATCH("GF408", Severity.ERROR, "Types do not go together"),
  NOT_A_CONDITION("GF409", Severity.ERROR, "A condition is neither true nor false"),
  MISPLACED_FUNCTION("GF410", Severity.ERROR, "A function cannot stand in this place"),
  NOT_GROUPED("GF411", Severity.ERROR, "A column is neither grouped by nor aggregated"),
  QUERY_UNFIT("GF412", Severity.ERROR, "The parts of a query do not fit each other"),
  NOT_BOUND("GF450", Severity.NOTE, "Spark could not check a node without a run"),
  CROSS_JOIN("GF451", Severity.WARNING, "Every row of one side meets every row of the other"),
  NON_EQUI_JOIN("GF452", Severity.WARNING, "A join compares every row with every other"),
  UNSEEDED_CHOICE("GF453", Severity.WARNING, "A random choice differs from run to run"),
  ONE_FILE("GF454", Severity.WARNING, "All rows go through one task into one file"),
  FILTERED_LATE("GF455", Severity.WARNING, "Rows are multiplied before they are filtered"),
  NOT_PUSHED_DOWN("GF456", Severity.WARNING, "A source cannot leave out rows by a condition"),
  OVERWRITES_ALL("GF457", Severity.WARNING, "All partitions are replaced, not only some"),
  NO_WATERMARK("GF458", Severity.WARNING, "Each run adds the same rows again"),
  TEXT_AS_NUMBER("GF459", Severity.WARNING, "A text is compared with a number"),
  UNUSED_COLUMN("GF460", Severity.WARNING, "A column is read and never used"),
  TARGET_DIFFERS("GF461", Severity.WARNING, "What is written to has other columns"),
  LOST_PARTITION("GF462", Severity.WARNING, "The columns of partitions are lost"),
  COMPARED_WITH_NULL("GF463", Severity.WARNING, "A comparison with NULL is never true"),
  SIMILAR_TABLE("GF464", Severity.WARNING, "A query reads a table that no input is"),

  NOT_CONVERTIBLE("GF501", Severity.ERROR, "A node of an export has no counterpart"),
  NOT_CARRIED_OVER("GF502", Severity.WARNING, "A setting in an export was not carried over"),
  ADAPTED("GF503", Severity.NOTE, "A node of an export does its work in another way"),
  DATASET_NOT_FOUND("GF504", Severity.ERROR, "A dataset that an export names is not known"),
  NO_WORKFLOW_INSIDE("GF505", Severity.ERROR, "The document is an export, but not of a workflow"),
  MALFORMED_EXPORT("GF506", Severity.ERROR, "An export is not well formed"),
  PYTHON_ONLY("GF507", Severity.ERROR, "Python code cannot run here"),
  PARAMETER_FIXED("GF508", Severity.WARNING, "A parameter's value is written into the program"),
  VALUE_NEEDED("GF509", Severity.ERROR, "A parameter decides what program is generated"),
  NOT_COMPILABLE("GF510", Severity.ERROR, "A node cannot be compiled to the target"),
  TEMPLATE_UNFIT("GF511", Severity.ERROR, "A template cannot be filled"),
  PROGRAM_UNFIT("GF512", Severity.ERROR, "A generated program does not compile"),
  BUCKET_UNKNOWN("GF520", Severity.ERROR, "It is not known which bucket a path is in"),
  ACCESS_WIDE("GF521", Severity.WARNING, "The job's role has access to all of a bucket"),
  ACCESS_UNKNOWN("GF522", Severity.WARNING, "It is not known what a node needs access to"),
  ROLE_FIXED("GF523", Severity.WARNING, "The job's role is made for the value of a parameter"),
  NOT_DEPLOYABLE("GF524", Severity.ERROR, "A template cannot say what is asked for"),
  NOT_A_NOTEBOOK("GF530", Severity.ERROR, "The file is not a notebook that can be read"),
  NOTEBOOK_LANGUAGE("GF531", Severity.ERROR, "The notebook is not in Python"),
  MAGIC_LEFT("GF532", Severity.WARNING, "A line of a notebook has no meaning in a job"),
  MAGIC_UNUSABLE("GF533", Severity.WARNING, "What a magic says cannot become a setting"),
  CELL_LEFT("GF534", Severity.WARNING, "A part of a notebook was not carried over"),
  CELL_ADAPTED("GF535", Severity.NOTE, "Code of a notebook was changed for the job"),

  SETTING_MISSING("GF601", Severity.ERROR, "A setting that is needed is missing"),
  INVALID_SETTING("GF602", Severity.ERROR, "A setting has a value that cannot be used"),
  UNKNOWN_SETTING("GF603", Severity.ERROR, "A setting is not known"),
  GLUE_VERSION_UNFIT("GF604", Severity.ERROR, "The Glue version cannot be used"),
  WORKERS_UNFIT("GF605", Severity.ERROR, "Settings of the workers do not fit together"),
  ARGUMENTS_TOO_LARGE("GF606", Severity.ERROR, "The arguments of a run are too large"),
  RESERVED_ARGUMENT("GF607", Severity.ERROR, "An argument belongs to Glue itself"),
  CONFLICTING_ARGUMENT("GF608", Severity.ERROR, "An argument is set in two ways"),
  ASSET_NOT_FOUND("GF609", Severity.ERROR, "A jar, script or file does not exist"),
  CONNECTION_NOT_FOUND("GF610", Severity.ERROR, "A connection does not exist"),
  CONNECTION_UNFIT("GF611", Severity.ERROR, "A connection cannot be used"),
  ROLE_UNFIT("GF612", Severity.ERROR, "The role cannot be used"),
  SECRET_OUT_OF_REACH("GF613", Severity.ERROR, "A secret cannot be found on Glue"),
  SECRET_EXPOSED("GF614", Severity.ERROR, "A secret would be seen by others"),
  PATH_OUT_OF_REACH("GF615", Severity.ERROR, "Glue cannot reach a path"),
  JOB_NOT_OURS("GF616", Severity.ERROR, "The Glue job is not managed by glueflow"),
  AWS_REFUSED("GF617", Severity.ERROR, "AWS refused a call"),
  AWS_UNREACHABLE("GF618", Severity.ERROR, "AWS could not be reached"),
  NO_ROOM("GF619", Severity.ERROR, "Glue has no room for another run"),
  RUN_UNKNOWN("GF620", Severity.ERROR, "It is not known whether a run was started"),
  SUBMITTING_DISABLED("GF621", Severity.ERROR, "Submitting is switched off"),
  GLUE_RUN_FAILED("GF622", Severity.ERROR, "The run on Glue did not succeed"),
  ASSET_ALTERED("GF623", Severity.ERROR, "An uploaded file is not what its name says"),
  JOB_IN_USE("GF624", Severity.ERROR, "The Glue job has runs that go on"),
  CATALOG_OFF("GF625", Severity.ERROR, "A table is named, but the Data Catalog is switched off"),
  BOOKMARKS_OFF("GF626", Severity.WARNING, "A node has a bookmark, but job bookmarks are off"),
  NOT_REPEATABLE("GF627", Severity.ERROR, "A run cannot be started again as it was"),

  RUN_FAILED("GF701", Severity.ERROR, "A node failed while running"),
  INPUT_NOT_FOUND("GF702", Severity.ERROR, "An input path does not exist"),
  INPUT_UNREADABLE("GF703", Severity.ERROR, "An input cannot be read"),
  OUTPUT_EXISTS("GF704", Severity.ERROR, "An output path exists already"),
  OUTPUT_UNWRITABLE("GF705", Severity.ERROR, "An output cannot be written"),
  EXPRESSION_FAILED("GF706", Severity.ERROR, "An expression failed on the data"),
  ANALYSIS_FAILED("GF707", Severity.ERROR, "Spark cannot make sense of a node"),
  RULE_VIOLATED("GF708", Severity.ERROR, "Data does not satisfy a rule"),
  RUN_CANCELLED("GF709", Severity.ERROR, "The run was cancelled"),
  RUN_KILLED("GF710", Severity.ERROR, "The process that ran the workflow ended unexpectedly"),
  OUT_OF_MEMORY("GF711", Severity.ERROR, "The run ran out of memory"),
  NO_SPACE("GF712", Severity.ERROR, "The disk is full"),
  SECRET_NOT_FOUND("GF713", Severity.ERROR, "A secret or environment variable is not set"),
  BAD_ROWS("GF714", Severity.WARNING, "Rows of an input could not be parsed"),
  RULE_WARNING("GF715", Severity.WARNING, "Some rows do not satisfy a rule"),
  DOCUMENT_CHANGED(
      "GF716", Severity.ERROR, "The workflow document is not the one that was submitted");

  private final String id;
  private final Severity severity;
  private final String title;

  DiagnosticCode(String id, Severity severity, String title) {
    this.id = id;
    this.severity = severity;
    this.title = title;
  }

  /** The stable number, such as {@code GF203}. */
  public String id() {
    return id;
  }

  /** The severity a problem has unless it says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** One sentence without a final stop. */
  public String title() {
    return title;
  }

  /** The entry of this number. */
  public static Optional<DiagnosticCode> byId(String id) {
    return Arrays.stream(values()).filter(code -> code.id.equals(id)).findFirst();
  }
}
