// SPDX-License-Identifier: Apache-2.0
/** S3Proxy, with a front that knows its calls. */
package io.glueflow.localglue.s3;
