/**
 * Which code an experiment can reach, and the digest of it: method by method, without what only
 * people read. Uses no other package of Offprint, and nobody else uses ASM. Start with {@link
 * io.github.offprint.run.bytecode.CodeBase}.
 */
package io.github.offprint.run.bytecode;
