package candor.persistence.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Makes up people, no two of one name.
final class Population {
  private final Deque<Somebody> people = new ArrayDeque<>();

  Population(Content.People names, Random random, Set<String> taken) {
    var pool = new ArrayList<Somebody>();
    for (var special : names.scripts()) {
      pool.add(
          new Somebody(special.name(), special.latin(), special.place(), special.woman(), 0, 0));
    }
    var seen = new HashSet<>(taken);
    for (var round = 0; round < 2; round++) {
      for (var group : names.groups()) {
        pool.addAll(named(group, 2 * round + 2 * random.nextInt(2), seen));
      }
    }
    Collections.shuffle(pool, random);
    for (var one : pool) {
      people.add(
          new Somebody(
              one.name(),
              one.latin(),
              one.place(),
              one.woman(),
              people.size(),
              random.nextDouble()));
    }
  }

  Somebody next() {
    return people.removeFirst();
  }

  private static List<Somebody> named(Content.Group group, int shift, Set<String> seen) {
    var made = new ArrayList<Somebody>();
    for (var i = 0; i < group.given().size(); i++) {
      var family = group.family().get((i + shift) % group.family().size());
      var name = group.given().get(i) + " " + family;
      if (seen.add(name)) {
        var place = group.places().get((i + shift) % group.places().size());
        made.add(new Somebody(name, name, place, i % 2 == 0, 0, 0));
      }
    }
    return made;
  }
}
