package io.github.offprint.run.bytecode;

import java.util.Optional;

/** A reference, and the part that has it; no part, if it is a root. */
record Use(Reference reference, Optional<String> from) {}
