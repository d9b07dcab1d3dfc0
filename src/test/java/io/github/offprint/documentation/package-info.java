/**
 * Reads README and the documentation as somebody does who copies what they show: fences, and
 * commands in their sentences. Start reading at {@link io.github.offprint.DocumentationTest}.
 */
package io.github.offprint.documentation;
