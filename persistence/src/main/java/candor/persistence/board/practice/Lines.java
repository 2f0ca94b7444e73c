package candor.persistence.board.practice;

/// How the lines of the practice boards' file lie on the disk.
public interface Lines {
  /// As they are.
  Lines PLAIN =
      new Lines() {
        @Override
        public String written(String line) {
          return line;
        }

        @Override
        public String read(String written) {
          return written;
        }
      };

  /// A line as it is to lie there, in one line.
  String written(String line);

  /// The line that lies there.
  ///
  /// @throws IllegalArgumentException when it was changed
  String read(String written);
}
