/// What Candor knows and decides: records, rules, use cases and ports. It sees `java.base` only.
@org.jspecify.annotations.NullMarked
module candor.model {
  requires static org.jspecify;

  exports candor.model.store;
}
