package io.github.offprint.run;

import io.github.offprint.run.outside.Read;

/** That an experiment has read a file which its directive does not declare. */
final class UndeclaredReadException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Read read;

  UndeclaredReadException(Read read) {
    super(read.file().toString());
    this.read = read;
  }

  Read read() {
    return read;
  }
}
