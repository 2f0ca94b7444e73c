package candor.model.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A component of a row that says what was found outside, and that nobody here wrote: to find it
/// again, or something else, is no reason to refuse an undo of what was written beside it.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Observed {}
