// SPDX-License-Identifier: Apache-2.0
package io.glueflow.engine.discover.binary;

import io.glueflow.engine.discover.source.FileBytes;
import io.glueflow.engine.discover.source.UnknownSourceException;
import io.glueflow.model.type.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end of an ORC file, where its schema is. */
public final class OrcFooter {

  private static final int MOST_BYTES = 16 << 20;
  private static final int MAGIC = 8000;

  private OrcFooter() {}

  /** The schema that Spark finds in a file. */
  public static Schema schema(Path file) throws IOException {
    int tail = FileBytes.beforeEnd(file, 0, 1, 1).get() & 0xff;
    ProtobufReader postscript = new ProtobufReader(FileBytes.beforeEnd(file, 1, tail, tail));
    long length = 0;
    int compression = 0;
    String magic = "";
    for (int field = postscript.next(); field != 0; field = postscript.next()) {
      switch (field) {
        case 1 -> length = postscript.number();
        case 2 -> compression = (int) postscript.number();
        case MAGIC -> magic = postscript.string();
        default -> postscript.skip();
      }
    }
    if (!magic.equals("ORC")) {
      throw new UnknownSourceException("this is no ORC file");
    }
    ByteBuffer footer = FileBytes.beforeEnd(file, tail + 1L, length, MOST_BYTES);
    return OrcType.schema(types(new ProtobufReader(OrcCompression.plain(footer, compression))));
  }

  private static List<OrcType> types(ProtobufReader footer) throws UnknownSourceException {
    List<OrcType> types = new ArrayList<>();
    for (int field = footer.next(); field != 0; field = footer.next()) {
      if (field == 4) {
        types.add(OrcType.read(footer.message()));
      } else {
        footer.skip();
      }
    }
    return types;
  }
}
