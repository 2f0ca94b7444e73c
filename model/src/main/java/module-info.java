/// What Candor knows and decides: records, rules, use cases and ports. It sees `java.base` only.
@org.jspecify.annotations.NullMarked
module candor.model {
  requires static org.jspecify;

  exports candor.model.access;
  exports candor.model.agreement;
  exports candor.model.archive;
  exports candor.model.candidate;
  exports candor.model.debrief;
  exports candor.model.erasure;
  exports candor.model.history;
  exports candor.model.intake;
  exports candor.model.interview;
  exports candor.model.job;
  exports candor.model.kit;
  exports candor.model.note;
  exports candor.model.people;
  exports candor.model.pipeline;
  exports candor.model.posting;
  exports candor.model.retention;
  exports candor.model.scorecard;
  exports candor.model.seal;
  exports candor.model.search;
  exports candor.model.store;
  exports candor.model.submittal;
}
