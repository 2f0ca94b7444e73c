package candor.persistence.demo;

import candor.model.people.PersonId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import java.util.Map;

/// What everybody who writes a part of the past needs.
///
/// @param colleagues by their keys
record Scene(
    Desk desk,
    Timeline time,
    Dice dice,
    Content content,
    Population people,
    Map<String, PersonId> colleagues) {
  boolean isActive(ApplicationId application) {
    return desk.store()
        .read(s -> s.find(application))
        .map(Application::outcome)
        .filter(Outcome.ACTIVE::equals)
        .isPresent();
  }
}
