// SPDX-License-Identifier: Apache-2.0
package io.glueflow.model.json;

import io.glueflow.model.diagnostic.Diagnosed;
import io.glueflow.model.diagnostic.Diagnostic;
import io.glueflow.model.diagnostic.DiagnosticCode;
import io.glueflow.model.diagnostic.Suggestion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads source files as UTF-8 and says what is wrong when they are not. */
public final class SourceReader {

  private static final long MAXIMUM_BYTES = 64L << 20;

  private SourceReader() {}

  /**
   * Reads a file.
   *
   * @param path the file
   * @param displayName its name in diagnostics
   */
  public static Diagnosed<SourceText> read(Path path, String displayName) {
    Location place = Location.ofFile(displayName);
    if (!Files.exists(path)) {
      return none(DiagnosticCode.UNREADABLE_FILE, place, "there is no such file", sibling(path));
    }
    if (Files.isDirectory(path)) {
      return none(
          DiagnosticCode.UNREADABLE_FILE, place, "this is a folder", "name the file inside it");
    }
    try {
      if (Files.size(path) > MAXIMUM_BYTES) {
        return none(
            DiagnosticCode.TOO_LARGE,
            place,
            "the file is larger than " + (MAXIMUM_BYTES >> 20) + " MiB",
            "is this the workflow, or its data?");
      }
      return decode(Files.readAllBytes(path), displayName);
    } catch (IOException e) {
      return none(
          DiagnosticCode.UNREADABLE_FILE,
          place,
          "the file cannot be read: " + e.getMessage(),
          "check its permissions");
    }
  }

  /** Decodes the bytes of a file. */
  public static Diagnosed<SourceText> decode(byte[] bytes, String displayName) {
    if (looksLikeUtf16(bytes)) {
      return none(
          DiagnosticCode.WRONG_ENCODING,
          new Location(displayName, 1, 1, ""),
          "the file is UTF-16 text",
          "save it as UTF-8");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(input, output, true);
    output.flip();
    String text = output.toString();
    if (result.isError()) {
      SourceText before = new SourceText(displayName, text);
      return none(
          DiagnosticCode.WRONG_ENCODING,
          SourceLines.locate(before, text.length()),
          String.format("the byte 0x%02X is not UTF-8", bytes[input.position()]),
          "the file may be Windows-1252 or Latin-1: save it as UTF-8");
    }
    return Diagnosed.of(
        new SourceText(displayName, text.startsWith("\uFEFF") ? text.substring(1) : text),
        List.of());
  }

  private static boolean looksLikeUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean mark = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    return mark || first == 0 || second == 0;
  }

  private static String sibling(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files.map(file -> String.valueOf(file.getFileName())).sorted().limit(1000).toList();
      return Suggestion.closest(String.valueOf(path.getFileName()), names)
          .map(name -> "did you mean '" + path.resolveSibling(name) + "'?")
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static Diagnosed<SourceText> none(
      DiagnosticCode code, Location place, String message, String hint) {
    return Diagnosed.none(List.of(Diagnostic.of(code, place, message).withHint(hint)));
  }
}
