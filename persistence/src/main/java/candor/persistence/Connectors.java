package candor.persistence;

import candor.model.people.Settings;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSecrets;
import candor.model.posting.Fault;
import candor.persistence.board.ashby.AshbyBoard;
import candor.persistence.board.greenhouse.GreenhouseBoard;
import candor.persistence.board.http.Wire;
import candor.persistence.board.lever.LeverBoard;
import candor.persistence.board.mailbox.MailboxBoard;
import candor.persistence.board.mailbox.Renewed;
import candor.persistence.board.nav.Moderation;
import candor.persistence.board.nav.NavBoard;
import candor.persistence.board.personio.PersonioBoard;
import candor.persistence.board.practice.PracticeBoards;
import candor.persistence.board.site.SiteBoard;
import candor.persistence.board.smartrecruiters.SmartRecruitersBoard;
import candor.persistence.board.teamtailor.TeamtailorBoard;
import candor.persistence.board.wordpress.WordPressBoard;
import candor.persistence.board.workable.WorkableBoard;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Makes the connector that an account's sort asks for, with its settings and secrets.
final class Connectors implements AutoCloseable {
  /// The settings that keep what the board's staff said of postings.
  private static final String SAID = "board.said.";

  private final Path folder;
  private final boolean stays;
  private final PracticeBoards practice;
  private final BoardSecrets secrets;
  private final InstantSource clock;
  private final Wire wire;
  private final Moderation moderation;

  Connectors(Workspace workspace, BoardSecrets secrets, InstantSource clock) {
    this.folder = workspace.folder();
    this.stays = workspace.isDemo();
    this.practice =
        new PracticeBoards(folder.resolve(Renewal.PRACTICE), workspace.cover().practice());
    this.secrets = secrets;
    this.clock = clock;
    this.wire = Wire.toTheWorld(clock);
    var settings = new Settings(workspace.store());
    this.moderation =
        new Moderation(
            address -> settings.get(SAID + address, ""),
            (address, said) -> settings.set(SAID + address, said));
  }

  /// Lets something go wrong at a practice board, once.
  void order(BoardAccount account, Fault fault) {
    practice.order(account.id(), fault);
  }

  /// @throws BoardException `NOT_ALLOWED` when a secret is not known, `REFUSED` when the settings
  ///   say no place, `UNREACHABLE` when it is a demo's and beyond this computer
  Board connect(BoardAccount account) {
    if (stays && !account.staysHere()) {
      throw new BoardException(
          Reason.UNREACHABLE,
          "This is the demo, from which nothing leaves this computer: use its practice board, or"
              + " a career site in a folder.");
    }
    return switch (account.sort()) {
      case CAREER_SITE ->
          new SiteBoard(
              account.id(), Sites.files(account, secrets, folder), Sites.profile(account), clock);
      case PRACTICE -> practice.of(account.id());
      case WORDPRESS -> new WordPressBoard(account.settings(), secret(account, "password"), wire);
      case ARBEIDSPLASSEN ->
          new NavBoard(account.settings(), secret(account, "key"), wire, clock, moderation);
      case TEAMTAILOR ->
          new TeamtailorBoard(wire, TeamtailorBoard.WORLD, secret(account, "key"), clock);
      case SMARTRECRUITERS -> {
        var classes =
            new SmartRecruitersBoard.Classes(
                account.settings().option("industry"),
                account.settings().option("function"),
                account.settings().option("experience"));
        yield new SmartRecruitersBoard(
            wire, SmartRecruitersBoard.WORLD, secret(account, "key"), classes);
      }
      case GREENHOUSE -> {
        var client =
            new GreenhouseBoard.Client(
                account.settings().option("clientId"),
                secret(account, "key"),
                account.settings().option("user"));
        var jobBoard =
            new GreenhouseBoard.JobBoard(
                account.settings().option(BoardOption.BOARD_TOKEN.key()),
                () -> secrets.find(account.id(), BoardOption.BOARD_KEY).orElse(""));
        yield new GreenhouseBoard(wire, GreenhouseBoard.Place.WORLD, client, jobBoard, clock);
      }
      case LEVER -> {
        var client =
            new LeverBoard.Client(
                secret(account, "key"),
                account.settings().option("rejection"),
                account.settings().option("performAs"));
        yield new LeverBoard(wire, LeverBoard.world(account.settings().option("region")), client);
      }
      case ASHBY ->
          new AshbyBoard(
              wire,
              AshbyBoard.WORLD,
              secret(account, "key"),
              account.settings().option("rejection"));
      case PERSONIO -> {
        var client =
            new PersonioBoard.Client(account.settings().option("clientId"), secret(account, "key"));
        yield new PersonioBoard(wire, PersonioBoard.WORLD, client, clock);
      }
      case WORKABLE ->
          new WorkableBoard(
              wire,
              WorkableBoard.world(account.settings().option("subdomain")),
              secret(account, "key"));
      case MAILBOX -> new MailboxBoard(account.settings(), mailPassword(account), clock);
    };
  }

  /// Ends what boards are asked over HTTP, and asks them no more; what is sent goes on.
  void askNoMore() {
    wire.askNoMore();
  }

  @Override
  public void close() {
    practice.close();
    wire.close();
  }

  // A folder asks for none, unless mails are sent.
  private Supplier<String> mailPassword(BoardAccount account) {
    var said = account.settings();
    if (said.isReadOfFolder() && !said.thanks()) {
      return () -> "";
    }
    var password = secret(account, "password");
    if (!said.option("login").equals("xoauth2") || said.option("tokens").isEmpty()) {
      return () -> password;
    }
    var client = secrets.find(account.id(), option(account, "clientSecret")).orElse("");
    Consumer<String> keep =
        another -> {
          var _ = secrets.keep(account.id(), option(account, "password"), another);
        };
    return new Renewed(wire, clock, said, client, password, keep);
  }

  private static BoardOption option(BoardAccount account, String key) {
    return account.sort().options().stream()
        .filter(option -> option.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private String secret(BoardAccount account, String key) {
    return secrets
        .find(account.id(), option(account, key))
        .orElseThrow(
            () -> new BoardException(Reason.NOT_ALLOWED, "Its password or key is not known here."));
  }
}
