package io.github.offprint.solver.corpus;

/**
 * What a document is. Words of different documents never stand near each other, and documents that
 * are too short may be left out.
 */
public enum Documents {
  /** Each text is one document. */
  TEXT,
  /** Each paragraph: lines without a blank line, one of white space only, between them. */
  PARAGRAPH,
  /** Each line, ended by LF or CR LF. */
  LINE
}
