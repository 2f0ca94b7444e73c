package candor.persistence.paper;

import candor.model.debrief.Paper;
import java.awt.Color;
import java.io.IOException;
import java.util.List;

/// Sets a table: its head again on each page, no row torn by a page, ratings as marks that are
/// filled up to their level with the number in them.
final class TableSetting {
  private static final double SIZE = 9;
  private static final double HEAD = 8;
  private static final double LEADING = 1.35;
  private static final double PAD = 4;
  private static final double MARK_WIDTH = 22;
  private static final double MARK_HEIGHT = 15;
  private static final int LEVELS = 5;
  private static final Color RULE = new Color(0xd0d7de);
  private static final Color EDGE = new Color(0x818b98);
  private static final Color FILL = new Color(0xb6d7f9);
  private final Sheet sheet;
  private final Lettering regular;
  private final Lettering bold;

  TableSetting(Sheet sheet, Lettering regular, Lettering bold) {
    this.sheet = sheet;
    this.regular = regular;
    this.bold = bold;
  }

  void set(Paper.Table table) throws IOException {
    var columns = table.head().size();
    var first = columns == 1 ? Sheet.WIDTH : Math.max(120, Sheet.WIDTH * 0.32);
    var other = columns == 1 ? 0 : (Sheet.WIDTH - first) / (columns - 1);
    var widths = new Widths(first, other);
    var _ = sheet.need(headHeight(table, widths) + 3 * MARK_HEIGHT);
    head(table, widths);
    for (var row : table.rows()) {
      if (sheet.need(height(row, widths))) {
        head(table, widths);
      }
      row(row, widths);
    }
    sheet.down(6);
  }

  /// @param first of the first column
  /// @param other of each other
  private record Widths(double first, double other) {
    double of(int column) {
      return (column == 0 ? first : other) - PAD;
    }

    double left(int column) {
      return Sheet.LEFT + (column == 0 ? 0 : first + (column - 1) * other);
    }
  }

  private double headHeight(Paper.Table table, Widths widths) {
    var most = 1;
    for (var i = 0; i < table.head().size(); i++) {
      most = Math.max(most, Lines.of(table.head().get(i), bold, HEAD, widths.of(i)).size());
    }
    return most * HEAD * LEADING + 2 * PAD;
  }

  private void head(Paper.Table table, Widths widths) throws IOException {
    var height = headHeight(table, widths);
    for (var i = 0; i < table.head().size(); i++) {
      var lines = Lines.of(table.head().get(i), bold, HEAD, widths.of(i));
      // Names of different lengths stand on one line.
      var base = sheet.at() + height - PAD - (lines.size() - 1) * HEAD * LEADING - 2;
      for (var line : lines) {
        sheet.text(line, bold, HEAD, widths.left(i), base, PdfPaper.QUIET);
        base += HEAD * LEADING;
      }
    }
    sheet.down(height);
    sheet.line(Sheet.LEFT, sheet.at(), Sheet.WIDTH, EDGE);
  }

  private double height(List<Paper.Td> row, Widths widths) {
    var height = MARK_HEIGHT;
    for (var i = 0; i < row.size(); i++) {
      if (row.get(i).level() == 0) {
        var lines = Lines.of(row.get(i).text(), regular, SIZE, widths.of(i)).size();
        height = Math.max(height, lines * SIZE * LEADING);
      }
    }
    return height + 2 * PAD;
  }

  private void row(List<Paper.Td> row, Widths widths) throws IOException {
    var height = height(row, widths);
    for (var i = 0; i < row.size(); i++) {
      var cell = row.get(i);
      if (cell.level() > 0) {
        mark(cell, widths.left(i), sheet.at() + (height - MARK_HEIGHT) / 2);
      } else {
        words(cell.text(), i, widths, height);
      }
    }
    sheet.down(height);
    sheet.line(Sheet.LEFT, sheet.at(), Sheet.WIDTH, RULE);
  }

  private void words(String text, int column, Widths widths, double height) throws IOException {
    var lines = Lines.of(text, regular, SIZE, widths.of(column));
    var base = sheet.at() + (height - lines.size() * SIZE * LEADING) / 2 + SIZE;
    for (var line : lines) {
      sheet.text(line, regular, SIZE, widths.left(column), base, PdfPaper.INK);
      base += SIZE * LEADING;
    }
  }

  private void mark(Paper.Td cell, double x, double top) throws IOException {
    var filled = MARK_HEIGHT * cell.level() / LEVELS;
    sheet.box(x, top + MARK_HEIGHT - filled, MARK_WIDTH, filled, FILL);
    sheet.edge(x, top, MARK_WIDTH, MARK_HEIGHT, EDGE);
    var wide = bold.width(cell.text(), SIZE);
    sheet.text(
        cell.text(), bold, SIZE, x + (MARK_WIDTH - wide) / 2, top + MARK_HEIGHT - 4, PdfPaper.INK);
  }
}
