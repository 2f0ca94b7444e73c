package candor.model.search;

import candor.model.store.Id;

/// Something found by the quick switcher.
///
/// @param id a job's or a candidate's
/// @param title what it is called
/// @param subtitle what tells it from others of that name
public record Hit(Id<?> id, String title, String subtitle) {}
