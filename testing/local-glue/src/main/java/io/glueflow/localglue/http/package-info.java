// SPDX-License-Identifier: Apache-2.0
/** The services over HTTP. */
package io.glueflow.localglue.http;
