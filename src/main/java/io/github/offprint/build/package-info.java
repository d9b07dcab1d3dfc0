/**
 * The pipeline, top to bottom. Uses every package before it except the bundled experiments. Start
 * with {@link io.github.offprint.build.SiteBuild#files}.
 */
package io.github.offprint.build;
