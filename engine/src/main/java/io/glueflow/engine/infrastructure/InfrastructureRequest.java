// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.infrastructure;

import io.glueflow.model.workflow.Workflow;
import java.nio.file.Path;

/**
 * What is to be deployed.
 *
 * @param workflow the workflow
 * @param displayName its name in problems
 * @param folder the folder that its relative paths begin at
 * @param options what is asked for
 */
public record InfrastructureRequest(
    Workflow workflow, String displayName, Path folder, DeploymentOptions options) {}
