package io.github.offprint.run.outside;

import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** That a thread served a run from one time to another. */
@Name("io.github.offprint.Turn")
@Label("Turn")
@StackTrace(false)
final class Turn extends Event {

  /** Its number. */
  long run;
}
