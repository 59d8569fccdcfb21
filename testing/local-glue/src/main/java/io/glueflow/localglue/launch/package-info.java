// SPDX-License-Identifier: Apache-2.0
/** What runs in the job's own process. It knows nothing of the rest. */
package io.glueflow.localglue.launch;
