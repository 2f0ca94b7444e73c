package candor.app.job;

import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.kit.KitContent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Between what is typed into the form and what a job is made of.
final class FormInput {
  private static final String PART = "\u001F";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST_STAGE = 60;
  // Groups by one sign, the last of three digits: "52,000.00" would be a hundredfold without it.
  private static final Pattern WHOLE =
      Pattern.compile("\\d+|\\d{1,3}([\\h.,'’])(?:\\d{2,3}\\1)*\\d{3}");

  private FormInput() {}

  static Optional<FormProblem> problem(JobFormViewModel form) {
    if (form.title().get().isBlank()) {
      return Optional.of(FormProblem.TITLE_MISSING);
    }
    if (!form.openings().get().strip().matches("[1-9]\\d{0,3}")) {
      return Optional.of(FormProblem.OPENINGS);
    }
    if (!form.country().get().isBlank() && !COUNTRIES.contains(form.country().get())) {
      return Optional.of(FormProblem.COUNTRY);
    }
    if (isSalaryTyped(form) && salary(form) == null) {
      return Optional.of(FormProblem.SALARY);
    }
    return form.isNew() && !stagesAreSound(form)
        ? Optional.of(FormProblem.STAGES)
        : Optional.empty();
  }

  /// The details as typed; only for a form without a problem.
  static JobDetails details(JobFormViewModel form) {
    return new JobDetails(
        form.title().get(),
        Integer.parseInt(form.openings().get().strip()),
        form.team().get(),
        form.city().get(),
        form.country().get(),
        form.workplace().get(),
        form.employment().get(),
        isSalaryTyped(form) ? salary(form) : null,
        form.description().get());
  }

  static List<String> stages(JobFormViewModel form) {
    return form.stages().get().lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /// What a kit says about the role, as the text of a posting. Without what to look for, which is
  /// written for interviewers: who applies would know what to say.
  static String description(KitContent kit) {
    return String.join("\n\n", kit.overview());
  }

  /// What a kit says to look for, as a paragraph of a posting; empty when it says nothing.
  static String lookFor(KitContent kit) {
    return kit.lookFor().stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
  }

  /// All that was typed and chosen, as one text.
  static String draft(JobFormViewModel form) {
    return form.texts().stream().map(text -> text.get()).collect(Collectors.joining(PART))
        + PART
        + form.workplace().get()
        + PART
        + form.employment().get()
        + PART
        + form.kit().get().map(kit -> kit.id().value().toString()).orElse("")
        + PART
        + form.base();
  }

  /// Types a draft again; one of another form of this program is left alone.
  ///
  /// @return the revision of the job that it began from; empty where it does not say that, as those
  ///   of earlier releases
  static Optional<Long> restore(JobFormViewModel form, String draft) {
    var parts = Arrays.asList(draft.split(PART, -1));
    var texts = form.texts();
    var at = texts.size();
    if (parts.size() < at + 2 || parts.size() > at + 4) {
      return Optional.empty();
    }
    for (var i = 0; i < at; i++) {
      texts.get(i).set(parts.get(i));
    }
    form.workplace().set(Workplace.valueOf(parts.get(at)));
    form.employment().set(Employment.valueOf(parts.get(at + 1)));
    // Drafts of earlier releases say nothing of a kit.
    if (parts.size() > at + 2) {
      form.kit()
          .set(
              form.kits().stream()
                  .filter(kit -> kit.id().value().toString().equals(parts.get(at + 2)))
                  .findFirst());
    }
    return parts.size() > at + 3 ? Optional.of(Long.valueOf(parts.getLast())) : Optional.empty();
  }

  private static boolean isSalaryTyped(JobFormViewModel form) {
    return !form.salaryFrom().get().isBlank() || !form.salaryTo().get().isBlank();
  }

  private static @Nullable Salary salary(JobFormViewModel form) {
    try {
      return new Salary(
          number(form.salaryFrom().get()),
          number(form.salaryTo().get()),
          form.currency().get().strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException notARange) {
      return null;
    }
  }

  private static long number(String typed) {
    var text = typed.strip();
    if (!WHOLE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a whole number");
    }
    return Long.parseLong(text.replaceAll("\\D", ""));
  }

  private static boolean stagesAreSound(JobFormViewModel form) {
    var stages = stages(form);
    var names = new HashSet<String>();
    return !stages.isEmpty()
        && stages.stream()
            .allMatch(s -> s.length() <= LONGEST_STAGE && names.add(s.toLowerCase(Locale.ROOT)));
  }
}
