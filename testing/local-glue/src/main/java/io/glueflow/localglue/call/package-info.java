// SPDX-License-Identifier: Apache-2.0
/** The calls that services get, and how they are made to go wrong. */
package io.glueflow.localglue.call;
