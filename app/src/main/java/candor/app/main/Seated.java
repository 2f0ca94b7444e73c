package candor.app.main;

import candor.app.shell.Section;
import candor.model.access.Access;
import candor.model.access.Area;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.store.Store;

/// Who sits at the open workspace, and what they have of it.
record Seated(Person person, Access access) {
  /// Whoever works with a store; blocks.
  static Seated at(Store store) {
    return store.read(s -> new Seated(Me.in(s), Access.of(s)));
  }

  boolean has(Area area) {
    return access.has(area);
  }

  boolean has(Section section) {
    return has(area(section));
  }

  /// What a section of the frame is a part of.
  static Area area(Section section) {
    return switch (section) {
      case TODAY -> Area.TODAY;
      case JOBS -> Area.JOBS;
      case CANDIDATES -> Area.CANDIDATES;
      case INTERVIEWS -> Area.INTERVIEWS;
      case BOARDS -> Area.BOARDS;
      case KITS -> Area.KITS;
      case HISTORY -> Area.HISTORY;
      case SETTINGS -> Area.SETTINGS;
    };
  }
}
