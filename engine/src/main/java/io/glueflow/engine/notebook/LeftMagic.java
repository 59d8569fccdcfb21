// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.notebook;

import io.glueflow.model.diagnostic.Severity;

/**
 * Why a magic has no place in a job.
 *
 * @param severity whether the job may lack something by it
 * @param reason what it does in a notebook
 * @param hint what to do instead, empty when there is nothing to do
 */
record LeftMagic(Severity severity, String reason, String hint) {

  /** A line such as {@code !ls}. */
  static final LeftMagic COMMAND =
      warning(
          "is a command for the machine of the notebook",
          "a job has no such machine; write in Python what it does");

  /** A line such as {@code frame?}. */
  static final LeftMagic HELP = note("asks the notebook for help");

  /** A cell that is measured, whose code is carried over. */
  static final LeftMagic MEASURED = note("measures or keeps what the cell does");

  /** A magic that is called without a value. */
  static final LeftMagic SHOWN = note("shows a setting of the session");

  /** What is known about the magic of a name. */
  static LeftMagic of(String name) {
    return switch (name) {
      case "idle_timeout" ->
          note(
              "ends a session that nobody uses",
              "a job ends by itself; 'timeout' in glueflow.yaml ends a run that takes too long");
      case "max_capacity" ->
          warning(
              "is what jobs had before workers",
              "set 'worker-type' and 'number-of-workers' in glueflow.yaml: one G.1X is one DPU");
      case "session_id",
          "session_id_prefix",
          "status",
          "list_sessions",
          "stop_session",
          "delete_session",
          "new_session",
          "reconnect",
          "help" ->
          note("is about sessions");
      case "endpoint" ->
          note("is another address of AWS Glue", "export AWS_ENDPOINT_URL_GLUE where it is needed");
      case "assume_role" ->
          warning(
              "gives the session the rights of another role",
              "give them to the job's role, or assume the role in the script");
      case "streaming" ->
          warning(
              "makes the session one for streams",
              "the job must be of the type gluestreaming, which glueflow does not make");
      case "session_type" ->
          warning(
              "says of which type the session is",
              "glueflow makes jobs of the type glueetl and no other");
      case "glue_ray", "min_workers", "object_memory_head", "object_memory_worker" ->
          warning("is about Ray", "the script is one for Spark");
      case "matplot", "matplotlib", "plotly" -> note("shows pictures, which a job does not");
      case "html", "HTML", "markdown", "latex", "svg", "javascript", "js" ->
          note("shows something in the notebook");
      case "pip", "conda" ->
          warning(
              "installs modules for the notebook",
              "name them in 'default-arguments': --additional-python-modules");
      case "time", "timeit", "prun", "capture" ->
          warning("measures or keeps what the code behind it does", "write the code without it");
      case "run" ->
          warning(
              "runs another file",
              "make a module of it, and name that in 'default-arguments': --extra-py-files");
      case "load_ext", "reload_ext", "autoreload", "config", "who", "whos", "history", "lsmagic" ->
          note("is about the notebook itself");
      case "bash", "sh", "script", "system", "sx", "cmd", "writefile" -> COMMAND;
      case "scala", "spark", "perl", "ruby", "R" ->
          warning("is another language", "write it in Python");
      default -> warning("is no magic that a job has a place for", "write in Python what it does");
    };
  }

  private static LeftMagic note(String reason) {
    return note(reason, "");
  }

  private static LeftMagic note(String reason, String hint) {
    return new LeftMagic(Severity.NOTE, reason, hint);
  }

  private static LeftMagic warning(String reason, String hint) {
    return new LeftMagic(Severity.WARNING, reason, hint);
  }
}
