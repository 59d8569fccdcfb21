// SPDX-License-Identifier: Apache-2.0
/** A local AWS Glue, for tests and for rehearsing submissions without an AWS account. */
package io.glueflow.localglue;
