/**
 * The preview: a site kept in memory, served to this machine only, and brought up to date while its
 * author writes. Uses everything up to {@code build}; writes nothing into the project. Start
 * reading at {@link io.github.offprint.serve.Preview}.
 */
package io.github.offprint.serve;
