package io.github.offprint.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How much of Java's memory is in use that the garbage collector could not free. What threads
 * allocate says little, because most of it is garbage at once; and Java cannot tell whose an object
 * is, so there is one number for all runs together.
 */
final class Heap {

  private final OptionalLong limit;
  private final long before;

  /**
   * Begins to watch.
   *
   * @param limit bytes on top of what is in use now; absent: any
   */
  Heap(OptionalLong limit) {
    this.limit = limit;
    this.before = limit.isPresent() ? settled() : 0;
  }

  boolean isLimited() {
    return limit.isPresent();
  }

  /** Whether the limit is exceeded. Cheap unless the last collection makes it look so. */
  boolean isFull() {
    return isLimited() && isAbove(atLastCollection()) && isAbove(afterCollection());
  }

  MemoryExceededException exceeded() {
    return new MemoryExceededException(limit.getAsLong());
  }

  private boolean isAbove(long bytes) {
    return bytes - before > limit.getAsLong();
  }

  // what has a finalizer or a cleaner is freed only by a later collection than the one that found
  // it
  private static long settled() {
    long used = afterCollection();
    for (int i = 0; i < 2; i++) {
      used = Math.min(used, afterCollection());
    }
    return used;
  }

  private static long afterCollection() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long atLastCollection() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(Objects::nonNull)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
