/**
 * The pipeline, top to bottom. Uses every package before it except the bundled experiments. Start
 * with {@link io.github.offprint.build.SiteBuild}.
 */
package io.github.offprint.build;
