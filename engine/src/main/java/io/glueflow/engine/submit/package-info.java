// SPDX-License-Identifier: Apache-2.0
/** Submitting a workflow to AWS Glue: what is uploaded, the job, and exactly one run. */
package io.glueflow.engine.submit;
