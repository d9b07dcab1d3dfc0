package io.github.offprint.run;

/**
 * Stands for the code that an experiment runs: two builds with equal fingerprints compute the same.
 *
 * @param digest SHA-256 in hexadecimal
 */
public record Fingerprint(String digest) {}
