// SPDX-License-Identifier: Apache-2.0
/** The way back from a notebook of AWS Glue to a job: its script and its settings. */
package io.glueflow.engine.notebook;
