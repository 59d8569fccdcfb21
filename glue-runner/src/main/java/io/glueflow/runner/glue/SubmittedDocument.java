// SPDX-License-Identifier: Apache-2.0
package io.glueflow.runner.glue;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.json.Location;
import io.glueflow.model.json.SourceReader;
import io.glueflow.model.json.SourceText;
import io.glueflow.model.run.GlueRun;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Reads the workflow document that was submitted, and no other. */
final class SubmittedDocument {

  private SubmittedDocument() {}

  static Diagnosed<SourceText> read(GlueRun run, Configuration configuration) {
    try {
      byte[] bytes = bytes(new Path(run.workflow()), configuration);
      String sha256 = sha256(bytes);
      return sha256.equals(run.sha256())
          ? SourceReader.decode(bytes, run.displayName())
          : problem(
              run,
              DiagnosticCode.DOCUMENT_CHANGED,
              "something else stands now at "
                  + run.workflow()
                  + ": its SHA-256 is "
                  + sha256
                  + ", and "
                  + run.sha256()
                  + " was submitted",
              "submit the workflow again, and let nobody write there but glueflow");
    } catch (FileNotFoundException e) {
      return problem(
          run,
          DiagnosticCode.UNREADABLE_FILE,
          "there is no workflow document at " + run.workflow(),
          "submit the workflow again");
    } catch (IOException | IllegalArgumentException e) {
      return problem(
          run,
          DiagnosticCode.UNREADABLE_FILE,
          "the workflow document at " + run.workflow() + " cannot be read: " + e.getMessage(),
          "the job's role needs s3:GetObject there");
    }
  }

  private static byte[] bytes(Path path, Configuration configuration) throws IOException {
    try (InputStream input = path.getFileSystem(configuration).open(path)) {
      return input.readAllBytes();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot compute a SHA-256", e);
    }
  }

  private static Diagnosed<SourceText> problem(
      GlueRun run, DiagnosticCode code, String message, String hint) {
    return Diagnosed.none(
        List.of(Diagnostic.of(code, Location.ofFile(run.displayName()), message).withHint(hint)));
  }
}
