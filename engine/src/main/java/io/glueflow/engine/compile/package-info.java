// SPDX-License-Identifier: Apache-2.0
/** From a workflow to a program that people can read and own. */
package io.glueflow.engine.compile;
