// SPDX-License-Identifier: Apache-2.0
/** From a plan to the frames that are executed. */
package io.glueflow.runner.plan;
