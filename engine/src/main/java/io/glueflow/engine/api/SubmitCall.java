// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.api;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be submitted, and how.
 *
 * @param workflow the workflow file, of any known format
 * @param parameters texts by parameter name
 * @param token what tells the run from all others; empty to have one made
 * @param adopt whether a job that something else made may be changed
 * @param queue whether Glue queues the run when it has no room, whatever the settings say
 * @param script whether a script that is generated from the workflow runs in the place of the
 *     prebuilt main class, whatever the settings say
 * @param check whether such a script is compiled here at first
 */
public record SubmitCall(
    Path workflow,
    Map<String, String> parameters,
    String token,
    boolean adopt,
    boolean queue,
    boolean script,
    boolean check) {

  public SubmitCall {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** A call whose run is queued when the settings say so. */
  public SubmitCall(Path workflow, Map<String, String> parameters, String token, boolean adopt) {
    this(workflow, parameters, token, adopt, false);
  }

  /** A call whose workflow is run by what the settings say. */
  public SubmitCall(
      Path workflow, Map<String, String> parameters, String token, boolean adopt, boolean queue) {
    this(workflow, parameters, token, adopt, queue, false, true);
  }

  /** A workflow file, with the defaults of its parameters. */
  public static SubmitCall of(Path workflow) {
    return new SubmitCall(workflow, Map.of(), "", false);
  }

  public SubmitCall withParameters(Map<String, String> newParameters) {
    return new SubmitCall(workflow, newParameters, token, adopt, queue, script, check);
  }

  /** One token starts one run, however often it is submitted. */
  public SubmitCall withToken(String newToken) {
    return new SubmitCall(workflow, parameters, newToken, adopt, queue, script, check);
  }

  public SubmitCall adopting() {
    return new SubmitCall(workflow, parameters, token, true, queue, script, check);
  }

  /** Lets Glue queue the run when it has no room. */
  public SubmitCall queueing() {
    return new SubmitCall(workflow, parameters, token, adopt, true, script, check);
  }

  /** Runs a script that is generated from the workflow. */
  public SubmitCall asScript() {
    return new SubmitCall(workflow, parameters, token, adopt, queue, true, check);
  }

  /** Leaves it to Glue to compile a script that is generated. */
  public SubmitCall unchecked() {
    return new SubmitCall(workflow, parameters, token, adopt, queue, script, false);
  }
}
