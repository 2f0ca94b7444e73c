package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.SidePanel;
import candor.app.control.Typed;
import candor.app.text.Texts;
import candor.model.candidate.CandidateId;
import org.kordamp.ikonli.feather.Feather;

/// Makes the side panel of a candidate for whichever list they stand in: the same as their page, in
/// one column. What is typed in it is kept when it closes.
public final class CandidatePanel {
  private static final Texts TEXTS = Texts.in(CandidatePanel.class);
  private final CandidateScreen.Ports ports;
  private final CandidateScreen.Doors doors;
  private final CandidateScreen.Desk desk;

  public CandidatePanel(
      CandidateScreen.Ports ports, CandidateScreen.Doors doors, CandidateScreen.Desk desk) {
    this.ports = ports;
    this.doors = doors;
    this.desk = desk;
  }

  /// A panel for the frame to show; it ends by itself once it is gone.
  public SidePanel panel(CandidateId id) {
    var model = new CandidateViewModel(ports, doors, desk, id);
    var view = CandidateView.panel(model);
    var panel =
        new SidePanel(
            TEXTS.of("candidate.panel"),
            view.content(),
            () -> {
              view.close();
              model.close();
            });
    return panel
        .keys(view::act)
        .typed(Typed.both(model.notes(), model.typed()))
        .tools(
            CandidateView.more(model),
            Buttons.icon(
                Feather.MAXIMIZE_2,
                Action.of(TEXTS.of("candidate.panel.open"), () -> doors.open().accept(id))));
  }
}
