// SPDX-License-Identifier: Apache-2.0
/** Callers and roles. */
package io.glueflow.localglue.access;
