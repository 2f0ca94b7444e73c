package candor.app;

import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.SidePanel;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A frame that remembers what a screen asked of it.
public final class FakeFrame implements Frame {
  public final List<Place> shown = new ArrayList<>();
  public final List<SidePanel> panels = new ArrayList<>();
  public final List<Prompt> asked = new ArrayList<>();
  public final List<Notice> notices = new ArrayList<>();
  public final List<String> done = new ArrayList<>();
  public final List<Runnable> undos = new ArrayList<>();
  public int backs;

  @Override
  public void show(Place place) {
    shown.add(place);
  }

  @Override
  public <P extends Place> Optional<P> again(Class<P> kind, Predicate<P> which) {
    return shown.stream().filter(kind::isInstance).map(kind::cast).filter(which).findFirst();
  }

  @Override
  public void back() {
    backs++;
  }

  @Override
  public void panel(SidePanel panel) {
    panels.add(panel);
  }

  @Override
  public void closePanel() {
    if (!panels.isEmpty()) {
      panels.removeLast().gone();
    }
  }

  @Override
  public void ask(Prompt prompt) {
    asked.add(prompt);
  }

  @Override
  public void notice(Notice notice) {
    notices.add(notice);
  }

  @Override
  public void withdraw(String what) {
    notices.removeIf(notice -> notice.what().equals(what));
  }

  @Override
  public void undoable(String what, Runnable undo) {
    done.add(what);
    undos.add(undo);
  }

  @Override
  public boolean isMotionWelcome() {
    return false;
  }
}
