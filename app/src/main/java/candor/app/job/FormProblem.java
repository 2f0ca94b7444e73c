package candor.app.job;

/// What a form can't take as it was typed; the words for each are in the messages.
enum FormProblem {
  TITLE_MISSING,
  OPENINGS,
  COUNTRY,
  SALARY,
  STAGES
}
