package candor.model.candidate;

import java.io.IOException;
import java.io.Serial;

/// A document's bytes are not there, or are not the ones that were kept.
public final class MissingDocumentException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  public MissingDocumentException() {
    super("the document's bytes are not the ones that were kept");
  }
}
