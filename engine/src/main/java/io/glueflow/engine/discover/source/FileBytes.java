// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the beginnings and ends of files. */
public final class FileBytes {

  private FileBytes() {}

  /** The first bytes of a file: all of them when it is shorter. */
  public static byte[] head(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }

  /**
   * Some bytes that end before the end of a file.
   *
   * @param behind how many bytes follow them
   * @throws UnknownSourceException when the file is too short, or they are too many
   */
  public static ByteBuffer beforeEnd(Path file, long behind, long length, int most)
      throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      long start = channel.size() - behind - length;
      if (length < 0 || length > most || behind < 0 || start < 0) {
        throw new UnknownSourceException("there is no footer of " + length + " bytes");
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) length);
      channel.position(start);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          throw new UnknownSourceException("the file became shorter");
        }
      }
      return bytes.flip();
    }
  }
}
