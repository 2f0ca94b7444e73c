package candor.persistence;

import candor.model.posting.Board;
import candor.model.posting.BoardSort;
import candor.persistence.board.ashby.AshbyBoard;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import candor.persistence.board.lever.LeverBoard;
import candor.persistence.board.smartrecruiters.SmartRecruitersBoard;
import candor.persistence.board.teamtailor.TeamtailorBoard;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/// The boards that can be told how far people are: what they answer about somebody in their first
/// stage, and what they are to be sent of a move to *Interview* and of a rejection for *Pay*.
enum ToldBoard {
  LEVER("o1/a1", "GET", "/opportunities/o1", "{'data':{'id':'o1','stage':'s1'}}") {
    @Override
    Map<String, String> lists() {
      return Map.of(
          "/opportunities",
          "{'data':[]}",
          "/stages",
          "{'data':[{'id':'s1','text':'Applied'},{'id':'s2','text':'Interview'}]}",
          "/archive_reasons",
          "{'data':[{'id':'r1','text':'Hired'},{'id':'r2','text':'Pay'}]}");
    }

    @Override
    Told move() {
      return new Told(
          "PUT",
          "/opportunities/o1/stage",
          "{\"stage\":\"s2\"}",
          "{'data':{'id':'o1','stage':'s2'}}");
    }

    @Override
    Told rejection() {
      return new Told(
          "PUT",
          "/opportunities/o1/archived",
          "{\"reason\":\"r2\"}",
          "{'data':{'id':'o1','stage':'s1','archived':{'reason':'r2','archivedAt':1}}}");
    }

    @Override
    Board connector(Wire wire, URI base) {
      return new LeverBoard(wire, base, new LeverBoard.Client("key", "", ""));
    }
  },

  ASHBY("a1", "POST", "/application.info", stageAtAshby("s1", "Active")) {
    @Override
    Map<String, String> lists() {
      return Map.of(
          "/application.list",
          "{'success':true,'results':[],'syncToken':'t'}",
          "/interviewStage.list",
          "{'success':true,'results':[{'id':'s1','title':'Applied','type':'Active'},"
              + "{'id':'s2','title':'Interview','type':'Active'},"
              + "{'id':'s9','title':'Archived','type':'Archived'}]}",
          "/archiveReason.list",
          "{'success':true,'results':[{'id':'r1','text':'Other'},{'id':'r2','text':'Pay'}]}");
    }

    @Override
    Told move() {
      return new Told(
          "POST",
          "/application.changeStage",
          "{\"applicationId\":\"a1\",\"interviewStageId\":\"s2\"}",
          stageAtAshby("s2", "Active"));
    }

    @Override
    Told rejection() {
      return new Told(
          "POST",
          "/application.changeStage",
          "{\"applicationId\":\"a1\",\"interviewStageId\":\"s9\",\"archiveReasonId\":\"r2\"}",
          stageAtAshby("s9", "Archived"));
    }

    @Override
    boolean changes(String method, String url) {
      return url.equals("/application.changeStage");
    }

    @Override
    Board connector(Wire wire, URI base) {
      return new AshbyBoard(wire, base, "key", "");
    }
  },

  TEAMTAILOR("a1", "GET", "/job-applications/a1", stageAtTeamtailor("s1", "null")) {
    @Override
    Map<String, String> lists() {
      return Map.of(
          "/job-applications",
          "{'data':[]}",
          "/jobs/j1/stages",
          "{'data':[{'id':'s1','attributes':{'name':'Applied'}},"
              + "{'id':'s2','attributes':{'name':'Interview'}}]}");
    }

    @Override
    Told move() {
      return new Told(
          "PATCH",
          "/job-applications/a1",
          """
          {"data": {"type": "job-applications", "id": "a1",
            "relationships": {"stage": {"data": {"type": "stages", "id": "s2"}}}}}
          """,
          stageAtTeamtailor("s2", "null"));
    }

    @Override
    Told rejection() {
      return new Told(
          "PATCH",
          "/job-applications/a1",
          """
          {"data": {"type": "job-applications", "id": "a1",
            "attributes": {"rejected-at": "2026-11-26T12:00:00Z"}}}
          """,
          stageAtTeamtailor("s1", "'2026-11-26T12:00:00Z'"));
    }

    @Override
    Board connector(Wire wire, URI base) {
      return new TeamtailorBoard(wire, base, "key", InstantSource.fixed(Wires.NOW));
    }
  },

  SMARTRECRUITERS("c1/j1", "GET", "/candidates/c1", statusAtSmartRecruiters("NEW")) {
    @Override
    Map<String, String> lists() {
      return Map.of("/candidates", "{'content':[]}");
    }

    @Override
    Map<String, String> options() {
      return Map.of("industry", "i", "function", "f", "experience", "e");
    }

    @Override
    Told move() {
      return new Told(
          "PUT",
          "/candidates/c1/jobs/j1/status",
          "{\"status\":\"INTERVIEW\"}",
          statusAtSmartRecruiters("INTERVIEW"));
    }

    @Override
    Told rejection() {
      return new Told(
          "PUT",
          "/candidates/c1/jobs/j1/status",
          "{\"status\":\"REJECTED\"}",
          statusAtSmartRecruiters("REJECTED"));
    }

    @Override
    Board connector(Wire wire, URI base) {
      return new SmartRecruitersBoard(
          wire, base, "key", new SmartRecruitersBoard.Classes("i", "f", "e"));
    }
  };

  private final String application;
  private final String asks;
  private final String look;
  private final String before;

  /// What a board is to be sent, and what it answers about that person afterwards.
  record Told(String method, String path, String body, String after) {}

  ToldBoard(String application, String asks, String look, String before) {
    this.application = application;
    this.asks = asks;
    this.look = look;
    this.before = before;
  }

  abstract Map<String, String> lists();

  abstract Told move();

  abstract Told rejection();

  abstract Board connector(Wire wire, URI base);

  Map<String, String> options() {
    return Map.of();
  }

  /// Whether a request changes something there.
  boolean changes(String method, String url) {
    return !method.equals("GET");
  }

  BoardSort sort() {
    return BoardSort.valueOf(name());
  }

  String application() {
    return application;
  }

  String asks() {
    return asks;
  }

  String look() {
    return look;
  }

  String before() {
    return before;
  }

  private static String stageAtAshby(String id, String type) {
    return ("{'success':true,'results':{'id':'a1','currentInterviewStage':"
            + "{'id':'%s','type':'%s','interviewPlanId':'p1'}}}")
        .formatted(id, type);
  }

  private static String stageAtTeamtailor(String stage, String rejected) {
    return ("{'data':{'id':'a1','type':'job-applications','attributes':{'rejected-at':%s},"
            + "'relationships':{'job':{'data':{'type':'jobs','id':'j1'}},"
            + "'stage':{'data':{'type':'stages','id':'%s'}}}}}")
        .formatted(rejected, stage);
  }

  private static String statusAtSmartRecruiters(String status) {
    return "{'id':'c1','primaryAssignment':{'job':{'id':'j1'},'status':'%s'}}".formatted(status);
  }
}
