/**
 * Goals for Maven, which fork a JVM on the command line. The only door to Maven's API. Start with
 * {@link io.github.offprint.maven.BuildMojo}.
 */
package io.github.offprint.maven;
