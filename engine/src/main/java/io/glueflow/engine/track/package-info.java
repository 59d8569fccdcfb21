// SPDX-License-Identifier: Apache-2.0
/** Follows runs on AWS Glue: their states, logs, reports and costs; stops and tidies them up. */
package io.glueflow.engine.track;
