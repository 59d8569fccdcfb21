// SPDX-License-Identifier: Apache-2.0
package io.glueflow.localglue.http;

import io.glueflow.localglue.call.Call;
import io.glueflow.localglue.protocol.ServiceException;

/** How a service is spoken to: what a request asks for, and how it is answered. */
interface Protocol {

  /** What is asked for. */
  Call call();

  /** Does it. */
  Reply act();

  /** Tells of an error. */
  Reply error(ServiceException error);
}
