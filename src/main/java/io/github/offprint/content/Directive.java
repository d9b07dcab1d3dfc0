package io.github.offprint.content;

import io.github.offprint.problem.Position;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The place where a post asks for an experiment.
 *
 * @param position of the fence that opens it
 * @param experiment the name that the post gives, not yet looked up
 * @param experimentPosition where that name stands
 * @param id what the figure is called in links, files and references, such as {@code fig-steps};
 *     unique in the whole blog
 * @param caption inline HTML; may be empty
 * @param alt what the figure shows, in plain text, for readers who cannot see it
 * @param seed if the post gives one
 * @param with the parameters that the post gives, not yet checked
 */
public record Directive(
    Position position,
    String experiment,
    Position experimentPosition,
    String id,
    String caption,
    String alt,
    OptionalLong seed,
    Optional<Node.Mapping> with)
    implements Block {}
