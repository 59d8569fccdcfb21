// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.aws;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/**
 * The credentials of a client that somebody else closes: clients close what gives them credentials
 * when they are closed themselves.
 *
 * @param owner what gives them
 */
record LentCredentials(IdentityProvider<? extends AwsCredentialsIdentity> owner)
    implements IdentityProvider<AwsCredentialsIdentity> {

  @Override
  public Class<AwsCredentialsIdentity> identityType() {
    return AwsCredentialsIdentity.class;
  }

  @Override
  public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
    return owner.resolveIdentity(request).thenApply(AwsCredentialsIdentity.class::cast);
  }
}
