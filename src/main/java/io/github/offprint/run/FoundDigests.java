package io.github.offprint.run;

import io.github.offprint.experiment.Findings;
import io.github.offprint.run.bytecode.Sha256;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Digests of findings, equal for those that are equal bit for bit. Each is taken once, since many
 * numbers have to be written for it. For one thread at a time.
 */
public final class FoundDigests {

  private final Map<Findings, String> known = new IdentityHashMap<>();

  String of(Findings findings) {
    return known.computeIfAbsent(findings, found -> Sha256.of(RecordWriter.bytes(found)));
  }
}
