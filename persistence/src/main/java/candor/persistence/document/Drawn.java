package candor.persistence.document;

import candor.model.candidate.DocumentLook;
import candor.model.candidate.DocumentLook.Reason;
import candor.model.candidate.DrawnPages;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// A document that a process of its own draws, or reads. A process that fails or does not answer in
/// time is ended, and what was asked of it is not there.
final class Drawn implements DrawnPages {
  private final Process process;
  private final Patient patient;
  private final DataInputStream in;
  private final DataOutputStream out;
  private int all;
  private double[] heights = {};
  private volatile boolean ended;

  private Drawn(Process process, Duration patience) {
    this.process = process;
    this.patient = new Patient(process, patience);
    this.in = new DataInputStream(new BufferedInputStream(patient, 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
  }

  /// Gives a process its document.
  ///
  /// @param patience how long each answer may take
  static DocumentLook begin(Process process, byte[] document, Duration patience) {
    var drawn = new Drawn(process, patience);
    var look = drawn.begin(document);
    if (!(look instanceof DocumentLook.Pages)) {
      drawn.close();
    }
    return look;
  }

  private DocumentLook begin(byte[] document) {
    patient.begin();
    try {
      out.writeInt(document.length);
      out.write(document);
      out.flush();
      return switch (in.readUnsignedByte()) {
        case Orders.FINE -> pages();
        case Orders.WORDS -> new DocumentLook.Words(words(), in.readBoolean());
        case Orders.LOCKED -> new DocumentLook.Unseen(Reason.LOCKED);
        case Orders.OTHER_SORT -> new DocumentLook.Unseen(Reason.OTHER_SORT);
        default -> new DocumentLook.Unseen(Reason.BROKEN);
      };
    } catch (IOException late) {
      return new DocumentLook.Unseen(Reason.BROKEN);
    }
  }

  private DocumentLook pages() throws IOException {
    all = in.readInt();
    heights = new double[in.readInt()];
    for (var page = 0; page < heights.length; page++) {
      heights[page] = in.readDouble();
    }
    return new DocumentLook.Pages(this);
  }

  private String words() throws IOException {
    var bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public int count() {
    return heights.length;
  }

  @Override
  public boolean isWhole() {
    return all == heights.length;
  }

  @Override
  public double height(int page) {
    return heights[page];
  }

  @Override
  public synchronized Optional<Picture> draw(int page, int width) {
    patient.begin();
    try {
      out.writeByte(Orders.DRAW);
      out.writeInt(page);
      out.writeInt(Math.clamp(width, 1, Orders.WIDEST));
      out.flush();
      if (in.readUnsignedByte() != Orders.FINE) {
        return Optional.empty();
      }
      var across = in.readInt();
      var down = in.readInt();
      var bytes = new byte[Math.multiplyExact(Math.multiplyExact(across, down), Integer.BYTES)];
      in.readFully(bytes);
      var pixels = ByteBuffer.allocateDirect(bytes.length).order(ByteOrder.nativeOrder());
      var argb = pixels.asIntBuffer().put(ByteBuffer.wrap(bytes).asIntBuffer()).flip();
      return Optional.of(new Picture(across, down, argb));
    } catch (IOException late) {
      close();
      return Optional.empty();
    }
  }

  @Override
  public synchronized String text(int page) {
    patient.begin();
    try {
      out.writeByte(Orders.TEXT);
      out.writeInt(page);
      out.flush();
      return in.readUnsignedByte() == Orders.FINE ? words() : "";
    } catch (IOException late) {
      close();
      return "";
    }
  }

  @Override
  public boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() {
    ended = true;
    process.destroyForcibly();
  }
}
