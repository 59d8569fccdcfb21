// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.submit;

import io.glueflow.model.diagnostic.DiagnosticException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The submissions from a folder that have not ended, each a file that its process holds a lock of.
 * A record without a lock was left by a process that died.
 */
final class PendingRuns {

  private static final String RECORD = ".json";
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  /** After that long nobody means an old submission when submitting the same again. */
  private static final Duration ABANDONED = Duration.ofDays(7);

  /**
   * Within one process, one thread at a time looks at a record and locks it: a second one would
   * open the lock of the first, and closing it again ends the lock of the whole process.
   */
  private static final Object LOCKING = new Object();

  private final Path folder;

  private PendingRuns(Path folder) {
    this.folder = folder;
  }

  /** Those beside a workflow, in {@code .glueflow/submissions}. */
  static PendingRuns beside(Path workflowFolder) throws IOException {
    Path own = workflowFolder.resolve(".glueflow");
    Path folder = Files.createDirectories(own.resolve("submissions"));
    Path ignored = own.resolve(".gitignore");
    if (!Files.exists(ignored)) {
      Files.writeString(ignored, "*\n");
    }
    PendingRuns runs = new PendingRuns(folder);
    runs.removeAbandoned();
    return runs;
  }

  /** Writes a new one down, and holds it; empty when somebody holds one of this token. */
  Optional<HeldPendingRun> begin(PendingRun run) throws IOException {
    removeForgotten();
    Path file = record(run.token());
    synchronized (LOCKING) {
      Optional<PendingRun> there = read(file);
      if (there.isPresent() && HeldPendingRun.isHeldHere(there.get())) {
        return Optional.empty();
      }
      Optional<HeldPendingRun> held = HeldPendingRun.hold(file, run);
      return held.isPresent() ? Optional.of(written(held.get(), run)) : held;
    }
  }

  /** Takes up the one of this token, when a process left it behind as it died. */
  Optional<HeldPendingRun> takeUpToken(String token) throws IOException {
    return takeUp(record(token), run -> true);
  }

  /** Takes up one of this subject that a process left behind as it died. */
  Optional<HeldPendingRun> takeUpSubject(String subject) throws IOException {
    for (Path file : files(RECORD)) {
      Optional<HeldPendingRun> held = takeUp(file, run -> isLeft(run, subject));
      if (held.isPresent()) {
        return held;
      }
    }
    return Optional.empty();
  }

  /** A token from outside that was not sent is for whoever gives it again. */
  private static boolean isLeft(PendingRun run, String subject) {
    return run.subject().equals(subject) && (run.isSent() || !run.isClaimed());
  }

  private static Optional<HeldPendingRun> takeUp(Path file, Predicate<PendingRun> wanted)
      throws IOException {
    synchronized (LOCKING) {
      Optional<PendingRun> glance = read(file).filter(wanted);
      if (glance.isEmpty() || HeldPendingRun.isHeldHere(glance.get())) {
        return Optional.empty();
      }
      Optional<HeldPendingRun> held = HeldPendingRun.hold(file, glance.get());
      if (held.isEmpty()) {
        return Optional.empty();
      }
      // it may have ended between the glance and the lock
      Optional<PendingRun> now = read(file);
      if (now.isEmpty()) {
        held.get().letGo();
        return Optional.empty();
      }
      return Optional.of(written(held.get().with(now.get()), now.get()));
    }
  }

  private static HeldPendingRun written(HeldPendingRun held, PendingRun run) throws IOException {
    try {
      held.write(run);
      return held;
    } catch (IOException e) {
      held.letGo();
      throw e;
    }
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static Optional<PendingRun> read(Path file) throws IOException {
    try {
      return Optional.of(PendingRun.read(Files.readString(file), file.toString()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (DiagnosticException | IllegalArgumentException e) {
      // no record of ours
      return Optional.empty();
    }
  }

  private void removeAbandoned() throws IOException {
    Instant before = Instant.now().minus(ABANDONED);
    for (Path file : files(RECORD)) {
      Optional<HeldPendingRun> old =
          takeUp(file, run -> run.begun().isBefore(before) && run.sent().isBefore(before));
      if (old.isPresent()) {
        old.get().end();
      }
    }
  }

  /** Locks outlive their records, because removing one would let two processes hold it. */
  private void removeForgotten() throws IOException {
    Instant before = Instant.now().minus(FORGOTTEN);
    for (Path lock : files(HeldPendingRun.LOCK)) {
      String name = String.valueOf(lock.getFileName());
      Path record = folder.resolve(name.substring(0, name.length() - HeldPendingRun.LOCK.length()));
      try {
        if (!Files.exists(record) && Files.getLastModifiedTime(lock).toInstant().isBefore(before)) {
          Files.delete(lock);
        }
      } catch (NoSuchFileException e) {
        // somebody else tidies up too
      }
    }
  }

  private Path record(String token) {
    return folder.resolve(Sha256.of(token).hex().substring(0, 32) + RECORD);
  }
}
