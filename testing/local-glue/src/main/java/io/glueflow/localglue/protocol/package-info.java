// SPDX-License-Identifier: Apache-2.0
/** What all operations share: requests, answers, errors, tags. */
package io.glueflow.localglue.protocol;
