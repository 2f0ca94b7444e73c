package candor.model.job;

/// The sort of employment; the names follow schema.org's `employmentType`.
public enum Employment {
  FULL_TIME,
  PART_TIME,
  CONTRACTOR,
  TEMPORARY,
  INTERN
}
